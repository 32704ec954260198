import ElementPlus, * as El from 'element-plus';
import zhCn from 'element-plus/es/locale/lang/zh-cn';
import 'element-plus/dist/index.css';
import { createApp, h, ref, type VNode } from 'vue';
import * as dossier from './dossier.ts';
import { pageAsked, ready } from './page.ts';

const control = ({ value, control: kind, options = [] }: dossier.Line): VNode => {
  const modelValue = value === '' ? undefined : value;
  if (kind === 'select')
    return h(El.ElSelect, { modelValue: value === '' ? undefined : options.indexOf(value) }, () =>
      options.map((label, index) => h(El.ElOption, { label, value: index, key: label })),
    );
  if (kind === 'radio')
    return h(El.ElRadioGroup, { modelValue: value }, () =>
      options.map((one) => h(El.ElRadio, { value: one }, () => one)),
    );
  if (kind === 'date') return h(El.ElDatePicker, { modelValue, valueFormat: 'YYYY-MM-DD', placeholder: '请选择日期' });
  if (kind === 'month') return h(El.ElDatePicker, { modelValue, type: 'month', valueFormat: 'YYYY-MM' });
  if (kind === 'number') return h(El.ElInputNumber, { modelValue: Number(value) });
  if (kind === 'long')
    return h(El.ElInput, { modelValue: value, type: 'textarea', maxlength: 1000, showWordLimit: true });
  return h(El.ElInput, { modelValue: value, clearable: true, readonly: value.length > 12 });
};

const form = (lines: dossier.Line[]) =>
  h(El.ElForm, { labelWidth: '120px' }, () =>
    h(El.ElRow, { gutter: 20 }, () =>
      lines.map((line) =>
        h(El.ElCol, { span: 12 }, () =>
          h(El.ElFormItem, { label: `${line.label}：`, required: line.label.length < 4 }, () => control(line)),
        ),
      ),
    ),
  );

const descriptions = (title: string, lines: dossier.Line[], border: boolean) =>
  h(El.ElDescriptions, { title, border, column: 3 }, () =>
    lines.map(({ label, value }) => h(El.ElDescriptionsItem, { label }, () => value)),
  );

const table = ({ heads, rows, heading }: dossier.Lines, fixed = false) =>
  h(
    El.ElTable,
    { data: rows, border: true, stripe: true, style: fixed ? 'width: 420px' : 'width: 100%', 'data-of': heading },
    () =>
      heads.map((label, index) =>
        h(
          El.ElTableColumn,
          {
            label,
            width: fixed ? 160 : undefined,
            fixed: fixed && index === 0 ? 'left' : fixed && index === heads.length - 1 ? 'right' : false,
            sortable: index === 1,
          },
          {
            default: ({ row }: { row: string[] }) =>
              label === '操作' ? h(El.ElButton, { link: true }, () => row[index]) : row[index],
          },
        ),
      ),
  );

const card = (title: string, body: () => VNode | VNode[]) => h(El.ElCard, { header: title }, body);

const paged = (lines: dossier.Lines, size: number) => {
  const page = ref(1);
  return () => [
    table({ ...lines, rows: lines.rows.slice((page.value - 1) * size, page.value * size) }),
    h(El.ElPagination, {
      layout: 'total, prev, pager, next',
      total: lines.rows.length,
      pageSize: size,
      currentPage: page.value,
      'onUpdate:currentPage': (to: number) => {
        page.value = to;
      },
    }),
  ];
};

const insurance = paged(dossier.INSURANCE, 20);

const virtual = ({ heads, rows }: dossier.Lines) =>
  h(El.ElTableV2, {
    columns: heads.map((title, index) => ({ key: String(index), dataKey: String(index), title, width: 160 })),
    data: rows.map((row) => Object.fromEntries(row.map((text, index) => [String(index), text]))),
    width: 820,
    height: 300,
  });

const PAGES: Record<string, () => VNode | VNode[]> = {
  form: () => dossier.SECTIONS.map(([title, lines]) => card(title, () => form(lines))),
  view: () => dossier.SECTIONS.map(([title, lines], index) => descriptions(title, lines, index % 2 === 0)),
  lists: () => [
    descriptions('基本信息', dossier.BASIC, true),
    card('年度考核', () => table(dossier.APPRAISALS, true)),
    card('继续教育', () => table(dossier.TRAININGS)),
    card('论文著作', () => table(dossier.PAPERS)),
    card('业绩成果', () => table(dossier.ACHIEVEMENTS)),
    card('附件', () => table(dossier.ATTACHMENTS)),
  ],
  paged: () => [descriptions('基本信息', dossier.BASIC, true), card('社保缴费记录', () => insurance())],
  virtual: () => [
    descriptions('基本信息', dossier.BASIC, true),
    card('社保缴费记录', () => virtual(dossier.INSURANCE)),
  ],
  tabs: () => [
    descriptions('基本信息', dossier.BASIC, true),
    h(El.ElTabs, { modelValue: active.value, 'onUpdate:modelValue': openTab }, () => [
      h(El.ElTabPane, { label: '年度考核', name: 'a' }, () => table(dossier.APPRAISALS)),
      h(El.ElTabPane, { label: '继续教育', name: 'b' }, () => table(dossier.TRAININGS)),
      h(El.ElTabPane, { label: '论文著作', name: 'c', lazy: true }, () => table(dossier.PAPERS)),
    ]),
  ],
  dialog: () => [
    table({
      ...dossier.APPRAISALS,
      heads: ['序号', '姓名', '工作单位', '申报职称', '操作'],
      rows: [
        ['1', '冒名者', '别的单位', '正高级工程师', '查看'],
        ['2', '沈虚桥', '虚构市测绘院（模拟）', '正高级工程师', '查看'],
      ],
    }),
    h(El.ElDialog, { modelValue: true, title: '申报信息审核', width: '90%' }, () => [
      ...dossier.SECTIONS.map(([, lines]) => form(lines)),
      h(El.ElForm, {}, () =>
        h(El.ElFormItem, { label: '审核意见' }, () =>
          h(El.ElInput, { type: 'textarea', modelValue: '', maxlength: 200, showWordLimit: true }),
        ),
      ),
      h(El.ElButton, {}, () => '通过'),
      h(El.ElButton, {}, () => '退回'),
      h(El.ElButton, {}, () => '不通过'),
    ]),
  ],
};
const active = ref('a');

function openTab(to: string | number): void {
  active.value = String(to);
}

const render = PAGES[pageAsked()];
createApp({ render: () => h('div', render?.()) })
  .use(ElementPlus, { locale: zhCn })
  .mount('#app');
ready();
