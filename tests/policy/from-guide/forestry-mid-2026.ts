import {
  absent,
  achievement,
  appraisal,
  type Changes,
  date,
  empty,
  insured,
  list,
  read,
  unreadable,
} from '../../rules/make-dossier';
import { casesFrom, filesOf, gradesOf } from '../from-guide/at-edges';
import { each, hours } from '../notices/notice';

export const PLAN = '2026年度虚构市林业工程专业中级职称评审计划';
const works = (...d: string[]) => ({ achievements: list(d.map((x, i) => achievement(`项目${i}`, '主持', x, '1/3'))) });
const told = casesFrom({
  fields: {
    'application.level': read('中级'),
    'application.title': read('林业工程师'),
    'application.field': read('森林培育'),
    'education.level': read('大学本科'),
    'title.current': read('助理工程师'),
    'title.obtained': date('2022-06-30'),
    'title.appointed': date('2022-12-31'),
    'unit.name': read('虚构市林业技术推广中心'),
    'application.submitted': date('2026-06-30'),
    'publicity.start': date('2026-07-01'),
    'publicity.end': date('2026-07-08'),
  },
  lists: {
    ...gradesOf(2023, 2025),
    ...hours(each(2023, 2025, [40, 50, 90])),
    ...works('2023-05', '2026-06-30'),
    ...filesOf('学历证书'),
    'social-security': list([insured('2010-03', '至今', { payer: read('虚构市林业技术推广中心') })]),
  },
});
const f = (fields: NonNullable<Changes['fields']>) => ({ fields });
const station = (more = {}) => ({ 'unit.name': read('虚构县东镇林业站'), ...more });
const proof = filesOf('学历证书', '基层服务证明');
export const CASES = [
  told('满4年当日，累计270，业绩6-30当日，申报6-30当日，公示1-8（当日不计：2,3,6,7,8共5）', 'pass', {
    'title-seniority': 'pass',
    'training-hours': 'pass',
    'training-professional-hours': 'pass',
    'achievement-date': 'pass',
    'achievement-count': 'pass',
    'application-window': 'pass',
    'publicity-period': 'pass',
    'demanded-attachments': 'inapplicable',
    'declaration-plan': 'pass',
    'appraisal-years': 'pass',
  }),
  told('聘任2023-01-01', 'reject', { 'title-seniority': 'reject' }, f({ 'title.appointed': date('2023-01-01') })),
  told(
    '聘任2022-12（无日）：月内任一日均满？2022-12-31满4年，可',
    'pass',
    { 'title-seniority': 'pass' },
    f({ 'title.appointed': date('2022-12') }),
  ),
  told(
    '聘任2022（只有年）：2022-12-31以前都满',
    'pass',
    { 'title-seniority': 'pass' },
    f({ 'title.appointed': date('2022') }),
  ),
  told('聘任2023（只有年）', 'reject', { 'title-seniority': 'reject' }, f({ 'title.appointed': date('2023') })),
  told(
    '林业站本科3年，有证明',
    'pass',
    { 'title-seniority': 'pass', 'demanded-attachments': 'pass' },
    { fields: station({ 'title.appointed': date('2023-12-31') }), lists: proof },
  ),
  told(
    '林业站本科2024-01-01',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: station({ 'title.appointed': date('2024-01-01') }), lists: proof },
  ),
  told('林业站无证明', 'return', { 'demanded-attachments': 'return' }, f(station())),
  told(
    '单位未读到，满4年：年限都够但哪一行不知',
    'undecided',
    { 'demanded-attachments': 'incomplete' },
    f({ 'unit.name': absent }),
  ),
  told(
    '单位读不清，满3年不满4年',
    'undecided',
    { 'title-seniority': 'incomplete' },
    f({ 'unit.name': unreadable(), 'title.appointed': date('2023-12-31') }),
  ),
  told(
    '博士0年',
    'pass',
    { 'title-seniority': 'pass' },
    f({ 'education.level': read('博士研究生'), 'title.appointed': date('2026-03') }),
  ),
  told(
    '中专7年',
    'pass',
    { 'title-seniority': 'pass' },
    f({ 'education.level': read('中专'), 'title.appointed': date('2019-12-31'), 'education.proof': absent }),
  ),
  told(
    '中专6年',
    'reject',
    { 'title-seniority': 'reject' },
    f({ 'education.level': read('中专'), 'title.appointed': date('2020-01-01') }),
  ),
  told(
    '2024基本合格，满4年应5年',
    'reject',
    { 'title-seniority': 'reject', 'appraisal-grades': 'pass' },
    { lists: gradesOf(2023, 2025, { 2024: '基本合格' }) },
  ),
  told(
    '2024基本合格，满5年',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { 'title.appointed': date('2021-12-31') }, lists: gradesOf(2022, 2025, { 2024: '基本合格' }) },
  ),
  told(
    '2022基本合格在近三年外',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { 'title.appointed': date('2021-12-31') }, lists: gradesOf(2022, 2025, { 2022: '基本合格' }) },
  ),
  told(
    '2024两条：合格、基本合格，满4年：不知哪条为准',
    'undecided',
    { 'title-seniority': 'incomplete' },
    {
      lists: {
        appraisals: list([
          appraisal(2023, '合格'),
          appraisal(2024, '合格'),
          appraisal(2024, '基本合格'),
          appraisal(2025, '合格'),
        ]),
      },
    },
  ),
  told('2025不合格', 'reject', { 'appraisal-grades': 'reject' }, { lists: gradesOf(2023, 2025, { 2025: '不合格' }) }),
  told(
    '2025不合格，列表未读全',
    'reject',
    { 'appraisal-grades': 'reject' },
    {
      lists: { appraisals: list([appraisal(2025, '不合格'), appraisal(2024, '合格'), appraisal(2023, '合格')], false) },
    },
  ),
  told(
    '考核列表未读全，三年都在、满4年：顺延不知',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { lists: { appraisals: list([appraisal(2025, '合格'), appraisal(2024, '合格'), appraisal(2023, '合格')], false) } },
  ),
  told(
    '累计269',
    'return',
    { 'training-hours': 'return', 'training-professional-hours': 'pass' },
    { lists: hours({ ...each(2023, 2024, [40, 50, 90]), 2025: [40, 49, 89] }) },
  ),
  told(
    '累计270而专业一年39',
    'return',
    { 'training-hours': 'pass', 'training-professional-hours': 'return' },
    { lists: hours({ ...each(2023, 2024, [40, 50, 90]), 2025: [39, 51, 90] }) },
  ),
  told(
    '专业一年39而列表未读全：当年还可能有别的行',
    'undecided',
    { 'training-professional-hours': 'incomplete' },
    { lists: hours({ ...each(2023, 2024, [40, 50, 90]), 2025: [39, 51, 90] }, false) },
  ),
  told(
    '累计270，2024年没有记录',
    'return',
    { 'training-hours': 'pass', 'training-professional-hours': 'return' },
    { lists: hours({ 2023: [80, 55, 135], 2025: [80, 55, 135] }) },
  ),
  told('业绩7-01', 'undecided', { 'achievement-date': 'confirm' }, { lists: works('2023-05', '2026-07-01') }),
  told(
    '业绩2021-07-01（近五年内，任现职前）',
    'pass',
    { 'achievement-date': 'pass' },
    { lists: works('2021-07-01', '2024-01') },
  ),
  told(
    '业绩2021-06-29（近五年：按什么日期算？截止6-30往前五年2021-06-30）',
    'return',
    { 'achievement-date': 'return' },
    { lists: works('2021-06-29', '2024-01') },
  ),
  told('业绩1项', 'return', { 'achievement-count': 'return' }, { lists: works('2024-01') }),
  told(
    '申报7-01',
    'undecided',
    { 'application-window': 'confirm' },
    f({ 'application.submitted': date('2026-07-01') }),
  ),
  told(
    '申报2026-06',
    'undecided',
    { 'application-window': 'incomplete' },
    f({ 'application.submitted': date('2026-06') }),
  ),
  told('县级审核人7-31', 'pass', { 'review-deadline': 'pass' }, { role: 'department', today: '2026-07-31' }),
  told('县级审核人8-01', 'undecided', { 'review-deadline': 'confirm' }, { role: 'department', today: '2026-08-01' }),
  told('公示1-7', 'return', { 'publicity-period': 'return' }, f({ 'publicity.end': date('2026-07-07') })),
  told('公示只写月', 'undecided', { 'publicity-period': 'incomplete' }, f({ 'publicity.end': date('2026-07') })),
  told('企业无合同', 'return', { 'demanded-attachments': 'return' }, f({ 'unit.kind': read('民营企业') })),
  told(
    '企业有“劳动合同（无）”',
    'undecided',
    { 'demanded-attachments': 'incomplete' },
    { fields: { 'unit.kind': read('民营企业') }, lists: filesOf('学历证书', '未签劳动合同说明') },
  ),
  told('申报助理工程师', 'return', { 'declaration-plan': 'return' }, f({ 'application.title': read('助理工程师') })),
  told(
    '申报职称 林业工程师（中级）',
    'undecided',
    { 'declaration-plan': 'incomplete' },
    f({ 'application.title': read('林业工程师（中级）') }),
  ),
  told('学历空', 'undecided', { 'title-seniority': 'incomplete' }, f({ 'education.level': empty() })),
];
