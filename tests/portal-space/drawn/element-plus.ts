import * as El from 'element-plus';
import zhCn from 'element-plus/es/locale/lang/zh-cn';
import 'element-plus/dist/index.css';
import { createApp, h, onMounted, type Ref, ref, type VNode } from 'vue';
import type { Pair, Table } from '../page.ts';
import { DECISIONS, type How, type Library, make, OPINION, PAGE_SIZE, pageOf } from './library.ts';

type Drawn = () => VNode | VNode[];

/** What a component tells of a new value. */
const set = (into: Ref<string>) => (to: string) => {
  into.value = to;
};

function mount(host: HTMLElement, render: Drawn): void {
  createApp({ render: () => h(El.ElConfigProvider, { locale: zhCn }, () => render()) }).mount(host);
}

/** A place inside a component that is drawn by the shell. */
const hole = (draw: (host: HTMLElement) => void) =>
  h({
    setup() {
      const at = ref<HTMLElement>();
      onMounted(() => at.value && draw(at.value.appendChild(make('div'))));
      return () => h('div', { ref: at });
    },
  });

/** Element Plus on Vue 3. */
export const elementPlus: Library = {
  section(host, { title, pairs, table, photo }, how) {
    const content = table === null ? () => drawPairs(pairs, photo, how.values) : tableOf(table, how);
    mount(host, () => h(El.ElCard, { header: title, shadow: 'never' }, content));
  },
  tabs(host, titles, kind, draw) {
    const active = ref('0');
    const change = (to: string | number) => {
      active.value = String(to);
    };
    const pane = (title: string, index: number) => {
      const shown = kind !== 'unmounting' || active.value === String(index);
      const content = () => (shown ? hole((panel) => draw(index, panel)) : '');
      return h(El.ElTabPane, { label: title, name: String(index), lazy: kind !== 'eager', key: index }, content);
    };
    mount(host, () =>
      h(El.ElTabs, { modelValue: active.value, 'onUpdate:modelValue': change }, () => titles.map(pane)),
    );
  },
  dialog(title, draw) {
    const open = ref(true);
    const close = () => {
      open.value = false;
    };
    mount(document.body.appendChild(make('div')), () =>
      h(El.ElDialog, { modelValue: open.value, title, width: '85%', top: '3vh', 'onUpdate:modelValue': close }, () =>
        hole(draw),
      ),
    );
  },
  crumbs(host, parts) {
    mount(host, () =>
      h(El.ElBreadcrumb, { separator: '/' }, () => parts.map((text) => h(El.ElBreadcrumbItem, {}, () => text))),
    );
  },
  applicants(host, columns, rows, open) {
    const data = rows.map((cells, row) => ({ cells, row }));
    mount(host, () =>
      h(El.ElTable, { data, border: true }, () => [
        ...columns.map((label, i) =>
          h(
            El.ElTableColumn,
            { label, key: label },
            { default: ({ row }: { row: { cells: string[] } }) => row.cells[i] },
          ),
        ),
        h(
          El.ElTableColumn,
          { label: '操作', width: 100 },
          {
            default: ({ row }: { row: { row: number } }) =>
              h(El.ElButton, { link: true, type: 'primary', onClick: () => open(row.row) }, () => '查看'),
          },
        ),
      ]),
    );
  },
  decision(host) {
    const result = ref('');
    const opinion = ref('');
    mount(host, () =>
      h(El.ElForm, { labelWidth: '120px' }, () => [
        h(El.ElFormItem, { label: '审核结果', required: true }, () =>
          h(El.ElRadioGroup, { modelValue: result.value, 'onUpdate:modelValue': set(result) }, () =>
            DECISIONS.map((text) => h(El.ElRadio, { value: text }, () => text)),
          ),
        ),
        h(El.ElFormItem, { label: OPINION }, () =>
          h(El.ElInput, {
            type: 'textarea',
            rows: 4,
            modelValue: opinion.value,
            'onUpdate:modelValue': set(opinion),
          }),
        ),
        h(El.ElFormItem, {}, () => h(El.ElButton, { type: 'primary' }, () => '提交')),
      ]),
    );
  },
  busy(host) {
    host.style.cssText = 'min-height:80px;position:relative';
    const loading = El.ElLoading.service({ target: host });
    return () => loading.close();
  },
};

function drawPairs(pairs: Pair[], photo: string | null, values: How['values']): VNode[] {
  const picture =
    photo === null ? [] : [h('div', { class: 'photo' }, [h('span', '照片'), h('img', { src: photo, width: 90 })])];
  const br = (text: string) => text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [h('br'), line]));
  if (values === 'descriptions')
    return [
      ...picture,
      h(El.ElDescriptions, { border: true, column: 2 }, () =>
        pairs.map(({ label, value, kind }) =>
          h(El.ElDescriptionsItem, { label, span: kind === 'long' ? 2 : 1 }, () => br(value)),
        ),
      ),
    ];
  const item = (pair: Pair) =>
    values === 'one-node'
      ? h('div', { class: 'cell' }, `${pair.label}：${pair.value.replaceAll('\n', ' ')}`)
      : h(El.ElFormItem, { label: pair.label }, () =>
          values === 'text' ? h('span', br(pair.value)) : control(pair, values),
        );
  const cols = () => pairs.map((pair) => h(El.ElCol, { span: pair.kind === 'long' ? 24 : 12 }, () => item(pair)));
  return [...picture, h(El.ElForm, { labelWidth: '140px' }, () => h(El.ElRow, { gutter: 16 }, cols))];
}

function control({ value, kind, options = [] }: Pair, values: How['values']): VNode {
  const state = { disabled: values === 'disabled', readonly: values === 'readonly' };
  if (kind === 'long') return h(El.ElInput, { modelValue: value, type: 'textarea', rows: 6, ...state, readonly: true });
  if (values === 'choices' && kind === 'choice') {
    if (options.length <= 3)
      return h(El.ElRadioGroup, { modelValue: value }, () =>
        options.map((one) => h(El.ElRadio, { value: one }, () => one)),
      );
    return h(El.ElSelect, { modelValue: value }, () =>
      options.map((label) => h(El.ElOption, { label, value: label, key: label })),
    );
  }
  return h(El.ElInput, { modelValue: value, ...state });
}

function tableOf(table: Table, how: How): Drawn {
  const { columns, rows, more } = table;
  const column = (label: string, i: number, extra: Record<string, unknown> = {}) =>
    h(El.ElTableColumn, { label, key: label, ...extra }, { default: ({ row }: { row: string[] }) => row[i] });
  const grid = (
    data: string[][],
    settings: Record<string, unknown> = {},
    before: VNode[] = [],
    extra?: (i: number) => Record<string, unknown>,
  ) =>
    h(El.ElTable, { data, border: true, ...settings }, () => [
      ...before,
      ...columns.map((label, i) => column(label, i, extra?.(i))),
    ]);
  switch (how.lists) {
    case 'split-header':
      return () => grid(rows, { height: 320 });
    case 'fixed-columns':
      return () =>
        grid(
          rows,
          { style: 'width: 560px' },
          [h(El.ElTableColumn, { type: 'index', label: '序号', width: 60, fixed: 'left' })],
          (i) => ({
            width: 200,
            fixed: i === 0 ? 'left' : i === columns.length - 1 ? 'right' : false,
          }),
        );
    case 'paged':
    case 'paged-by-server': {
      const shown = ref<string[][]>(pageOf(rows, 1));
      const page = ref(1);
      const turn = async (to: number) => {
        page.value = to;
        shown.value = how.lists === 'paged' ? pageOf(rows, to) : await how.fetchRows(table, to);
      };
      if (how.lists === 'paged-by-server') {
        shown.value = [];
        void turn(1);
      }
      return () => [
        grid(shown.value),
        h(El.ElPagination, {
          layout: 'total, prev, pager, next',
          total: rows.length,
          pageSize: PAGE_SIZE,
          currentPage: page.value,
          'onUpdate:currentPage': turn,
        }),
      ];
    }
    case 'virtual':
      return () =>
        h(El.ElTableV2, {
          columns: columns.map((title, i) => ({ key: String(i), dataKey: String(i), title, width: 150 })),
          data: rows.map((row) => Object.fromEntries(row.map((text, i) => [String(i), text]))),
          width: 800,
          height: 160,
        });
    case 'row-expand':
      return () =>
        grid(rows, {}, [
          h(
            El.ElTableColumn,
            { type: 'expand' },
            {
              default: () =>
                h(
                  'div',
                  { class: 'detail' },
                  more.map(([label, value]) => h('p', `${label}：${value}`)),
                ),
            },
          ),
        ]);
    case 'cards':
      return () =>
        rows.length === 0
          ? h(El.ElEmpty, { description: '暂无数据' })
          : rows.map((row) =>
              h(El.ElCard, { shadow: 'hover' }, () =>
                columns.map((label, i) =>
                  h('div', { class: 'line' }, [h('span', { class: 'label' }, `${label}：`), h('span', row[i])]),
                ),
              ),
            );
    case 'plain':
      return () => grid(rows);
  }
}
