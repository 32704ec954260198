import 'layui/dist/css/layui.css';
import 'layui/dist/layui.js';
import type { Pair, Table } from '../page.ts';
import { DECISIONS, freshId, type How, inRows, type Library, lines, make, OPINION, PAGE_SIZE } from './library.ts';

interface Layui {
  form: { render(): void };
  element: { render(): void; on(event: string, then: (data: { index: number }) => void): void };
  table: {
    render(options: Record<string, unknown>): void;
    on(event: string, then: (data: { index: number; event: string; data: { n: number } }) => void): void;
  };
  layer: { open(options: Record<string, unknown>): number; load(): number };
}
declare const layui: Layui;

/** layui 2: panes of labels and controls, its own tables, tabs and layers. */
export const layuiLibrary: Library = {
  section(host, { title, pairs, table, photo }, how) {
    const body = make('div', { class: 'layui-card-body' });
    host.append(make('div', { class: 'layui-card' }, make('div', { class: 'layui-card-header' }, title), body));
    if (photo !== null)
      body.append(
        make(
          'div',
          { class: 'layui-form-item' },
          make('label', { class: 'layui-form-label' }, '证件照'),
          make('div', { class: 'layui-input-block' }, make('img', { src: photo, width: '90' })),
        ),
      );
    if (pairs.length > 0) drawPairs(body, pairs, how.values);
    if (table !== null) drawTable(body, table, how);
    layui.form.render();
  },
  tabs(host, titles, kind, draw) {
    const filter = freshId();
    const strip = make(
      'ul',
      { class: 'layui-tab-title' },
      ...titles.map((title, i) => make('li', i === 0 ? { class: 'layui-this' } : {}, title)),
    );
    const panels = titles.map((_, i) =>
      make('div', { class: i === 0 ? 'layui-tab-item layui-show' : 'layui-tab-item' }),
    );
    host.append(
      make(
        'div',
        { class: 'layui-tab layui-tab-brief', 'lay-filter': filter },
        strip,
        make('div', { class: 'layui-tab-content' }, ...panels),
      ),
    );
    const drawn = new Set<number>();
    const show = (index: number) => {
      const panel = panels[index];
      if (!panel || drawn.has(index)) return;
      if (kind === 'unmounting') {
        for (const one of panels) one.replaceChildren();
        drawn.clear();
      }
      drawn.add(index);
      draw(index, panel);
    };
    if (kind === 'eager') for (const i of panels.keys()) show(i);
    else show(0);
    layui.element.on(`tab(${filter})`, ({ index }) => show(index));
    layui.element.render();
  },
  dialog(title, draw) {
    const content = make('div', {});
    document.body.append(content);
    draw(content);
    const inner = content.querySelector('iframe');
    if (inner) {
      content.remove();
      layui.layer.open({ type: 2, title, area: ['980px', '620px'], content: inner.getAttribute('src') });
    } else layui.layer.open({ type: 1, title, area: ['980px', '620px'], content });
  },
  crumbs(host, parts) {
    host.append(
      make(
        'span',
        { class: 'layui-breadcrumb', style: 'visibility:visible' },
        ...parts.map((text) => make('a', {}, text)),
      ),
    );
    layui.element.render();
  },
  applicants(host, columns, rows, open) {
    const id = freshId();
    host.append(make('table', { id, 'lay-filter': id }));
    layui.table.render({
      elem: `#${id}`,
      cols: [
        [
          ...columns.map((title, i) => ({ field: `c${i}`, title })),
          {
            title: '操作',
            width: 100,
            templet: '<div><a class="layui-btn layui-btn-xs" lay-event="open">查看</a></div>',
          },
        ],
      ],
      data: rows.map((row, n) => ({ n, ...asData(row) })),
    });
    layui.table.on(`tool(${id})`, ({ data }) => open(data.n));
  },
  decision(host) {
    const radios = DECISIONS.map((text) => make('input', { type: 'radio', name: 'result', value: text, title: text }));
    const line = (label: string, ...controls: HTMLElement[]) =>
      make(
        'div',
        { class: 'layui-form-item' },
        make('label', { class: 'layui-form-label' }, label),
        make('div', { class: 'layui-input-block' }, ...controls),
      );
    host.append(
      make(
        'form',
        { class: 'layui-form' },
        line('审核结果', ...radios),
        line(OPINION, make('textarea', { class: 'layui-textarea', name: 'opinion' })),
        make('button', { class: 'layui-btn', type: 'button' }, '提交'),
      ),
    );
    layui.form.render();
  },
  busy(host) {
    const mark = make(
      'div',
      { style: 'height:60px' },
      make('i', { class: 'layui-icon layui-icon-loading layui-anim layui-anim-rotate layui-anim-loop' }),
    );
    host.append(mark);
    return () => mark.remove();
  },
};

function asData(row: string[]): Record<string, string> {
  return Object.fromEntries(row.map((text, i) => [`c${i}`, text]));
}

function drawPairs(host: HTMLElement, pairs: Pair[], values: How['values']): void {
  if (values === 'descriptions') {
    const table = make('table', { class: 'layui-table' });
    for (const row of inRows(pairs, 2))
      table.append(
        make(
          'tr',
          {},
          ...row.flatMap(({ label, value }) => [
            make('td', {}, label),
            make('td', row.length === 1 ? { colspan: '3' } : {}, ...lines(value)),
          ]),
        ),
      );
    host.append(table);
    return;
  }
  const form = make('div', { class: 'layui-form' });
  for (const pair of pairs) {
    if (values === 'one-node') {
      form.append(make('div', { class: 'layui-form-item' }, `${pair.label}：${pair.value.replaceAll('\n', ' ')}`));
      continue;
    }
    const label = make('label', { class: 'layui-form-label' }, pair.label);
    if (pair.kind === 'long')
      form.append(
        make(
          'div',
          { class: 'layui-form-item' },
          label,
          make('div', { class: 'layui-input-block' }, ...drawnValue(pair, values)),
        ),
      );
    else
      form.append(
        make(
          'div',
          { class: 'layui-inline' },
          label,
          make('div', { class: 'layui-input-inline' }, ...drawnValue(pair, values)),
        ),
      );
  }
  host.append(form);
}

function drawnValue({ value, kind, options }: Pair, values: How['values']): HTMLElement[] {
  if (values === 'text') return [make('div', { class: 'layui-form-mid' }, ...lines(value))];
  const state: Record<string, string> =
    values === 'disabled' ? { disabled: '' } : values === 'readonly' ? { readonly: '' } : {};
  if (kind === 'long') {
    const box = make('textarea', { class: 'layui-textarea', ...state, readonly: '' });
    box.value = value;
    return [box];
  }
  if (values === 'choices' && kind === 'choice' && options) {
    if (options.length <= 3) {
      const name = freshId();
      return options.map((text) => {
        const radio = make('input', { type: 'radio', name, value: text, title: text });
        radio.checked = text === value;
        return radio;
      });
    }
    const select = make(
      'select',
      {},
      make('option', { value: '' }, '请选择'),
      ...options.map((text) => make('option', text === value ? { value: text, selected: '' } : { value: text }, text)),
    );
    return [select];
  }
  const input = make('input', { type: 'text', class: 'layui-input', autocomplete: 'off', ...state });
  input.value = value;
  return [input];
}

function drawTable(host: HTMLElement, table: Table, how: How): void {
  const { columns, rows } = table;
  if (how.lists === 'plain') {
    const line = (cells: string[]) => make('tr', {}, ...cells.map((text) => make('td', {}, text)));
    const none = make('tr', {}, make('td', { colspan: String(columns.length) }, '无数据'));
    host.append(
      make(
        'table',
        { class: 'layui-table' },
        make('thead', {}, make('tr', {}, ...columns.map((text) => make('th', {}, text)))),
        make('tbody', {}, ...(rows.length > 0 ? rows.map(line) : [none])),
      ),
    );
    return;
  }
  if (how.lists === 'cards') {
    if (rows.length === 0) host.append(make('div', {}, '无数据'));
    for (const row of rows)
      host.append(
        make(
          'div',
          { class: 'layui-panel' },
          make(
            'div',
            { style: 'padding:8px' },
            ...columns.map((label, i) =>
              make('div', {}, make('span', { class: 'layui-font-gray' }, `${label}：`), make('span', {}, row[i] ?? '')),
            ),
          ),
        ),
      );
    return;
  }
  const id = freshId();
  host.append(make('table', { id }));
  const fixed = how.lists === 'fixed-columns';
  const paged = how.lists === 'paged' || how.lists === 'paged-by-server';
  const cols = columns.map((title, i) => ({
    field: `c${i}`,
    title,
    ...(fixed ? { width: 240, ...(i === 0 ? { fixed: 'left' } : {}) } : {}),
  }));
  const numbers = { type: 'numbers', title: '序号', ...(fixed ? { fixed: 'left' } : {}) };
  layui.table.render({
    elem: `#${id}`,
    cols: [[numbers, ...cols]],
    ...(how.lists === 'paged-by-server'
      ? {
          url: `${location.pathname.replace(/\/\w+$/, '')}/rows?of=${table.id}&${location.search.slice(1)}`,
          parseData: (answer: { rows: string[][]; total: number }) => ({
            code: 0,
            count: answer.total,
            data: answer.rows.map(asData),
          }),
        }
      : { data: rows.map(asData) }),
    page: paged,
    ...(paged ? { limit: PAGE_SIZE, limits: [PAGE_SIZE, 10] } : { limit: 100 }),
    ...(fixed ? { width: 620 } : {}),
  });
}
