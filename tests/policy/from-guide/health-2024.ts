import { absent, appraisal, attachment, date, list, paper, read } from '../../rules/make-dossier';
import { type DossierCase, each, hours } from '../notices/notice';

export const PLAN = '2024年度虚构市卫生系列评审计划';

const grades = (but: Record<number, string> = {}) => ({
  appraisals: list([2019, 2020, 2021, 2022, 2023].map((year) => appraisal(year, but[year] ?? '合格'))),
});
const papers = (...days: string[]) => ({
  papers: list(days.map((day, index) => paper(`论文${index + 1}`, day, '甲虚构', '1/1'))),
});

/** 本科, 5 years to the day, 90 hours a year, two papers, 5 working days: 6-17 excluded, 18, 19, 20, 21 and 24 June. */
const fields = {
  'application.level': read('副高级'),
  'application.title': read('副主任医师'),
  'unit.name': read('虚构市第一医院'),
  'unit.kind': read('事业单位'),
  'education.level': read('大学本科'),
  'education.graduated': date('2010-06'),
  'title.obtained': date('2019-06-30'),
  'title.appointed': date('2019-06-30'),
  'publicity.start': date('2024-06-17'),
  'publicity.end': date('2024-06-24'),
};
const lists = {
  ...hours(each(2021, 2023, [60, 30, 90])),
  ...grades(),
  ...papers('2020-05', '2023-11'),
  attachments: list([attachment('在岗证明')]),
};
const OPEN = { 'statement-length': 'incomplete' };

export const CASES: DossierCase[] = [
  {
    why: '各项恰好达到，只有述职字数待查，说明缺哪份文件',
    changes: { fields, lists },
    verdict: 'undecided',
    rules: {
      'title-seniority': 'pass',
      'training-hours': 'pass',
      'training-professional-hours': 'inapplicable',
      'paper-count': 'pass',
      'paper-date': 'pass',
      'recent-degree': 'pass',
      'appraisal-years': 'pass',
      'appraisal-grades': 'pass',
      'publicity-period': 'pass',
      'demanded-attachments': 'pass',
      ...OPEN,
    },
  },
  {
    why: '2022年89学时，近三年不够，当年120够一种',
    changes: {
      fields,
      lists: {
        ...lists,
        ...hours({ 2021: [60, 30, 90], 2022: [60, 29, 89], 2023: [60, 30, 90], 2024: [90, 30, 120] }),
      },
    },
    verdict: 'undecided',
    rules: { 'training-hours': 'pass' },
  },
  {
    why: '两种都不够，未达到的不得申报',
    changes: {
      fields,
      lists: {
        ...lists,
        ...hours({ 2021: [60, 30, 90], 2022: [60, 29, 89], 2023: [60, 30, 90], 2024: [90, 29, 119] }),
      },
    },
    verdict: 'reject',
    rules: { 'training-hours': 'reject' },
  },
  {
    why: '转评满1年，自聘任当年2021起最多看两年：2022、2023 专业60，总学时不核对',
    changes: {
      fields: { ...fields, 'application.route': read('转评'), 'title.appointed': date('2021-06-30') },
      lists: { ...lists, ...hours({ 2022: [60, 0, 60], 2023: [60, 0, 60] }) },
    },
    verdict: 'undecided',
    rules: { 'title-seniority': 'pass', 'training-hours': 'inapplicable', 'training-professional-hours': 'pass' },
  },
  {
    why: '转评的2023年专业59，退回',
    changes: {
      fields: { ...fields, 'application.route': read('转评'), 'title.appointed': date('2021-06-30') },
      lists: { ...lists, ...hours({ 2022: [60, 0, 60], 2023: [59, 0, 59] }) },
    },
    verdict: 'return',
    rules: { 'training-professional-hours': 'return' },
  },
  {
    why: '申报方式未读到，不知道按哪种学时',
    changes: { fields: { ...fields, 'application.route': absent }, lists },
    verdict: 'undecided',
    rules: { 'training-hours': 'incomplete', 'title-seniority': 'incomplete' },
  },
  {
    why: '卫生院人员1篇够',
    changes: { fields: { ...fields, 'unit.name': read('虚构镇卫生院') }, lists: { ...lists, ...papers('2023-11') } },
    verdict: 'undecided',
    rules: { 'paper-count': 'pass' },
  },
  {
    why: '医院人员1篇不够',
    changes: { fields, lists: { ...lists, ...papers('2023-11') } },
    verdict: 'return',
    rules: { 'paper-count': 'return' },
  },
  {
    why: '2022年聘任，2020年的论文在近5年之内，可以',
    changes: {
      fields: {
        ...fields,
        'education.level': read('博士'),
        'title.obtained': date('2022-01'),
        'title.appointed': date('2022-01'),
      },
      lists,
    },
    verdict: 'undecided',
    rules: { 'paper-date': 'pass', 'title-seniority': 'pass' },
  },
  {
    why: '2019年5月的论文早于任现职，也不在近5年之内',
    changes: { fields, lists: { ...lists, ...papers('2019-05', '2023-11') } },
    verdict: 'return',
    rules: { 'paper-date': 'return' },
  },
  {
    why: '2023-07-01 毕业，到2024-06-30 不满1年，应按后学历',
    changes: { fields: { ...fields, 'education.graduated': date('2023-07-01') }, lists },
    verdict: 'undecided',
    rules: { 'recent-degree': 'confirm' },
  },
  {
    why: '2020年不确定等次由审核人确认，2019年基本合格没有写后果也由审核人确认',
    changes: { fields, lists: { ...lists, ...grades({ 2020: '不确定等次', 2019: '基本合格' }) } },
    verdict: 'undecided',
    rules: { 'appraisal-grades': 'confirm', 'title-seniority': 'pass' },
  },
  {
    why: '6-17 至 6-21 只有4个工作日（开始当日不计）',
    changes: { fields: { ...fields, 'publicity.end': date('2024-06-21') }, lists },
    verdict: 'return',
    rules: { 'publicity-period': 'return' },
  },
  {
    why: '自由执业人员只有在岗证明，缺执业证明',
    changes: { fields: { ...fields, 'unit.kind': read('自由执业') }, lists },
    verdict: 'return',
    rules: { 'demanded-attachments': 'return' },
  },
];
