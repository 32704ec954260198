import {
  Table as AntTable,
  Breadcrumb,
  Button,
  Card,
  Col,
  ConfigProvider,
  Descriptions,
  Empty,
  Form,
  Input,
  Modal,
  Radio,
  Row,
  Select,
  Spin,
  Tabs,
} from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createElement as h, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Pair, Table } from '../page.ts';
import { DECISIONS, type How, type Library, make, OPINION, PAGE_SIZE } from './library.ts';

function mount(host: HTMLElement, content: ReactNode): void {
  const root = createRoot(host);
  flushSync(() => root.render(h(ConfigProvider, { locale: zhCN }, content)));
}

function Hole({ draw }: { draw: (host: HTMLElement) => void }): ReactNode {
  const at = useRef<HTMLDivElement>(null);
  const todo = useRef(draw);
  useEffect(() => {
    const host = at.current;
    // Not while React is drawing: what is put here has a root of its own.
    if (host && host.childElementCount === 0) queueMicrotask(() => todo.current(host.appendChild(make('div'))));
  }, []);
  return h('div', { ref: at });
}

/** Ant Design on React. */
export const antd: Library = {
  section(host, { title, pairs, table, photo }, how) {
    mount(
      host,
      h(Card, { title }, table === null ? h(Pairs, { pairs, photo, values: how.values }) : h(List, { table, how })),
    );
  },
  tabs(host, titles, kind, draw) {
    const items = titles.map((label, index) => ({
      label,
      key: String(index),
      forceRender: kind === 'eager',
      children: h(Hole, { draw: (panel) => draw(index, panel) }),
    }));
    mount(host, h(Tabs, { items, destroyOnHidden: kind === 'unmounting' }));
  },
  dialog(title, draw) {
    const host = document.body.appendChild(make('div'));
    mount(host, h(Modal, { open: true, title, width: 1000, footer: null, style: { top: 20 } }, h(Hole, { draw })));
  },
  crumbs(host, parts) {
    mount(host, h(Breadcrumb, { items: parts.map((title) => ({ title })) }));
  },
  applicants(host, columns, rows, open) {
    const dataSource = rows.map((cells, key) => ({ cells, key }));
    const columnsOf = columns.map((title, i) => ({
      title,
      key: title,
      render: (_: unknown, row: { cells: string[] }) => row.cells[i],
    }));
    const action = {
      title: '操作',
      key: 'do',
      render: (_: unknown, row: { key: number }) => h('a', { onClick: () => open(row.key) }, '查看'),
    };
    mount(
      host,
      h(AntTable, {
        dataSource,
        columns: [...columnsOf, action],
        pagination: { pageSize: 10, showTotal: (n: number) => `共 ${n} 条` },
      }),
    );
  },
  decision(host) {
    mount(
      host,
      h(
        Form,
        { layout: 'vertical' },
        h(Form.Item, { label: OPINION, name: 'opinion' }, h(Input.TextArea, { rows: 4 })),
        ...DECISIONS.map((text) => h(Button, { key: text }, text)),
      ),
    );
  },
  busy(host) {
    const at = host.appendChild(make('div'));
    mount(at, h(Spin, {}));
    return () => at.remove();
  },
};

function Pairs({ pairs, photo, values }: { pairs: Pair[]; photo: string | null; values: How['values'] }): ReactNode {
  const picture =
    photo === null
      ? null
      : h('div', { key: 'photo' }, h('span', {}, '个人照片：'), h('img', { src: photo, width: 90 }));
  const br = (text: string) => text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [h('br', { key: i }), line]));
  if (values === 'descriptions') {
    const items = pairs.map(({ label, value, kind }, key) => ({
      key,
      label,
      children: br(value),
      span: kind === 'long' ? 2 : 1,
    }));
    return [picture, h(Descriptions, { key: 'd', bordered: true, column: 2, items })];
  }
  const item = (pair: Pair) => {
    if (values === 'one-node') return h('p', {}, `${pair.label}：${pair.value.replaceAll('\n', ' ')}`);
    return h(
      Form.Item,
      { label: pair.label },
      values === 'text' ? h('span', { className: 'ant-form-text' }, br(pair.value)) : control(pair, values),
    );
  };
  const cols = pairs.map((pair, key) => h(Col, { key, span: pair.kind === 'long' ? 24 : 12 }, item(pair)));
  return [picture, h(Form, { key: 'f', labelCol: { span: 8 } }, h(Row, { gutter: 16 }, cols))];
}

function control({ value, kind, options = [] }: Pair, values: How['values']): ReactNode {
  const state = { disabled: values === 'disabled', readOnly: values === 'readonly' };
  if (kind === 'long') return h(Input.TextArea, { value, rows: 6, ...state, readOnly: true });
  if (values === 'choices' && kind === 'choice') {
    if (options.length <= 3) return h(Radio.Group, { value, options });
    return h(Select, { value, options: options.map((one) => ({ value: one, label: one })) });
  }
  return h(Input, { value, ...state });
}

function List({ table, how }: { table: Table; how: How }): ReactNode {
  const { columns: titles, rows, more } = table;
  const [page, setPage] = useState(1);
  const [some, setSome] = useState<string[][]>([]);
  const byServer = how.lists === 'paged-by-server';
  useEffect(() => {
    if (byServer) void how.fetchRows(table, page).then(setSome);
  }, [page, byServer, how, table]);
  const shown = byServer ? some : rows;
  const dataSource = shown.map((cells, key) => ({ key: `${page}-${key}`, cells }));
  const columns = titles.map((title, i) => ({
    title,
    key: title,
    render: (_: unknown, row: { cells: string[] }) => row.cells[i],
  }));
  switch (how.lists) {
    case 'split-header':
      return h(AntTable, { dataSource, columns, pagination: false, scroll: { y: 260 } });
    case 'fixed-columns': {
      const fixed = columns.map((one, i) => ({ ...one, width: 220, ...(i === 0 ? { fixed: 'left' as const } : {}) }));
      return h(AntTable, { dataSource, columns: fixed, pagination: false, scroll: { x: 1300 } });
    }
    case 'paged':
    case 'paged-by-server':
      return h(AntTable, {
        dataSource,
        columns,
        pagination: {
          pageSize: PAGE_SIZE,
          current: page,
          total: rows.length,
          onChange: setPage,
          showTotal: (n: number) => `共 ${n} 条`,
        },
      });
    case 'virtual':
      return h(AntTable, {
        dataSource,
        columns: columns.map((one) => ({ ...one, width: 160 })),
        pagination: false,
        virtual: true,
        scroll: { x: 800, y: 110 },
      });
    case 'row-expand':
      return h(AntTable, {
        dataSource,
        columns,
        pagination: false,
        expandable: {
          expandedRowRender: () =>
            h(
              'div',
              {},
              more.map(([label, value]) => h('p', { key: label }, `${label}：${value}`)),
            ),
        },
      });
    case 'cards':
      if (rows.length === 0) return h(Empty);
      return rows.map((row, key) =>
        h(
          Card,
          { key, size: 'small' },
          titles.map((label, i) =>
            h('div', { key: label }, h('span', { className: 'k' }, `${label}：`), h('span', {}, row[i])),
          ),
        ),
      );
    case 'plain':
      return h(AntTable, { dataSource, columns, pagination: false });
  }
}
