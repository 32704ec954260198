import type { ColumnId, FieldId, ListId } from './reading';

/** What each field is called towards the reviewer. */
export const FIELD_NAMES: Readonly<Record<FieldId, string>> = {
  'person.name': '姓名',
  'person.id-number': '身份证号码',
  'person.sex': '性别',
  'person.birth-date': '出生日期',
  'person.employment': '在职状态',
  'person.work-start': '参加工作时间',
  'person.profession': '现从事专业',
  'person.practice-years': '从事专业年限',
  'person.integrity': '诚信（处分）情况',
  'unit.name': '工作单位',
  'unit.kind': '单位性质',
  'unit.staffing': '编制性质',
  'unit.superior': '主管部门（隶属关系）',
  'education.level': '学历',
  'education.school': '毕业院校',
  'education.major': '所学专业',
  'education.graduated': '毕业时间',
  'education.proof': '学历认证',
  'title.current': '现任职称',
  'title.obtained': '资格取得时间',
  'title.appointed': '聘任时间',
  'application.plan': '申报计划',
  'application.title': '申报职称',
  'application.level': '申报级别',
  'application.field': '申报专业',
  'application.route': '申报方式',
  'application.point': '受理点',
  'application.submitted': '申报时间',
  pledge: '个人承诺',
  'publicity.period': '公示起止时间',
  'publicity.start': '公示开始时间',
  'publicity.end': '公示结束时间',
  'publicity.result': '公示结果',
  'opinion.employer': '用人单位意见',
  statement: '本人述职',
  photo: '证件照',
};

/** What each list is called towards the reviewer. */
export const LIST_NAMES: Readonly<Record<ListId, string>> = {
  appraisals: '年度考核',
  trainings: '继续教育',
  'social-security': '社会保险缴费',
  papers: '论文著作',
  achievements: '业绩',
  attachments: '附件',
};

/** What each column of each list is called towards the reviewer. */
export const COLUMN_NAMES: { readonly [L in ListId]: Readonly<Record<ColumnId<L>, string>> } = {
  appraisals: { year: '年度', grade: '考核结果', unit: '考核单位' },
  trainings: {
    year: '年度',
    professional: '专业科目学时',
    'trade-public': '行业公需学时',
    'general-public': '一般公需学时',
    public: '公需科目学时',
    total: '总学时',
    name: '培训名称',
    category: '科目类别',
    hours: '学时',
  },
  'social-security': {
    payer: '缴费单位',
    period: '缴费起止',
    start: '起始年月',
    end: '终止年月',
    months: '缴费月数',
    kind: '险种',
    place: '参保地',
  },
  papers: { title: '题目', journal: '刊物', date: '发表时间', authors: '作者', rank: '排名' },
  achievements: { name: '名称', role: '承担角色', date: '时间', rank: '排名', evidence: '佐证材料' },
  attachments: { name: '附件名称', kind: '附件类别', file: '文件' },
};
