import type { FieldId, ListId } from '../../../lib/dossier/reading.ts';

/** One line of a form: its label, the fictional applicant's value, and which of the library's controls shows it. */
export interface Line {
  label: string;
  value: string;
  field: FieldId | null;
  control: 'text' | 'select' | 'radio' | 'date' | 'month' | 'number' | 'long';
  options?: string[];
}

/** One list: header words, column ids (null for 序号 and 操作) and rows as shown. */
export interface Lines {
  list: ListId;
  heading: string;
  heads: string[];
  columns: (string | null)[];
  rows: string[][];
}

export const BASIC: Line[] = [
  { label: '姓名', value: '沈虚桥', field: 'person.name', control: 'text' },
  { label: '性别', value: '女', field: 'person.sex', control: 'radio', options: ['男', '女'] },
  { label: '身份证号码', value: '990101198405060029', field: 'person.id-number', control: 'text' },
  { label: '民族', value: '汉族', field: null, control: 'select', options: ['汉族', '畲族'] },
  { label: '出生年月', value: '1984-05', field: 'person.birth-date', control: 'month' },
  { label: '工作单位', value: '虚构市测绘院（模拟）', field: 'unit.name', control: 'text' },
  {
    label: '单位性质',
    value: '事业单位',
    field: 'unit.kind',
    control: 'select',
    options: ['企业', '事业单位', '机关'],
  },
  { label: '编制性质', value: '', field: 'unit.staffing', control: 'select', options: ['事业编制', '编外'] },
  { label: '联系电话', value: '00000000000', field: null, control: 'text' },
];

export const EDUCATION: Line[] = [
  {
    label: '最高学历',
    value: '本科',
    field: 'education.level',
    control: 'select',
    options: ['大专', '本科', '硕士研究生'],
  },
  { label: '毕业院校', value: '假设大学', field: 'education.school', control: 'text' },
  { label: '所学专业', value: '测绘工程', field: 'education.major', control: 'text' },
  { label: '毕业时间', value: '2006-06-30', field: 'education.graduated', control: 'date' },
  { label: '学历认证', value: '电子注册备案', field: 'education.proof', control: 'text' },
  { label: '学位', value: '学士', field: null, control: 'text' },
];

export const APPLICATION: Line[] = [
  { label: '现任职称', value: '高级工程师', field: 'title.current', control: 'text' },
  { label: '资格取得时间', value: '2014-12-20', field: 'title.obtained', control: 'date' },
  { label: '聘任时间', value: '', field: 'title.appointed', control: 'date' },
  { label: '从事专业年限', value: '14', field: 'person.practice-years', control: 'number' },
  {
    label: '申报职称',
    value: '正高级工程师',
    field: 'application.title',
    control: 'select',
    options: ['高级工程师', '正高级工程师'],
  },
  { label: '申报专业', value: '测绘', field: 'application.field', control: 'select', options: ['测绘', '地质'] },
  {
    label: '申报方式',
    value: '正常申报',
    field: 'application.route',
    control: 'radio',
    options: ['正常申报', '转（兼）评'],
  },
  {
    label: '受理点',
    value: '虚构市评委会办公室',
    field: 'application.point',
    control: 'select',
    options: ['虚构市评委会办公室', '模拟省评委会'],
  },
];

export const STATEMENT: Line[] = [
  { label: '个人述职', value: '本人自二〇一四年任现职以来，完成虚构项目三项。', field: 'statement', control: 'long' },
];

export const SECTIONS: [string, Line[]][] = [
  ['基本信息', BASIC],
  ['学历信息', EDUCATION],
  ['申报信息', APPLICATION],
  ['个人述职', STATEMENT],
];

export const APPRAISALS: Lines = {
  list: 'appraisals',
  heading: '年度考核',
  heads: ['序号', '考核年度', '考核结果', '操作'],
  columns: [null, 'year', 'grade', null],
  rows: [
    ['1', '2016', '合格', '查看'],
    ['2', '2017', '优秀', '查看'],
    ['3', '2018', '合格', '查看'],
    ['4', '2019', '', '查看'],
  ],
};

export const TRAININGS: Lines = {
  list: 'trainings',
  heading: '继续教育',
  heads: ['年度', '专业科目', '行业公需', '一般公需', '总学时'],
  columns: ['year', 'professional', 'trade-public', 'general-public', 'total'],
  rows: [
    ['2016', '66', '12', '12', '90'],
    ['2017', '70', '10', '10', '90'],
    ['2018', '60', '9', '9', '78'],
    ['2019', '72', '18', '12', '102'],
  ],
};

/** Sixty months, for lists that are paged or made only while they are scrolled. */
export const INSURANCE: Lines = {
  list: 'social-security',
  heading: '社保缴费记录',
  heads: ['序号', '参保单位', '缴费年月', '险种', '参保地'],
  columns: [null, 'payer', 'period', 'kind', 'place'],
  rows: Array.from({ length: 60 }, (_, month) => [
    String(month + 1),
    '虚构市测绘院（模拟）',
    `${2015 + Math.floor((month + 10) / 12)}-${String(((month + 10) % 12) + 1).padStart(2, '0')}`,
    '企业职工基本养老保险',
    '虚构市',
  ]),
};

export const PAPERS: Lines = {
  list: 'papers',
  heading: '论文著作',
  heads: ['论文题目', '发表刊物', '发表时间', '作者排名'],
  columns: ['title', 'journal', 'date', 'rank'],
  rows: [
    ['虚构地形测量方法', '模拟测绘', '2018-03', '1'],
    ['假设控制网平差', '编造学报', '2019-11', '2'],
  ],
};

export const ATTACHMENTS: Lines = {
  list: 'attachments',
  heading: '附件',
  heads: ['附件名称', '附件类型', '操作'],
  columns: ['name', 'kind', null],
  rows: [
    ['学历证书.pdf', '学历', '查看'],
    ['聘书.jpg', '聘任', '查看'],
  ],
};

/** The list that has no rows. */
export const ACHIEVEMENTS: Lines = {
  list: 'achievements',
  heading: '业绩成果',
  heads: ['业绩名称', '本人角色', '完成时间'],
  columns: ['name', 'role', 'date'],
  rows: [],
};
