import type { ColumnId, FieldId, ListId, ListReading, PageReading } from '@/lib/dossier/reading';
import { reading, shown, table } from '../dossier/make-reading';
import type { Applicant } from '../practice-portal/applicants/types';
import { type ListSection, type Period, sectionsOf } from '../practice-portal/views/sections';

const FIELDS: Record<string, FieldId> = {
  姓名: 'person.name',
  性别: 'person.sex',
  身份证号: 'person.id-number',
  出生年月: 'person.birth-date',
  参加工作时间: 'person.work-start',
  工作单位: 'unit.name',
  单位性质: 'unit.kind',
  编制性质: 'unit.staffing',
  最高学历: 'education.level',
  毕业院校: 'education.school',
  所学专业: 'education.major',
  毕业时间: 'education.graduated',
  学历认证: 'education.proof',
  现专业技术职务: 'title.current',
  资格取得时间: 'title.obtained',
  聘任时间: 'title.appointed',
  申报计划: 'application.plan',
  申报职称: 'application.title',
  级别: 'application.level',
  申报专业: 'application.field',
  申报方式: 'application.route',
  受理评审点: 'application.point',
  提交时间: 'application.submitted',
};

const LISTS: Record<string, ListId> = {
  年度考核: 'appraisals',
  继续教育: 'trainings',
  社保缴纳记录: 'social-security',
  论文著作: 'papers',
  业绩成果: 'achievements',
  附件材料: 'attachments',
};

const COLUMNS: Record<string, ColumnId> = {
  年度: 'year',
  考核单位: 'unit',
  考核结果: 'grade',
  专业科目: 'professional',
  行业公需: 'trade-public',
  一般公需: 'general-public',
  总学时: 'total',
  参保单位: 'payer',
  缴费单位: 'payer',
  起始年月: 'start',
  终止年月: 'end',
  缴费起止: 'period',
  缴费月数: 'months',
  险种: 'kind',
  '论文（著作）题目': 'title',
  发表刊物: 'journal',
  发表时间: 'date',
  全部作者: 'authors',
  本人排名: 'rank',
  项目名称: 'name',
  本人角色: 'role',
  完成时间: 'date',
  排名: 'rank',
  佐证材料: 'evidence',
  附件名称: 'name',
  附件类型: 'kind',
  文件: 'file',
};

/** What a reader who makes no mistake gets from an applicant's page. */
export function toReading(applicant: Applicant, period: Period): PageReading {
  const fields: Partial<PageReading['fields']> = {};
  const lists: Record<string, ListReading> = {};
  for (const section of sectionsOf(applicant, period)) {
    if (section.kind === 'text') fields.statement = shown(section.text);
    if (section.kind === 'list') {
      const id = LISTS[section.title];
      if (id !== undefined) lists[id] = listReading(section);
    }
    if (section.kind !== 'form') continue;
    if (section.photo !== null) fields.photo = shown(section.photo);
    for (const { label, value } of section.pairs) {
      const id = FIELDS[label];
      if (id !== undefined) fields[id] = shown(value);
    }
  }
  return reading({ fields, lists: lists as Partial<PageReading['lists']> });
}

function listReading({ headers, rows }: ListSection): ListReading {
  const known = headers.flatMap((header, at) => {
    const column = COLUMNS[header];
    return column === undefined ? [] : [{ column, at }];
  });
  return table(
    known.map(({ column }) => column),
    rows.map((row) => known.map(({ at }) => row[at] ?? '')),
  );
}
