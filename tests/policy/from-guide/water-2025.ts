import { absent, appraisal, attachment, date, insured, list, paper, read, training } from '../../rules/make-dossier';
import type { DossierCase } from '../notices/notice';
import { each, hours, type YearHours } from '../notices/notice';

export const PLAN = '2025年度虚构市水利高级工程师评审计划';

const EXACT: YearHours = [60, 18, 90];
const grades = (...of: [number, string][]) => ({ appraisals: list(of.map(([year, grade]) => appraisal(year, grade))) });
const FINE = grades([2022, '合格'], [2023, '合格'], [2024, '合格']);
const papers = (...days: string[]) => ({
  papers: list(days.map((day, index) => paper(`论文${index + 1}`, day, '甲虚构', '1/1'))),
});
const course = (year: number, category: string, name: string, amount: number) => ({
  ...training(year, 0, 0, 0, amount),
  professional: absent,
  public: absent,
  tradePublic: absent,
  generalPublic: absent,
  category: read(category),
  name: read(name),
});
/** 60 + 12 + 18 = 90 of each year, by course; the professional hours of 2024 under the given name. */
const byCourse = (name: string) => ({
  trainings: list(
    [2020, 2021, 2022, 2023, 2024].flatMap((year) => [
      course(year, '专业科目', year === 2024 ? name : '面授班', 60),
      course(year, '行业公需科目', '行业课', 12),
      course(year, '一般公需科目', '公需课', 18),
    ]),
  ),
});

/** At every edge: 5 years to the day, 450/300/18 hours, 7 days, 6 months, 2 papers of the last five years. */
const fields = {
  'person.birth-date': date('1980-05-15'),
  'unit.kind': read('事业单位'),
  'education.level': read('大学本科'),
  'title.obtained': date('2020-06-30'),
  'title.appointed': date('2021-01'),
  'application.submitted': date('2025-07-31'),
  'publicity.start': date('2025-08-04'),
  'publicity.end': date('2025-08-10'),
};
const lists = {
  ...FINE,
  ...hours(each(2020, 2024, EXACT)),
  ...papers('2020-07', '2025-06'),
  'social-security': list([insured('2019-01', '2025-02', { payer: read('另一虚构单位') }), insured('2025-03', '至今')]),
};

export const CASES: DossierCase[] = [
  {
    why: '各项恰好达到：2020-06-30 至 2025-06-30 满5年；450/300/公需每年够18；8-04至8-10共7天；3月至8月6个月',
    changes: {
      fields,
      lists: {
        ...lists,
        ...byCourse('面授班'),
      },
    },
    today: '2025-08-12',
    verdict: 'pass',
    rules: {
      'employing-unit': 'pass',
      'retirement-age': 'pass',
      'title-seniority': 'pass',
      'appraisal-years': 'pass',
      'appraisal-grades': 'pass',
      'training-hours': 'pass',
      'training-professional-hours': 'pass',
      'training-public-hours': 'pass',
      'training-caps': 'pass',
      'publicity-period': 'pass',
      'employer-months': 'pass',
      'paper-count': 'pass',
      'paper-date': 'pass',
      'application-window': 'pass',
      'review-deadline': 'pass',
      'demanded-attachments': 'inapplicable',
    },
  },
  {
    why: '取得资格晚一天（2020-07-01），不满5年；聘任更早也不算',
    changes: { fields: { ...fields, 'title.obtained': date('2020-07-01'), 'title.appointed': date('2019-01') }, lists },
    verdict: 'reject',
    rules: { 'title-seniority': 'reject' },
  },
  {
    why: '大学专科按大专7年，2020年取得不够',
    changes: { fields: { ...fields, 'education.level': read('大学专科') }, lists },
    verdict: 'reject',
    rules: { 'title-seniority': 'reject' },
  },
  {
    why: '2023年基本合格，延迟1年，满5年不够6年',
    changes: { fields, lists: { ...lists, ...grades([2022, '合格'], [2023, '基本合格'], [2024, '合格']) } },
    verdict: 'reject',
    rules: { 'title-seniority': 'reject', 'appraisal-grades': 'pass' },
  },
  {
    why: '2023年基本合格，已满6年，可以申报',
    changes: {
      fields: { ...fields, 'title.obtained': date('2019-06-30') },
      lists: { ...lists, ...grades([2022, '合格'], [2023, '基本合格'], [2024, '合格']) },
    },
    verdict: 'pass',
    rules: { 'title-seniority': 'pass', 'appraisal-grades': 'pass', 'training-caps': 'manual' },
  },
  {
    why: '2021年基本合格不在近3年之内，不延迟',
    changes: {
      fields,
      lists: { ...lists, ...grades([2021, '基本合格'], [2022, '合格'], [2023, '合格'], [2024, '合格']) },
    },
    verdict: 'pass',
    rules: { 'title-seniority': 'pass', 'appraisal-grades': 'pass' },
  },
  {
    why: '2024年不合格，不得申报',
    changes: { fields, lists: { ...lists, ...grades([2022, '合格'], [2023, '合格'], [2024, '不合格']) } },
    verdict: 'reject',
    rules: { 'appraisal-grades': 'reject' },
  },
  {
    why: '专业累计299，总学时够',
    changes: { fields, lists: { ...lists, ...hours({ ...each(2020, 2023, EXACT), 2024: [59, 18, 90] }) } },
    verdict: 'return',
    rules: { 'training-professional-hours': 'return', 'training-hours': 'pass' },
  },
  {
    why: '2022年公需17，累计够也不行',
    changes: { fields, lists: { ...lists, ...hours({ ...each(2020, 2024, EXACT), 2022: [60, 17, 90] }) } },
    verdict: 'return',
    rules: { 'training-public-hours': 'return' },
  },
  {
    why: '网络自学60学时只计40，五年合计430不足450，专业280不足300',
    changes: {
      fields,
      lists: {
        ...lists,
        ...byCourse('网络自学'),
      },
    },
    verdict: 'return',
    rules: { 'training-hours': 'return', 'training-professional-hours': 'return', 'training-caps': 'pass' },
  },
  {
    why: '同样不足，主管部门审核时不能退回，由审核人确认（专业科目仍退回，只改了总学时）',
    changes: { fields, lists: { ...lists, ...hours({ ...each(2020, 2023, EXACT), 2024: [60, 18, 89] }) } },
    role: 'department',
    verdict: 'undecided',
    rules: { 'training-hours': 'confirm' },
  },
  {
    why: '8-04至8-09只有6天',
    changes: { fields: { ...fields, 'publicity.end': date('2025-08-09') }, lists },
    verdict: 'return',
    rules: { 'publicity-period': 'return' },
  },
  {
    why: '4月起参保，算至8月只有5个月',
    changes: { fields, lists: { ...lists, 'social-security': list([insured('2025-04', '至今')]) } },
    verdict: 'reject',
    rules: { 'employer-months': 'reject' },
  },
  {
    why: '4月起参保，有派驻说明，由审核人确认',
    changes: {
      fields,
      lists: {
        ...lists,
        'social-security': list([insured('2025-04', '至今')]),
        attachments: list([attachment('派驻外地说明')]),
      },
    },
    verdict: 'undecided',
    rules: { 'employer-months': 'confirm' },
  },
  {
    why: '博士没有论文，不核对论文；博士满2年',
    changes: {
      fields: { ...fields, 'education.level': read('博士研究生'), 'title.obtained': date('2023-06-30') },
      lists: { ...lists, papers: list([]) },
    },
    verdict: 'pass',
    rules: { 'title-seniority': 'pass', 'paper-count': 'none', 'paper-date': 'none' },
  },
  {
    why: '学历未读到，不知道是否不作论文要求',
    changes: { fields: { ...fields, 'education.level': absent }, lists: { ...lists, papers: list([]) } },
    verdict: 'undecided',
    rules: { 'title-seniority': 'incomplete', 'paper-count': 'incomplete' },
  },
  {
    why: '2020年6月发表的不是2020年7月1日以来',
    changes: { fields, lists: { ...lists, ...papers('2020-06', '2022-03') } },
    verdict: 'return',
    rules: { 'paper-date': 'return' },
  },
  {
    why: '男，1965-12-31 生，年底满60，在60至63之间由审核人确认',
    changes: { fields: { ...fields, 'person.birth-date': date('1965-12-31') }, lists },
    verdict: 'undecided',
    rules: { 'retirement-age': 'confirm' },
  },
  {
    why: '男，1962-12-31 生，年底满63',
    changes: { fields: { ...fields, 'person.birth-date': date('1962-12-31') }, lists },
    verdict: 'reject',
    rules: { 'retirement-age': 'reject' },
  },
  {
    why: '企业人员没有劳动合同',
    changes: {
      fields: { ...fields, 'unit.kind': read('国有企业') },
      lists: { ...lists, attachments: list([attachment('学历证书')]) },
    },
    verdict: 'return',
    rules: { 'demanded-attachments': 'return' },
  },
  {
    why: '8-01 提交，过了个人截止',
    changes: { fields: { ...fields, 'application.submitted': date('2025-08-01') }, lists },
    verdict: 'undecided',
    rules: { 'application-window': 'confirm' },
  },
];
