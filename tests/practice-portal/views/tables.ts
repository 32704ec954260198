import { monthCount } from '../applicants/months.ts';
import type { Applicant, InsuranceRow } from '../applicants/types.ts';
import type { ListSection } from './sections.ts';
import { formatHours, formatStamp, formatYear } from './text.ts';

/** 学历信息: all degrees, from the first to the highest. */
export function degrees({ degrees: rows, style }: Applicant): ListSection {
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

/** 年度考核. */
export function appraisals({ appraisals: rows, style }: Applicant): ListSection {
  return {
    kind: 'list',
    title: '年度考核',
    headers: ['序号', '年度', '考核单位', '考核结果'],
    rows: rows.map((row, i) => [String(i + 1), formatYear(row.year, style), row.unit, row.grade]),
    table: 71,
  };
}

/** 继续教育, hours by category and year. */
export function trainings({ trainings: rows, style }: Applicant): ListSection {
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

/** 社保缴纳记录 with first and last month apart. */
export function insurance({ insurance: rows, style }: Applicant): ListSection {
  return {
    kind: 'list',
    title: '社保缴纳记录',
    headers: ['参保单位', '起始年月', '终止年月', '缴费月数', '险种'],
    rows: rows.map((row) => [
      row.payer,
      formatStamp(row.from, style),
      row.present ? '至今' : formatStamp(row.to, style),
      String(monthCount(row.from, row.to)),
      row.kind,
    ]),
    table: 73,
  };
}

/** 社保缴纳记录 with both months in one column. */
export function joinedInsurance({ insurance: rows, style }: Applicant): ListSection {
  const between = { dash: ' 至 ', dot: '-', han: '至' }[style.date];
  const period = (row: InsuranceRow) =>
    formatStamp(row.from, style) +
    (row.present ? between.replace(/至?\s*$/, '至今') : between + formatStamp(row.to, style));
  return {
    kind: 'list',
    title: '社保缴纳记录',
    headers: ['序号', '缴费单位', '险种', '缴费起止', '缴费月数'],
    rows: rows.map((row, i) => [
      String(i + 1),
      row.payer,
      row.kind,
      period(row),
      `${monthCount(row.from, row.to)}个月`,
    ]),
    table: 77,
  };
}

/** 论文著作. */
export function papers({ papers: rows, style }: Applicant): ListSection {
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

/** 业绩成果. */
export function achievements({ achievements: rows, style }: Applicant): ListSection {
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

/** 附件材料 with a link to each file. */
export function attachments({ attachments: rows, id }: Applicant): ListSection {
  return {
    kind: 'list',
    title: '附件材料',
    headers: ['序号', '附件名称', '附件类型', '文件'],
    rows: rows.map((row, i) => [String(i + 1), row.name, row.kind, row.file]),
    links: rows.map((_, i) => `/028/upload/fj/${id}_${i + 1}.pdf`),
    table: null,
  };
}
