import ElementUI from 'element-ui';
import 'element-ui/lib/theme-chalk/index.css';
import Vue, { type Create, type Node as Drawn } from 'vue2';
import type { Pair, Table } from '../page.ts';
import { DECISIONS, type How, type Library, make, OPINION, PAGE_SIZE, pageOf } from './library.ts';

Vue.use(ElementUI);

type Render = (h: Create, state: Record<string, unknown>) => Drawn;

function mount(host: HTMLElement, render: Render, data: Record<string, unknown> = {}): void {
  new Vue({
    data: { state: data },
    render(h) {
      return h('div', {}, [render(h, this['state'] as Record<string, unknown>)]);
    },
  }).$mount(host.appendChild(make('div')));
}

/** A place inside a component that is drawn by the shell. */
const hole = (draw: (host: HTMLElement) => void) => ({
  render: (h: Create) => h('div', { ref: 'at' }),
  mounted(this: Vue) {
    const at = this.$refs['at'];
    if (at) draw(at.appendChild(make('div')));
  },
});

/** Element UI on Vue 2. */
export const elementUi: Library = {
  section(host, { title, pairs, table, photo }, how) {
    const state = table === null ? {} : stateOf(table, how);
    mount(
      host,
      (h, now) =>
        h(
          'el-card',
          { props: { header: title } },
          table === null ? drawPairs(h, pairs, photo, how.values) : drawTable(h, table, how, now),
        ),
      state,
    );
  },
  tabs(host, titles, kind, draw) {
    const holes = titles.map((_, index) => hole((panel) => draw(index, panel)));
    mount(
      host,
      (h, state) => {
        const pane = (label: string, index: number) => {
          const shown = kind !== 'unmounting' || state['active'] === String(index);
          return h(
            'el-tab-pane',
            { props: { label, name: String(index), lazy: kind !== 'eager' }, key: index },
            shown ? [h(holes[index] ?? 'div')] : [],
          );
        };
        const input = (to: string) => {
          state['active'] = to;
        };
        return h(
          'el-tabs',
          { props: { value: state['active'], type: 'border-card' }, on: { input } },
          titles.map(pane),
        );
      },
      { active: '0' },
    );
  },
  dialog(title, draw) {
    const body = hole(draw);
    const host = document.body.appendChild(make('div'));
    const update = (state: Record<string, unknown>) => () => {
      state['open'] = false;
    };
    mount(
      host,
      (h, state) =>
        h(
          'el-dialog',
          {
            props: { visible: state['open'], title, width: '85%', top: '3vh', appendToBody: true },
            on: { 'update:visible': update(state) },
          },
          [h(body)],
        ),
      { open: true },
    );
  },
  crumbs(host, parts) {
    mount(host, (h) =>
      h(
        'el-breadcrumb',
        { props: { separator: '/' } },
        parts.map((text) => h('el-breadcrumb-item', {}, text)),
      ),
    );
  },
  applicants(host, columns, rows, open) {
    mount(host, (h) =>
      h('el-table', { props: { data: rows, border: true } }, [
        ...columns.map((label, i) =>
          h('el-table-column', { props: { label }, key: label, scopedSlots: { default: ({ row }) => row[i] } }),
        ),
        h('el-table-column', {
          props: { label: '操作', width: '100', fixed: 'right' },
          key: 'do',
          scopedSlots: {
            default: ({ $index }) =>
              h('el-button', { props: { type: 'text' }, on: { click: () => open($index) } }, '查看'),
          },
        }),
      ]),
    );
  },
  decision(host) {
    mount(
      host,
      (h, state) => {
        const set = (name: string) => (to: string) => {
          state[name] = to;
        };
        const radios = DECISIONS.map((text) => h('el-radio', { props: { label: text }, key: text }, text));
        return h('el-form', { props: { labelWidth: '120px' } }, [
          h('el-form-item', { props: { label: '审核结果', required: true } }, [
            h('el-radio-group', { props: { value: state['result'] }, on: { input: set('result') } }, radios),
          ]),
          h('el-form-item', { props: { label: OPINION } }, [
            h('el-input', {
              props: { type: 'textarea', rows: 4, value: state['opinion'] },
              on: { input: set('opinion') },
            }),
          ]),
          h('el-form-item', {}, [h('el-button', { props: { type: 'primary' } }, '提交')]),
        ]);
      },
      { result: '', opinion: '' },
    );
  },
  busy(host) {
    host.style.cssText = 'min-height:80px;position:relative';
    const loading = ElementUI.Loading.service({ target: host });
    return () => loading.close();
  },
};

const br = (h: Create, text: string): Drawn[] =>
  text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [h('br'), line]));

function drawPairs(h: Create, pairs: Pair[], photo: string | null, values: How['values']): Drawn[] {
  const picture =
    photo === null ? [] : [h('div', {}, [h('span', {}, '照片'), h('img', { attrs: { src: photo, width: 90 } })])];
  if (values === 'descriptions') {
    const items = pairs.map(({ label, value, kind }) =>
      h('el-descriptions-item', { props: { label, span: kind === 'long' ? 2 : 1 }, key: label }, br(h, value)),
    );
    return [...picture, h('el-descriptions', { props: { border: true, column: 2 } }, items)];
  }
  const item = (pair: Pair) => {
    if (values === 'one-node') return h('div', {}, `${pair.label}：${pair.value.replaceAll('\n', ' ')}`);
    return h('el-form-item', { props: { label: `${pair.label}：` } }, [
      values === 'text' ? h('span', {}, br(h, pair.value)) : control(h, pair, values),
    ]);
  };
  const cols = pairs.map((pair, key) =>
    h('el-col', { props: { span: pair.kind === 'long' ? 24 : 12 }, key }, [item(pair)]),
  );
  return [...picture, h('el-form', { props: { labelWidth: '140px' } }, [h('el-row', { props: { gutter: 16 } }, cols)])];
}

function control(h: Create, { value, kind, options = [] }: Pair, values: How['values']): Drawn {
  const state = { disabled: values === 'disabled', readonly: values === 'readonly' };
  if (kind === 'long') return h('el-input', { props: { value, type: 'textarea', rows: 6, ...state, readonly: true } });
  if (values === 'choices' && kind === 'choice') {
    if (options.length <= 3)
      return h(
        'el-radio-group',
        { props: { value } },
        options.map((one) => h('el-radio', { props: { label: one }, key: one }, one)),
      );
    return h(
      'el-select',
      { props: { value } },
      options.map((one) => h('el-option', { props: { label: one, value: one }, key: one })),
    );
  }
  return h('el-input', { props: { value, ...state } });
}

function stateOf(table: Table, how: How): Record<string, unknown> {
  return { rows: how.lists === 'paged-by-server' ? [] : pageOf(table.rows, 1), page: 1 };
}

function drawTable(h: Create, table: Table, how: How, state: Record<string, unknown>): Drawn[] {
  const { columns, rows, more } = table;
  const column = (label: string, i: number, extra: Record<string, unknown> = {}) =>
    h('el-table-column', { props: { label, ...extra }, key: label, scopedSlots: { default: ({ row }) => row[i] } });
  const grid = (
    data: string[][],
    settings: Record<string, unknown> = {},
    before: Drawn[] = [],
    extra?: (i: number) => Record<string, unknown>,
    style = '',
  ) =>
    h('el-table', { props: { data, border: true, ...settings }, style }, [
      ...before,
      ...columns.map((label, i) => column(label, i, extra?.(i))),
    ]);
  switch (how.lists) {
    case 'split-header':
      return [grid(rows, { height: 320 })];
    case 'fixed-columns': {
      const numbers = h('el-table-column', {
        props: { type: 'index', label: '序号', width: '60', fixed: 'left' },
        key: 'n',
      });
      const last = columns.length - 1;
      return [
        grid(
          rows,
          {},
          [numbers],
          (i) => ({ width: '200', fixed: i === 0 ? 'left' : i === last ? 'right' : false }),
          'width: 560px',
        ),
      ];
    }
    case 'paged':
    case 'paged-by-server': {
      if (how.lists === 'paged-by-server' && state['asked'] !== true) {
        Object.assign(state, { asked: true });
        void how.fetchRows(table, 1).then((first) => {
          state['rows'] = first;
        });
      }
      const turn = (to: number) => {
        state['page'] = to;
        if (how.lists === 'paged') state['rows'] = pageOf(rows, to);
        else
          void how.fetchRows(table, to).then((next) => {
            state['rows'] = next;
          });
      };
      return [
        grid(state['rows'] as string[][]),
        h('el-pagination', {
          props: {
            layout: 'total, prev, pager, next',
            total: rows.length,
            pageSize: PAGE_SIZE,
            currentPage: state['page'],
          },
          on: { 'current-change': turn },
        }),
      ];
    }
    case 'row-expand': {
      const detail = () =>
        h(
          'div',
          {},
          more.map(([label, value]) => h('p', {}, `${label}：${value}`)),
        );
      return [
        grid(rows, {}, [
          h('el-table-column', { props: { type: 'expand' }, key: 'x', scopedSlots: { default: detail } }),
        ]),
      ];
    }
    case 'cards':
      if (rows.length === 0) return [h('el-empty', { props: { description: '暂无数据' } })];
      return rows.map((row) =>
        h(
          'el-card',
          { props: { shadow: 'hover' } },
          columns.map((label, i) => h('div', {}, [h('span', { class: 'label' }, `${label}：`), h('span', {}, row[i])])),
        ),
      );
    case 'virtual':
    case 'plain':
      return [grid(rows)];
  }
}
