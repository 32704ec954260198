import type { FieldId } from '../../lib/dossier/reading.ts';
import type { Combination } from './axes.ts';

export type Wording = Combination['words'];
const AT: Record<Wording, number> = { first: 0, second: 1, third: 2, fourth: 3 };

/** Labels as systems of the kind write them, four for each field; all of them are unambiguous in their section. */
const LABELS = {
  'person.name': ['姓名', '申报人姓名', '真实姓名', '姓　名'],
  'person.sex': ['性别', '性 别', '性别', '性　别'],
  'person.id-number': ['身份证号', '证件号码', '身份证号码', '证件编号'],
  'person.birth-date': ['出生年月', '出生日期', '生日', '出身日期'],
  'unit.name': ['工作单位', '所在单位', '单位名称', '现工作单位'],
  'unit.kind': ['单位性质', '单位类型', '单位类别', '单位属性'],
  'unit.staffing': ['编制性质', '人员性质', '身份性质', '编制类别'],
  'education.level': ['最高学历', '学历', '文化程度', '学历程度'],
  'education.school': ['毕业院校', '毕业学校', '院校名称', '毕业高校'],
  'education.major': ['所学专业', '毕业专业', '学历专业', '专业'],
  'education.graduated': ['毕业时间', '毕业日期', '毕业年月', '毕业时间'],
  'education.proof': ['学历认证', '学历认证情况', '电子注册备案', '学历验证'],
  'title.current': ['现专业技术职务', '现任职称', '专业技术职务', '职称'],
  'title.obtained': ['资格取得时间', '取得时间', '职称取得时间', '取得资格时间'],
  'title.appointed': ['聘任时间', '任职时间', '聘任起始', '聘任日期'],
  'application.plan': ['申报计划', '评审计划', '计划名称', '所属计划'],
  'application.title': ['申报职称', '申报资格', '申报职务', '拟评职称'],
  'application.field': ['申报专业', '评审专业', '申报评审专业', '拟申报专业'],
  'application.route': ['申报方式', '申报类型', '申报类别', '申报途径'],
  'application.point': ['受理评审点', '受理点', '受理部门', '评审受理点'],
  'application.submitted': ['提交时间', '申报时间', '提交日期', '填报时间'],
  statement: ['个人述职', '述职报告', '个人总结', '专业技术工作总结'],
} as const satisfies Partial<Record<FieldId, readonly [string, string, string, string]>>;

export type WordedField = keyof typeof LABELS;

/** The label of a field in one of the wordings. */
export function labelOf(field: WordedField, words: Wording): string {
  return LABELS[field][AT[words]] ?? field;
}

/** Headings and header rows of the lists; columns in the order of the rows that `lists.ts` makes. */
const LISTS = {
  appraisals: {
    title: ['年度考核', '近五年考核情况', '历年考核结果', '考核情况'],
    columns: [
      ['年度', '考核单位', '考核结果'],
      ['考核年度', '所在单位', '考核等次'],
      ['考核年份', '考核单位', '考核等级'],
      ['年度', '单位', '考核结论'],
    ],
  },
  trainings: {
    title: ['继续教育', '继续教育学时', '继续教育情况', '培训学时'],
    columns: [
      ['年度', '专业科目', '行业公需', '一般公需', '总学时'],
      ['学习年度', '专业课程', '行业公需科目', '一般公需科目', '合计'],
      ['年度', '专业学时', '行业公需学时', '一般公需学时', '学时合计'],
      ['年份', '专业科目学时', '行业公需课', '一般公需课', '总学时数'],
    ],
  },
  'social-security': {
    title: ['社保缴纳记录', '社会保险', '参保缴费情况', '社保信息'],
    columns: [
      ['参保单位', '起始年月', '终止年月', '缴费月数', '险种'],
      ['缴费单位', '开始时间', '结束时间', '月数', '险种'],
      ['参保单位名称', '缴费起始年月', '缴费终止年月', '缴费月数', '险种类型'],
      ['单位名称', '参保开始时间', '参保结束时间', '缴费月数', '险种'],
    ],
  },
  papers: {
    title: ['论文著作', '发表论文', '论文论著', '论文情况'],
    columns: [
      ['论文题目', '发表刊物', '发表时间', '全部作者', '本人排名'],
      ['论文名称', '刊物名称', '发表日期', '作者', '作者排名'],
      ['题目', '期刊名称', '出版时间', '所有作者', '署名次序'],
      ['论文（著作）题目', '发表期刊', '发表年月', '作者姓名', '排名'],
    ],
  },
  achievements: {
    title: ['业绩成果', '主要业绩', '工作业绩', '项目业绩'],
    columns: [
      ['项目名称', '本人角色', '完成时间', '排名', '佐证材料'],
      ['业绩名称', '担任角色', '项目时间', '本人排名', '证明材料'],
      ['成果名称', '本人作用', '完成日期', '位次', '佐证附件'],
      ['工程项目名称', '本人职责', '竣工时间', '项目排名', '业绩证明材料'],
    ],
  },
  attachments: {
    title: ['附件材料', '申报附件', '佐证材料清单', '上传材料'],
    columns: [
      ['附件名称', '附件类型', '文件'],
      ['材料名称', '材料类型', '附件'],
      ['文件名称', '文件类型', '查看'],
      ['资料名称', '材料类别', '下载'],
    ],
  },
} as const;

export type WordedList = keyof typeof LISTS;

/** Heading and header row of a list in one of the wordings. */
export function listWords(list: WordedList, words: Wording): { title: string; columns: readonly string[] } {
  const { title, columns } = LISTS[list];
  return { title: title[AT[words]] ?? list, columns: columns[AT[words]] ?? [] };
}

const HEADINGS = {
  basic: ['基本信息', '个人基本情况', '人员信息', '基本情况'],
  education: ['学历信息', '教育情况', '学历学位', '学历情况'],
  title: ['现专业技术职务', '现任职称情况', '职称信息', '现有职称'],
  application: ['申报信息', '申报情况', '本次申报', '申报内容'],
} as const;

export function headingOf(section: keyof typeof HEADINGS, words: Wording): string {
  return HEADINGS[section][AT[words]] ?? section;
}
