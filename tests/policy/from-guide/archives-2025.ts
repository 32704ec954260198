import { absent, appraisal, date, empty, insured, list, read, unreadable } from '../../rules/make-dossier';
import type { DossierCase } from '../notices/notice';
import { casesFrom, filesOf, gradesOf, papersOf } from './at-edges';

/** Grades of the whole tenure with effects of their own, days counted from 资格取得 or 聘任, publicity anew after a return. */
export const PLAN = '2025年度虚构省档案专业副研究馆员评审计划';

/** At every edge: 5 years since 2020-09-30, 7 days from 09-12, a degree of 3 years, papers up to 08-31. */
const told = casesFrom({
  fields: {
    'application.title': read('副研究馆员'),
    'application.level': read('副高级'),
    'application.submitted': date('2025-09-10'),
    'unit.kind': read('事业单位'),
    'unit.staffing': read('事业编制'),
    'education.level': read('大学本科'),
    'education.graduated': date('2022-09-30'),
    'title.obtained': date('2020-09-30'),
    'title.appointed': date('2020-12-01'),
    'publicity.start': date('2025-09-11'),
    'publicity.end': date('2025-09-18'),
    'publicity.result': read('无异议'),
    'opinion.employer': read('经2025年9月11日至9月18日公示无异议，同意推荐'),
  },
  lists: {
    ...gradesOf(2021, 2024),
    ...papersOf('2021-02', '2023-02', '2025-08-31'),
    ...filesOf('身份证'),
    'social-security': list([insured('2015-03', '至今')]),
  },
});
const FIRM = { 'unit.kind': read('民营企业'), 'unit.staffing': read('企业人员') };
const contract = filesOf('劳动合同');

export const CASES: DossierCase[] = [
  told('恰好：2020-09-30取得满5年；9-12至9-18七天', 'pass', {
    'declaration-plan': 'pass',
    'title-seniority': 'pass',
    'appraisal-years': 'pass',
    'appraisal-grades': 'pass',
    'publicity-period': 'pass',
    'publicity-statement': 'pass',
    'recent-degree': 'pass',
    'paper-count': 'pass',
    'paper-date': 'pass',
    'demanded-attachments': 'inapplicable',
    'application-window': 'pass',
  }),
  told(
    '2020-10-01取得',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'title.obtained': date('2020-10-01') } },
  ),
  told('2020年9月取得', 'pass', { 'title-seniority': 'pass' }, { fields: { 'title.obtained': date('2020年9月') } }),
  told(
    '2020年取得看不准',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { fields: { 'title.obtained': date('2020') } },
  ),
  told('取得未读', 'undecided', { 'title-seniority': 'incomplete' }, { fields: { 'title.obtained': absent } }),
  told(
    '企业自聘任：2020-12-01不够',
    'reject',
    { 'title-seniority': 'reject', 'demanded-attachments': 'pass' },
    { fields: FIRM, lists: contract },
  ),
  told(
    '企业自聘任2020-09-30够',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { ...FIRM, 'title.appointed': date('2020-09-30') }, lists: contract },
  ),
  told(
    '非民办非企业',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { 'unit.kind': read('事业单位（非企业化管理）') } },
  ),
  told(
    '民办非企业单位',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'unit.kind': read('民办非企业单位') }, lists: contract },
  ),
  told(
    '单位性质未读',
    'undecided',
    { 'title-seniority': 'incomplete', 'demanded-attachments': 'incomplete' },
    { fields: { 'unit.kind': unreadable() } },
  ),
  told(
    '企业无合同',
    'return',
    { 'demanded-attachments': 'return' },
    { fields: { ...FIRM, 'title.appointed': date('2020-09-30') } },
  ),
  told(
    '企业无合同，主管部门不通过',
    'reject',
    { 'demanded-attachments': 'reject' },
    { role: 'department', fields: { ...FIRM, 'title.appointed': date('2020-09-30') } },
  ),
  told(
    '基本合格一次+2年',
    'reject',
    { 'title-seniority': 'reject', 'appraisal-grades': 'pass' },
    { lists: gradesOf(2021, 2024, { 2022: '基本合格' }) },
  ),
  told(
    '不定等次一次而6年',
    'pass',
    { 'title-seniority': 'pass', 'appraisal-grades': 'pass' },
    { fields: { 'title.obtained': date('2019-09-30') }, lists: gradesOf(2021, 2024, { 2022: '不定等次' }) },
  ),
  told(
    '基本合格+不定等次=3年，8年够',
    'pass',
    { 'title-seniority': 'pass' },
    {
      fields: { 'title.obtained': date('2017-09-30') },
      lists: gradesOf(2021, 2024, { 2022: '基本合格', 2023: '不定等次' }),
    },
  ),
  told(
    '基本合格+不定等次=3年，差一日',
    'reject',
    { 'title-seniority': 'reject' },
    {
      fields: { 'title.obtained': date('2017-10-01') },
      lists: gradesOf(2021, 2024, { 2022: '基本合格', 2023: '不定等次' }),
    },
  ),
  told(
    '同年两条基本合格只计一次',
    'pass',
    { 'title-seniority': 'pass' },
    {
      fields: { 'title.obtained': date('2018-09-30') },
      lists: {
        appraisals: list([2021, 2022, 2022, 2023, 2024].map((y) => appraisal(y, y === 2022 ? '基本合格' : '合格'))),
      },
    },
  ),
  told('不合格', 'reject', { 'appraisal-grades': 'reject' }, { lists: gradesOf(2021, 2024, { 2021: '不合格' }) }),
  told(
    '聘任当年2020不合格不看',
    'pass',
    { 'appraisal-grades': 'pass' },
    { lists: gradesOf(2020, 2024, { 2020: '不合格' }) },
  ),
  told(
    '未参加',
    'undecided',
    { 'appraisal-grades': 'confirm' },
    { lists: gradesOf(2021, 2024, { 2023: '未参加考核' }) },
  ),
  told('缺2021', 'return', { 'appraisal-years': 'return' }, { lists: gradesOf(2022, 2024) }),
  told(
    '缺2021未读全',
    'undecided',
    { 'appraisal-years': 'incomplete' },
    {
      lists: {
        appraisals: list(
          [2022, 2023, 2024].map((y) => appraisal(y, '合格')),
          false,
        ),
      },
    },
  ),
  told(
    '2022等次未读',
    'undecided',
    { 'appraisal-grades': 'incomplete', 'title-seniority': 'incomplete' },
    {
      lists: {
        appraisals: list([2021, 2022, 2023, 2024].map((y) => appraisal(y, y === 2022 ? unreadable<string>() : '合格'))),
      },
    },
  ),
  told(
    '2022等次空',
    'return',
    { 'appraisal-grades': 'return' },
    {
      lists: {
        appraisals: list([2021, 2022, 2023, 2024].map((y) => appraisal(y, y === 2022 ? empty<string>() : '合格'))),
      },
    },
  ),
  told(
    '非基本合格',
    'undecided',
    { 'appraisal-grades': 'incomplete' },
    { lists: gradesOf(2021, 2024, { 2022: '合格（非基本合格）' }) },
  ),
  told(
    '公示9-17止6天',
    'reject',
    { 'publicity-period': 'reject' },
    { fields: { 'publicity.end': date('2025-09-17') } },
  ),
  told('退回9-12后未重新公示', 'return', { 'publicity-period': 'return' }, { returnedOn: '2025-09-12' }),
  told('退回9-11当日公示，不知先后', 'undecided', { 'publicity-period': 'confirm' }, { returnedOn: '2025-09-11' }),
  told('退回9-10后公示', 'pass', { 'publicity-period': 'pass' }, { returnedOn: '2025-09-10' }),
  told('审核记录取不到', 'undecided', { 'publicity-period': 'incomplete' }, { pastKnown: false }),
  told(
    '公示有异议',
    'undecided',
    { 'publicity-statement': 'confirm' },
    {
      fields: {
        'publicity.result': read('有异议'),
        'opinion.employer': read('经2025年9月11日至9月18日公示，收到异议一件'),
      },
    },
  ),
  told(
    '毕业2022-10-01未满3年',
    'undecided',
    { 'recent-degree': 'confirm' },
    { fields: { 'education.graduated': date('2022-10-01') } },
  ),
  told(
    '毕业2022-10-01按提前学历',
    'pass',
    { 'recent-degree': 'pass' },
    { fields: { 'education.graduated': date('2022-10-01'), 'application.route': read('提前学历申报') } },
  ),
  told(
    '是否提前学历',
    'undecided',
    { 'recent-degree': 'confirm' },
    { fields: { 'education.graduated': date('2022-10-01'), 'application.route': read('正常（是否提前学历）') } },
  ),
  told(
    '论文2020-08-31：近5年首日？聘前',
    'pass',
    { 'paper-date': 'pass' },
    { lists: papersOf('2020-10', '2023-02', '2025-08-31') },
  ),
  told(
    '论文2020-08-30早，确认',
    'undecided',
    { 'paper-date': 'confirm' },
    { lists: papersOf('2020-08-30', '2023-02', '2025-08-31') },
  ),
  told('论文2025-09', 'undecided', { 'paper-date': 'confirm' }, { lists: papersOf('2021-08', '2023-02', '2025-09') }),
  told('市截止', 'pass', { 'review-deadline': 'pass' }, { role: 'department', today: '2025-10-15' }),
  told(
    '诚信2022论文造假',
    'pass',
    { 'integrity-ban': 'pass' },
    { fields: { 'person.integrity': read('2022年申报造假被取消资格') } },
  ),
  told(
    '诚信2023造假',
    'reject',
    { 'integrity-ban': 'reject' },
    { fields: { 'person.integrity': read('2023年申报造假被取消资格') } },
  ),
  told(
    '诚信2023造假查处2025',
    'reject',
    { 'integrity-ban': 'reject' },
    { fields: { 'person.integrity': read('2023年造假，2025年查处') } },
  ),
  told(
    '援派事业无证',
    'return',
    { 'demanded-attachments': 'return' },
    { fields: { 'application.route': read('援派') } },
  ),
  told(
    '未援派',
    'pass',
    { 'demanded-attachments': 'inapplicable' },
    { fields: { 'application.route': read('正常（未援派）') } },
  ),
  told('高级只写', 'pass', { 'declaration-plan': 'pass' }, { fields: { 'application.level': read('高级') } }),
  told('正高级', 'return', { 'declaration-plan': 'return' }, { fields: { 'application.level': read('正高级') } }),
  told(
    '职称研究馆员',
    'return',
    { 'declaration-plan': 'return' },
    { fields: { 'application.title': read('研究馆员') } },
  ),
];
