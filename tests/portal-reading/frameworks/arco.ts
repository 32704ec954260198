import '@arco-design/web-vue/dist/arco.css';
import * as Arco from '@arco-design/web-vue';
import { createApp, h, ref, type VNode } from 'vue';
import * as dossier from './dossier.ts';
import { pageAsked, ready } from './page.ts';

type Layout = 'horizontal' | 'vertical';

const control = ({ value, control: kind, options = [] }: dossier.Line): VNode => {
  const modelValue = value === '' ? undefined : value;
  if (kind === 'select') return h(Arco.Select, { modelValue, options, placeholder: '请选择' });
  if (kind === 'radio') return h(Arco.RadioGroup, { modelValue: value, options });
  if (kind === 'date') return h(Arco.DatePicker, { modelValue });
  if (kind === 'month') return h(Arco.MonthPicker, { modelValue });
  if (kind === 'number') return h(Arco.InputNumber, { modelValue: Number(value) });
  if (kind === 'long') return h(Arco.Textarea, { modelValue: value, showWordLimit: true, maxLength: 1000 });
  return h(Arco.Input, { modelValue: value, allowClear: true });
};

const form = (lines: dossier.Line[], layout: Layout = 'horizontal') =>
  h(Arco.Form, { model: {}, layout }, () =>
    lines.map((line) =>
      h(
        Arco.FormItem,
        { label: line.label, required: true, extra: line.label === '工作单位' ? '与公章一致' : '' },
        () => control(line),
      ),
    ),
  );

const descriptions = (title: string, lines: dossier.Line[], bordered: boolean, layout: string) =>
  h(Arco.Descriptions, {
    title,
    bordered,
    column: 3,
    layout,
    data: lines.map(({ label, value }) => ({ label, value })),
  });

const table = ({ heads, rows }: dossier.Lines, more: Record<string, unknown> = {}) =>
  h(Arco.Table, {
    data: rows.map((row, key) => ({
      key: String(key),
      ...Object.fromEntries(row.map((text, index) => [`c${index}`, text])),
    })),
    columns: heads.map((title, index) => ({
      title,
      dataIndex: `c${index}`,
      width: 180,
      ellipsis: index === 1,
      ...(more['scroll'] && index === 0 ? { fixed: 'left' as const } : {}),
    })),
    pagination: false,
    ...more,
  });

const card = (title: string, body: () => VNode | VNode[]) => h(Arco.Card, { title }, body);
const basic = () => descriptions('基本信息', dossier.BASIC, true, 'horizontal');
const active = ref<string | number>('a');

const LAYOUTS = ['horizontal', 'vertical', 'inline-vertical', 'inline-horizontal'];

const PAGES: Record<string, () => VNode | VNode[]> = {
  form: () =>
    dossier.SECTIONS.map(([title, lines], index) =>
      card(title, () => form(lines, index === 1 ? 'vertical' : 'horizontal')),
    ),
  view: () =>
    dossier.SECTIONS.map(([title, lines], index) =>
      descriptions(title, lines, index % 2 === 0, LAYOUTS[index] ?? 'horizontal'),
    ),
  lists: () => [
    basic(),
    card('年度考核', () => table(dossier.APPRAISALS, { scroll: { x: 1600, y: 200 } })),
    card('继续教育', () => table(dossier.TRAININGS)),
    card('论文著作', () => table(dossier.PAPERS, { rowSelection: { type: 'checkbox' } })),
    card('业绩成果', () => table(dossier.ACHIEVEMENTS)),
    card('附件', () => table(dossier.ATTACHMENTS)),
  ],
  paged: () => [basic(), card('社保缴费记录', () => table(dossier.INSURANCE, { pagination: { pageSize: 20 } }))],
  virtual: () => [
    basic(),
    card('社保缴费记录', () => table(dossier.INSURANCE, { virtualListProps: { height: 300 }, scroll: { x: 1000 } })),
  ],
  tabs: () => [
    basic(),
    h(Arco.Tabs, { activeKey: active.value, onChange: (to: string | number) => void openTab(to) }, () => [
      h(Arco.TabPane, { key: 'a', title: '年度考核' }, () => table(dossier.APPRAISALS)),
      h(Arco.TabPane, { key: 'b', title: '继续教育' }, () => table(dossier.TRAININGS)),
    ]),
  ],
  dialog: () => [
    h(Arco.Modal, { visible: true, title: '申报信息审核', width: 1000 }, () => [
      ...dossier.SECTIONS.map(([, lines]) => form(lines)),
      h(Arco.Form, { model: {} }, () =>
        h(Arco.FormItem, { label: '审核意见' }, () => h(Arco.Textarea, { modelValue: '', maxLength: 200 })),
      ),
      h(Arco.Button, {}, () => '通过'),
      h(Arco.Button, {}, () => '退回'),
      h(Arco.Button, {}, () => '不通过'),
    ]),
  ],
};

function openTab(to: string | number): void {
  active.value = to;
}

createApp({ render: () => h('div', PAGES[pageAsked()]?.()) }).mount('#app');
ready();
