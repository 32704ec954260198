import { measureStatement } from '@/lib/dossier/parse/statement';
import { absent, appraisal, date, insured, list, read, training, unreadable } from '../../rules/make-dossier';
import type { DossierCase } from '../notices/notice';
import { casesFrom, filesOf, gradesOf, papersOf } from './at-edges';

/** A plan of a year that is to come, counted from 资格取得, with stages that end in the next year. */
export const PLAN = '2027年度虚构市船舶工程高级工程师评审计划';

type Shown = [professional: number, general: number, total: number];
const hours = (years: Record<number, Shown>, complete = true) => ({
  trainings: list(
    Object.entries(years).map(([year, [professional, general, total]]) =>
      training(Number(year), professional, 0, general, total),
    ),
    complete,
  ),
});
const HOURS: Record<number, Shown> = { 2024: [60, 6, 90], 2025: [60, 6, 90], 2026: [60, 6, 90] };
const paidFrom = (month: string) => ({ 'social-security': list([insured(month, '至今')]) });
const written = (length: number) => ({ statement: read(measureStatement('述'.repeat(length))) });
const route = (text: string) => ({ 'application.route': read(text) });
const field = (text: string) => ({ 'application.field': read(text) });

/** At every edge: 5 years since 2022-12-31, 12 months to September, 7 days with the first, papers up to 06-30, 800 characters. */
const told = casesFrom({
  fields: {
    ...field('船舶设计'),
    ...written(800),
    'application.title': read('高级工程师'),
    'application.level': read('副高级'),
    'application.submitted': date('2027-10-31'),
    'unit.kind': read('国有企业'),
    'education.level': read('大学本科'),
    'title.obtained': date('2022-12-31'),
    'title.appointed': date('2023-03-01'),
    'publicity.start': date('2027-11-01'),
    'publicity.end': date('2027-11-07'),
  },
  lists: {
    ...hours(HOURS),
    ...gradesOf(2024, 2026),
    ...papersOf('2022-06-30', '2027-06-30'),
    ...filesOf('身份证'),
    ...paidFrom('2026-10'),
  },
});

/** Four years since 资格取得: enough for those sent to help elsewhere, too few for all others. */
const FOUR = { 'title.obtained': date('2023-12-31'), 'title.appointed': date('2024-01-05') };
const fourLists = { ...gradesOf(2025, 2026), ...papersOf('2024-05', '2027-06') };

const notSent = (text: string) =>
  told(
    `“${text}”不是援派，4年不够`,
    'reject',
    { 'title-seniority': 'reject', 'demanded-attachments': 'inapplicable' },
    { fields: { ...FOUR, ...route(text) }, lists: fourLists },
  );
const born = (sex: '男' | '女', day: string) => ({
  fields: { 'person.sex': read(sex), 'person.birth-date': date(day) },
});

export const CASES: DossierCase[] = [
  told('各项恰好达到', 'pass', {
    'declaration-plan': 'pass',
    'title-seniority': 'pass',
    'appraisal-years': 'pass',
    'appraisal-grades': 'pass',
    'training-hours': 'pass',
    'training-professional-hours': 'pass',
    'training-public-hours': 'pass',
    'retirement-age': 'pass',
    'employer-months': 'pass',
    'publicity-period': 'pass',
    'paper-count': 'pass',
    'paper-date': 'pass',
    'demanded-attachments': 'inapplicable',
    'application-window': 'pass',
    'statement-length': 'pass',
  }),
  told(
    '2023-01-01取得，差一日',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'title.obtained': date('2023-01-01') } },
  ),
  told(
    '2022年12月取得，最迟31日',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { 'title.obtained': date('２０２２年１２月') } },
  ),
  told(
    '大专的年限待查',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { fields: { 'education.level': read('大专') } },
  ),
  told(
    '援藏满4年',
    'pass',
    { 'title-seniority': 'pass', 'demanded-attachments': 'pass' },
    { fields: { ...FOUR, ...route('援藏') }, lists: { ...fourLists, ...filesOf('援派文件') } },
  ),
  told(
    '援非医疗队满4年，缺文件',
    'return',
    { 'title-seniority': 'pass', 'demanded-attachments': 'return' },
    { fields: { ...FOUR, ...route('援非医疗队') }, lists: fourLists },
  ),
  ...['未援派', '正常（未参加援派）', '正常（不属援派）', '正常，援派：否', '从未援藏', '正常（无援派经历）'].map(
    notSent,
  ),
  told(
    '否定到哪里看不准，作不能判断',
    'undecided',
    { 'title-seniority': 'incomplete', 'demanded-attachments': 'incomplete' },
    { fields: { ...FOUR, ...route('没有参加援藏援疆') }, lists: fourLists },
  ),
  told(
    '申报方式未读到',
    'undecided',
    { 'title-seniority': 'incomplete', 'training-hours': 'incomplete' },
    { fields: { 'application.route': absent } },
  ),
  told(
    '2025年基本合格，多要求2年',
    'reject',
    { 'title-seniority': 'reject' },
    { lists: gradesOf(2024, 2026, { 2025: '基本合格' }) },
  ),
  told(
    '2020-12-31取得，恰满5＋2年',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { 'title.obtained': date('2020-12-31') }, lists: gradesOf(2024, 2026, { 2025: '基本合格' }) },
  ),
  told(
    '任现职以前的基本合格不算',
    'pass',
    { 'title-seniority': 'pass' },
    {
      lists: {
        appraisals: list([2021, 2024, 2025, 2026].map((year) => appraisal(year, year === 2021 ? '基本合格' : '合格'))),
      },
    },
  ),
  told('2024年不合格', 'reject', { 'appraisal-grades': 'reject' }, { lists: gradesOf(2024, 2026, { 2024: '不合格' }) }),
  told(
    '2024年未定等次',
    'undecided',
    { 'appraisal-grades': 'confirm' },
    { lists: gradesOf(2024, 2026, { 2024: '未定等次' }) },
  ),
  told(
    '聘任时间未读准',
    'undecided',
    { 'training-hours': 'incomplete', 'appraisal-years': 'incomplete' },
    { fields: { 'title.appointed': unreadable() } },
  ),
  told(
    '转评当年29学时',
    'return',
    { 'training-hours': 'return' },
    { fields: route('转评'), lists: hours({ ...HOURS, 2027: [0, 0, 29] }) },
  ),
  told(
    '不作转评的不看当年',
    'pass',
    { 'training-hours': 'pass' },
    { fields: route('正常（不作转评）'), lists: hours({ ...HOURS, 2027: [0, 0, 29] }) },
  ),
  told(
    '专业累计179',
    'return',
    { 'training-professional-hours': 'return' },
    { lists: hours({ ...HOURS, 2025: [59, 6, 90] }) },
  ),
  told(
    '一般公需5.5',
    'return',
    { 'training-public-hours': 'return' },
    { lists: hours({ ...HOURS, 2026: [60, 5.5, 90] }) },
  ),
  told(
    '缺2025年，列表未读全',
    'undecided',
    { 'training-hours': 'incomplete' },
    { lists: hours({ 2024: [90, 6, 96], 2026: [90, 6, 96] }, false) },
  ),
  told('女49岁', 'pass', { 'retirement-age': 'pass' }, born('女', '1978-01-01')),
  told('女50岁，看岗位', 'undecided', { 'retirement-age': 'confirm' }, born('女', '1977-12-31')),
  told('男63岁', 'reject', { 'retirement-age': 'reject' }, born('男', '1964年12月')),
  told('2026年11月起参保，11个月', 'reject', { 'employer-months': 'reject' }, { lists: paidFrom('2026-11') }),
  told(
    '派驻的11个月',
    'undecided',
    { 'employer-months': 'confirm' },
    { lists: { ...paidFrom('2026-11'), ...filesOf('派驻证明') } },
  ),
  told('公示6天', 'return', { 'publicity-period': 'return' }, { fields: { 'publicity.end': date('2027-11-06') } }),
  told('论文早近5年一日', 'return', { 'paper-date': 'return' }, { lists: papersOf('2022-06-29', '2027-06') }),
  told(
    '论文2022年6月，不知是否在30日',
    'undecided',
    { 'paper-date': 'confirm' },
    { lists: papersOf('2022.6', '2027-06') },
  ),
  told(
    '论文二〇二七年七月',
    'undecided',
    { 'paper-date': 'confirm' },
    { lists: papersOf('2023-05', '二〇二七年七月') },
  ),
  told(
    '无损检测有证',
    'pass',
    { 'demanded-attachments': 'pass' },
    { fields: field('船舶无损检测'), lists: filesOf('无损检测资格证书') },
  ),
  told(
    '轮机（不含驾驶）须服务簿',
    'return',
    { 'demanded-attachments': 'return' },
    { fields: field('轮机（不含驾驶）') },
  ),
  told(
    '非驾驶、非轮机不须',
    'pass',
    { 'demanded-attachments': 'inapplicable' },
    { fields: field('船舶设计（非驾驶、非轮机）') },
  ),
  told(
    '高级（正高除外）',
    'pass',
    { 'declaration-plan': 'pass' },
    { fields: { 'application.level': read('高级（正高除外）') } },
  ),
  told(
    '级别未读准',
    'undecided',
    { 'declaration-plan': 'incomplete' },
    { fields: { 'application.level': unreadable() } },
  ),
  told(
    '2027年10月，不知是否在31日以前',
    'undecided',
    { 'application-window': 'incomplete' },
    { fields: { 'application.submitted': date('2027年10月') } },
  ),
  told('主管部门次年截止当日', 'pass', { 'review-deadline': 'pass' }, { role: 'department', today: '2028-01-10' }),
  told(
    '主管部门次年迟一日',
    'undecided',
    { 'review-deadline': 'confirm' },
    { role: 'department', today: '2028-01-11' },
  ),
  told('述职799字', 'return', { 'statement-length': 'return' }, { fields: written(799) }),
];
