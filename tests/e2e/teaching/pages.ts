/** What a person on the unknown portal is, field by field, and the rows of the three lists. All fictional. */
export interface Person {
  fields: Record<keyof typeof LABELS, string>;
  appraisals: [year: string, grade: string][];
  trainings: [year: string, professional: string, common: string, total: string][];
  insurance: [payer: string, from: string, to: string][];
}

/** What that portal calls things: none of these words is in the built-in profile. */
export const LABELS = {
  'person.name': '人员称呼',
  'person.id-number': '证照编码',
  'unit.name': '供职机构',
  'unit.kind': '机构分属',
  'education.level': '受教程度',
  'education.school': '就学之处',
  'education.major': '修读方向',
  'education.graduated': '离校年月',
  'title.current': '现聘资质',
  'application.title': '拟评资质',
} as const;

export const FIELD_NAMES: Record<keyof typeof LABELS, string> = {
  'person.name': '姓名',
  'person.id-number': '身份证号码',
  'unit.name': '工作单位',
  'unit.kind': '单位性质',
  'education.level': '学历',
  'education.school': '毕业院校',
  'education.major': '所学专业',
  'education.graduated': '毕业时间',
  'title.current': '现任职称',
  'application.title': '申报职称',
};

export const FIRST: Person = {
  fields: {
    'person.name': '甄演示',
    'person.id-number': '330106197503120017',
    'unit.name': '虚构地质队',
    'unit.kind': '事业单位',
    'education.level': '大学本科',
    'education.school': '虚构地质大学',
    'education.major': '勘查技术',
    'education.graduated': '1997-07',
    'title.current': '高级工程师',
    'application.title': '正高级工程师',
  },
  appraisals: [
    ['2016', '合格'],
    ['2017', '优秀'],
    ['2018', '合格'],
    ['2019', '合格'],
  ],
  trainings: [
    ['2016', '66', '24', '96'],
    ['2017', '60', '20', '90'],
  ],
  insurance: [
    ['虚构地质队', '2015-11', '2018-03'],
    ['虚构测绘院', '2018-04', '2020-10'],
  ],
};

export const SECOND: Person = {
  fields: {
    'person.name': '欧阳模拟',
    'person.id-number': '330206198011230029',
    'unit.name': '虚构规划设计公司',
    'unit.kind': '国有企业',
    'education.level': '硕士研究生',
    'education.school': '虚构理工学院',
    'education.major': '城乡规划',
    'education.graduated': '2005-06',
    'title.current': '高级工程师',
    'application.title': '正高级工程师',
  },
  appraisals: [
    ['2017', '合格'],
    ['2018', '合格'],
    ['2019', '基本合格'],
  ],
  trainings: [
    ['2016', '70', '24', '100'],
    ['2017', '61', '22', '95'],
    ['2018', '64', '18', '91'],
  ],
  insurance: [['虚构规划设计公司', '2014-01', '2020-10']],
};

type Row = readonly string[];

const table = (heading: string, head: Row, rows: readonly Row[]) => `<h4>${heading}</h4><table border="1"><thead><tr>
${head.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>
${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`;

/** A page of the unknown portal: cells, boxes and a definition list, with handlers that would notice any event. */
export function unknownPage({ fields, appraisals, trainings, insurance }: Person): string {
  const pair = (id: keyof typeof LABELS) => `<td class="k">${LABELS[id]}</td><td class="v">${fields[id]}</td>`;
  const box = (id: keyof typeof LABELS) =>
    `<div class="row"><div class="k">${LABELS[id]}：</div><div class="v">${fields[id]}</div></div>`;
  return `<!doctype html><html><head><meta charset="utf-8"><title>评定事务</title><style>
body{margin:8px;font:14px sans-serif} .row{display:flex} .k{width:120px;color:#555} td,th{padding:4px}</style></head><body>
<h2>评定事务</h2>
<h4>本人概况</h4>
<table border="1"><tr>${pair('person.name')}${pair('person.id-number')}</tr><tr>${pair('unit.name')}${pair('unit.kind')}</tr></table>
<h4>求学概况</h4>
${box('education.level')}${box('education.school')}${box('education.major')}${box('education.graduated')}
<h4>资质概况</h4>
<dl><dt>${LABELS['title.current']}</dt><dd>${fields['title.current']}</dd><dt>${LABELS['application.title']}</dt><dd>${fields['application.title']}</dd></dl>
${table('历年评定', ['评定之年', '评定所得'], appraisals)}
${table('进修台账', ['进修之年', '本业课时', '通识课时', '课时总和'], trainings)}
${table('保障缴纳', ['缴纳机构', '自何月', '至何月'], insurance)}
<h4>处置</h4>
<div class="row"><div class="k">批复文字</div><textarea id="opinion" rows="3" cols="60"></textarea></div>
<button type="button">通过</button><button type="button">退回</button><button type="button">不通过</button>
<script>window.heard = [];
for (const type of ['click','mousedown','mouseup','mousemove','mouseover','pointerdown','keydown','focusin'])
  document.addEventListener(type, (e) => heard.push(type), true);</script>
</body></html>`;
}
