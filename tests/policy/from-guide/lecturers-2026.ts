import { absent, appraisal, date, list, read, unreadable } from '../../rules/make-dossier';
import { each, hours } from '../notices/notice';
import { casesFrom, filesOf, gradesOf, papersOf } from './at-edges';

/** A part of 总学时, half years that good grades save again and again, and schools that are public or private. */
export const PLAN = '2026年度虚构省高校教师系列副教授评审计划';

/** 硕士 5 years to the day, 60 of 90 hours a year, 3 papers, on the staffing of a public university. */
const told = casesFrom({
  fields: {
    'application.title': read('副教授'),
    'application.level': read('副高级'),
    'unit.kind': read('高等学校'),
    'unit.staffing': read('事业编制'),
    'education.level': read('硕士研究生'),
    'title.obtained': date('2021-06'),
    'title.appointed': date('2021-12-31'),
  },
  lists: {
    ...gradesOf(2021, 2025),
    ...hours(each(2021, 2025, [60, 30, 90])),
    ...papersOf('2022-03', '2023-03', '2026-07-31'),
    ...filesOf('事业单位人员职称申报岗位信息表'),
  },
});
const OK = {
  'employing-unit': 'pass',
  'declaration-plan': 'pass',
  'title-seniority': 'pass',
  'appraisal-grades': 'pass',
  'training-hours': 'pass',
  'training-professional-hours': 'pass',
  'paper-count': 'pass',
  'paper-date': 'pass',
  'demanded-attachments': 'pass',
  'application-window': 'pass',
  'post-change': 'inapplicable',
} as const;
const since = (day: string) => ({ 'title.appointed': date(day) });
const PRIVATE = { 'unit.kind': read('民办高校'), 'unit.staffing': absent };

export const CASES = [
  told('硕士恰满5年，每年专业60／90', 'pass', OK),
  told('差一天', 'reject', { 'title-seniority': 'reject' }, { fields: since('2022-01-01') }),
  told(
    '一年优秀缩短半年：须4.5年，2022-06-30起恰满',
    'pass',
    { 'title-seniority': 'pass', 'paper-date': 'pass' },
    {
      fields: since('2022-06-30'),
      lists: { ...gradesOf(2021, 2025, { 2024: '优秀' }), ...papersOf('2022-07', '2023-03', '2024-01') },
    },
  ),
  told(
    '一年优秀，2022-07-01起不满4.5年',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: since('2022-07-01'), lists: gradesOf(2021, 2025, { 2024: '优秀' }) },
  ),
  told(
    '三年优秀最多缩短1年：须4年，2023-01-01起不满',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: since('2023-01-01'), lists: gradesOf(2021, 2025, { 2023: '优秀', 2024: '优秀', 2025: '优秀' }) },
  ),
  told(
    '本科须5.5年：2021-06-30起恰满',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { 'education.level': read('大学本科'), ...since('2021-06-30') } },
  ),
  told(
    '本科须5.5年：2021-07-01起不满',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'education.level': read('大学本科'), ...since('2021-07-01') } },
  ),
  told(
    '本科只写2021-06：6月1日至30日都已满',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { 'education.level': read('大学本科'), ...since('2021-06') } },
  ),
  told(
    '本科只写2021年：不够具体',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { fields: { 'education.level': read('大学本科'), ...since('2021') } },
  ),
  told(
    '博士满2年，考核近3年不足3条的另补',
    'return',
    { 'title-seniority': 'pass', 'appraisal-years': 'return' },
    { fields: { 'education.level': read('博士研究生') }, lists: gradesOf(2024, 2025) },
  ),
  told(
    '2025年专业59.9／90',
    'return',
    { 'training-professional-hours': 'return', 'training-hours': 'pass' },
    { lists: hours({ ...each(2021, 2024, [60, 30, 90]), 2025: [59.9, 30, 90] }) },
  ),
  told(
    '2025年总学时120，专业70不到三分之二',
    'return',
    { 'training-professional-hours': 'return', 'training-hours': 'pass' },
    { lists: hours({ ...each(2021, 2024, [60, 30, 90]), 2025: [70, 30, 120] }) },
  ),
  told(
    '2025年总学时未能读取',
    'undecided',
    { 'training-professional-hours': 'incomplete', 'training-hours': 'incomplete' },
    { lists: hours({ ...each(2021, 2024, [60, 30, 90]), 2025: [60, 30, unreadable<number>()] }) },
  ),
  told(
    '学时列表未读全：够的也不能判断占几成',
    'undecided',
    { 'training-professional-hours': 'incomplete', 'training-hours': 'pass' },
    { lists: hours(each(2021, 2025, [60, 30, 90]), false) },
  ),
  told(
    '转评：到岗时间由人核对',
    'pass',
    { 'post-change': 'manual', 'title-seniority': 'pass' },
    { fields: { 'application.route': read('转评') } },
  ),
  told('申报方式未读到', 'undecided', { 'post-change': 'incomplete' }, { fields: { 'application.route': absent } }),
  told(
    '高校没有编制性质：不知道公办民办',
    'undecided',
    { 'employing-unit': 'incomplete', 'demanded-attachments': 'incomplete' },
    { fields: { 'unit.staffing': absent } },
  ),
  told(
    '民办高校，有劳动合同',
    'pass',
    { 'employing-unit': 'pass', 'demanded-attachments': 'pass' },
    { fields: PRIVATE, lists: filesOf('劳动合同') },
  ),
  told('民办高校交了岗位信息表，没有劳动合同', 'return', { 'demanded-attachments': 'return' }, { fields: PRIVATE }),
  told('公办高校没有岗位信息表', 'return', { 'demanded-attachments': 'return' }, { lists: filesOf('劳动合同') }),
  told(
    '2025年基本合格：当年不计，须6年',
    'reject',
    { 'title-seniority': 'reject' },
    { lists: gradesOf(2021, 2025, { 2025: '基本合格' }) },
  ),
  told(
    '2023年不合格：不得申报',
    'reject',
    { 'appraisal-grades': 'reject' },
    { lists: gradesOf(2021, 2025, { 2023: '不合格' }) },
  ),
  told('论文2篇', 'return', { 'paper-count': 'return' }, { lists: papersOf('2022-03', '2023-03') }),
  told(
    '一篇论文早于聘任',
    'return',
    { 'paper-date': 'return' },
    { lists: papersOf('2021-12-30', '2023-03', '2024-03') },
  ),
  told('申报教授', 'return', { 'declaration-plan': 'return' }, { fields: { 'application.title': read('教授') } }),
  told(
    '7月11日提交',
    'undecided',
    { 'application-window': 'confirm' },
    { fields: { 'application.submitted': date('2026-07-11') } },
  ),
  told(
    '考核有一年等次未读出：可能是优秀',
    'undecided',
    { 'title-seniority': 'incomplete' },
    {
      fields: since('2022-06-30'),
      lists: {
        ...papersOf('2022-07', '2023-03', '2024-03'),
        appraisals: list([
          appraisal(2022, '合格'),
          appraisal(2023, unreadable<string>()),
          appraisal(2024, '合格'),
          appraisal(2025, '合格'),
        ]),
      },
    },
  ),
];
