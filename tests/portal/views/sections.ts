import { monthCount } from '../applicants/months.ts';
import type { Applicant, InsuranceRow } from '../applicants/types.ts';
import { formatHours, formatStamp, formatYear } from './text.ts';

/** How a value is shown: as text, in a control that cannot be changed, or as text with its code hidden beside it. */
export type Shown = 'text' | 'input' | 'select' | 'coded';

export interface Pair {
  label: string;
  value: string;
  /** Column number of the generated id. */
  column: number;
  required?: boolean;
  /** Wants a whole row. */
  wide?: boolean;
  shown?: Shown;
  code?: string;
}

export interface FormSection {
  kind: 'form';
  title: string;
  pairs: Pair[];
  /** Address of the picture in the photo cell. */
  photo: string | null;
}

export interface ListSection {
  kind: 'list';
  title: string;
  headers: string[];
  rows: string[][];
  /** Number of the database table whose rows arrive by Ajax, or null when they stand in the page. */
  table: number | null;
  /** Files behind a link 查看, one per row. */
  links?: string[];
}

export interface TextSection {
  kind: 'text';
  title: string;
  label: string;
  text: string;
}

export type Section = FormSection | ListSection | TextSection;

/** Everything a detail page shows of an applicant, in order, without markup. */
export function sectionsOf(applicant: Applicant): Section[] {
  return [
    basic(applicant),
    degrees(applicant),
    title(applicant),
    application(applicant),
    ...listsOf(applicant),
    { kind: 'text', title: '个人述职', label: '个人述职', text: applicant.statement },
    attachments(applicant),
  ];
}

/** The lists that the page fetches after load. */
export function listsOf(applicant: Applicant): ListSection[] {
  return [
    appraisals(applicant),
    trainings(applicant),
    insurance(applicant),
    papers(applicant),
    achievements(applicant),
  ];
}

function basic(applicant: Applicant): FormSection {
  const highest = applicant.degrees.at(-1);
  const stamp = (value: string) => formatStamp(value, applicant.style);
  return {
    kind: 'form',
    title: '基本信息',
    photo: `/028/upload/zjz/${applicant.id}.jpg`,
    pairs: [
      { label: '姓名', value: applicant.name, column: 10, required: true },
      { label: '性别', value: applicant.sex, column: 11 },
      { label: '身份证号', value: applicant.idNumber, column: 12, required: true },
      { label: '出生年月', value: stamp(applicant.birth), column: 13 },
      { label: '民族', value: applicant.nation, column: 14 },
      { label: '联系电话', value: applicant.phone, column: 16 },
      { label: '工作单位', value: applicant.unit.name, column: 15, required: true, wide: true, shown: 'input' },
      { label: '单位性质', value: applicant.unit.kind, column: 17 },
      {
        label: '编制性质',
        value: applicant.unit.staffing,
        column: 18,
        shown: 'coded',
        code: applicant.unit.staffingCode,
      },
      { label: '参加工作时间', value: stamp(applicant.workStart), column: 20 },
      { label: '最高学历', value: highest?.level ?? '', column: 197, required: true },
      { label: '学位', value: highest?.degree ?? '', column: 198 },
      { label: '毕业院校', value: highest?.school ?? '', column: 199 },
      { label: '所学专业', value: highest?.major ?? '', column: 200 },
      { label: '毕业时间', value: stamp(highest?.graduated ?? ''), column: 201 },
      { label: '学历认证', value: applicant.educationProof, column: 202, wide: true },
    ],
  };
}

function degrees({ degrees: rows, style }: Applicant): ListSection {
  return {
    kind: 'list',
    title: '学历信息',
    headers: ['学历', '学位', '毕业院校', '所学专业', '毕业时间', '学习形式'],
    rows: rows.map((row) => [
      row.level,
      row.degree,
      row.school,
      row.major,
      formatStamp(row.graduated, style),
      row.form,
    ]),
    table: null,
  };
}

function title({ title: held, licence, style }: Applicant): FormSection {
  return {
    kind: 'form',
    title: '现专业技术职务',
    photo: null,
    pairs: [
      { label: '现专业技术职务', value: held.current, column: 31, required: true },
      { label: '资格取得时间', value: formatStamp(held.obtained, style), column: 32 },
      { label: '聘任时间', value: formatStamp(held.appointed, style), column: 33 },
      { label: '发证机关', value: held.issuer, column: 34 },
      { label: '职业资格', value: licence?.name ?? '', column: 35 },
      { label: '职业资格发证时间', value: licence === null ? '' : formatStamp(licence.obtained, style), column: 36 },
    ],
  };
}

function application({ application: asked }: Applicant): FormSection {
  return {
    kind: 'form',
    title: '申报信息',
    photo: null,
    pairs: [
      { label: '申报计划', value: asked.plan, column: 22, required: true, wide: true },
      { label: '申报职称', value: asked.title, column: 25, required: true },
      { label: '级别', value: asked.level, column: 27 },
      { label: '申报专业', value: asked.field, column: 47, required: true },
      { label: '现从事专业', value: asked.presentField, column: 48 },
      { label: '申报方式', value: asked.route, column: 65, shown: 'select' },
      { label: '提交时间', value: asked.submitted, column: 66 },
      { label: '受理评审点', value: asked.point, column: 67, required: true, wide: true },
    ],
  };
}

function appraisals({ appraisals: rows, style }: Applicant): ListSection {
  return {
    kind: 'list',
    title: '年度考核',
    headers: ['序号', '年度', '考核单位', '考核结果'],
    rows: rows.map((row, i) => [String(i + 1), formatYear(row.year, style), row.unit, row.grade]),
    table: 71,
  };
}

function trainings({ trainings: rows, style }: Applicant): ListSection {
  const hours = (value: number) => formatHours(value, style);
  return {
    kind: 'list',
    title: '继续教育',
    headers: ['年度', '专业科目', '行业公需', '一般公需', '总学时'],
    rows: rows.map((row) => [
      formatYear(row.year, style),
      hours(row.professional),
      hours(row.trade),
      hours(row.general),
      hours(row.total),
    ]),
    table: 72,
  };
}

function insurance({ insurance: rows, style }: Applicant): ListSection {
  const end = (row: InsuranceRow) => (row.present ? '至今' : formatStamp(row.to, style));
  return {
    kind: 'list',
    title: '社保缴纳记录',
    headers: ['参保单位', '起始年月', '终止年月', '缴费月数', '险种'],
    rows: rows.map((row) => [
      row.payer,
      formatStamp(row.from, style),
      end(row),
      String(monthCount(row.from, row.to)),
      row.kind,
    ]),
    table: 73,
  };
}

function papers({ papers: rows, style }: Applicant): ListSection {
  return {
    kind: 'list',
    title: '论文著作',
    headers: ['序号', '论文（著作）题目', '发表刊物', '发表时间', '全部作者', '本人排名'],
    rows: rows.map((row, i) => [
      String(i + 1),
      row.title,
      row.journal,
      formatStamp(row.date, style),
      row.authors,
      row.rank,
    ]),
    table: 75,
  };
}

function achievements({ achievements: rows, style }: Applicant): ListSection {
  return {
    kind: 'list',
    title: '业绩成果',
    headers: ['序号', '项目名称', '本人角色', '完成时间', '排名', '佐证材料'],
    rows: rows.map((row, i) => [
      String(i + 1),
      row.name,
      row.role,
      formatStamp(row.date, style),
      row.rank,
      row.evidence,
    ]),
    table: 76,
  };
}

function attachments({ attachments: rows, id }: Applicant): ListSection {
  return {
    kind: 'list',
    title: '附件材料',
    headers: ['序号', '附件名称', '附件类型', '文件'],
    rows: rows.map((row, i) => [String(i + 1), row.name, row.kind, row.file]),
    links: rows.map((_, i) => `/028/upload/fj/${id}_${i + 1}.pdf`),
    table: null,
  };
}
