import { absent, achievement, date, insured, list, read, unreadable } from '../../rules/make-dossier';
import { each, hours } from '../notices/notice';
import { casesFrom, filesOf, gradesOf, papersOf } from './at-edges';
export const PLAN = '2025年度虚构省农业系列高级专业技术资格评审计划';
const works = (...days: string[]) => ({
  achievements: list(days.map((d, i) => achievement(`项目${i}`, '主持', d, '1/3'))),
});
const told = casesFrom({
  fields: {
    'application.level': read('副高级'),
    'application.title': read('高级农艺师'),
    'application.route': read('正常申报'),
    'application.field': read('园艺'),
    'education.level': read('大学本科'),
    'title.appointed': date('2020-02-29'),
    'title.obtained': date('2019-12'),
    'unit.name': read('虚构市农科院'),
    'application.submitted': date('2025-01-10'),
    'publicity.start': date('2025-01-06'),
    'publicity.end': date('2025-01-14'),
  },
  lists: {
    ...gradesOf(2020, 2024),
    ...hours(each(2020, 2024, [54, 18, 72])),
    ...works('2020-01-01', '2024-12-31'),
    ...papersOf('2020-03', '2024-02'),
    ...filesOf('学历证书'),
    'social-security': list([insured('2010-03', '至今', { payer: read('虚构市农科院') })]),
  },
});
const route = (r: string, more = {}) => ({ fields: { 'application.route': read(r), ...more } });
const OK = {
  'professional-field': 'pass',
  'title-seniority': 'pass',
  'training-hours': 'pass',
  'appraisal-years': 'pass',
  'appraisal-grades': 'pass',
  'publicity-period': 'pass',
  'achievement-date': 'pass',
  'paper-date': 'pass',
  'demanded-attachments': 'inapplicable',
  'application-window': 'pass',
  'degree-proof': 'pass',
  'declaration-plan': 'pass',
  'social-security-employer': 'pass',
  'social-security-gap': 'pass',
};
export const CASES = [
  told('2-29聘任到2025-2-28满5年，公示6日起7个工作日', 'pass', OK),
  told('3-1聘任', 'reject', { 'title-seniority': 'reject' }, { fields: { 'title.appointed': date('2020-03-01') } }),
  told(
    '硕士2021-02-28满4年',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { 'education.level': read('硕士'), 'title.appointed': date('2021-02-28') } },
  ),
  told(
    '援派本科满4年，附件有，学时不查',
    'pass',
    { 'title-seniority': 'pass', 'training-hours': 'none', 'demanded-attachments': 'pass' },
    {
      fields: { 'application.route': read('援派'), 'title.appointed': date('2021-02-28') },
      lists: { trainings: list([]), ...filesOf('派出单位证明', '学历证书') },
    },
  ),
  told('援派无证明', 'return', { 'demanded-attachments': 'return' }, route('援派申报')),
  told(
    '机关流动满1年，学时由人核定',
    'undecided',
    { 'title-seniority': 'pass', 'training-hours': 'incomplete' },
    route('机关流动人员', { 'title.appointed': date('2024-02-28') }),
  ),
  told(
    '博士后0年',
    'pass',
    { 'title-seniority': 'pass' },
    route('博士后出站', { 'education.level': read('博士研究生'), 'title.appointed': date('2025-01') }),
  ),
  told(
    '博士后出站（机关流动）两种：第一行',
    'undecided',
    { 'title-seniority': 'pass', 'training-hours': 'incomplete' },
    route('博士后出站机关流动', { 'education.level': read('博士研究生'), 'title.appointed': date('2025-01') }),
  ),
  told('申报方式非援派', 'pass', { 'title-seniority': 'pass', 'training-hours': 'pass' }, route('正常申报（非援派）')),
  told(
    '申报方式未读到：年限不知',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { fields: { 'application.route': absent } },
  ),
  told(
    '申报方式读不清',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { fields: { 'application.route': unreadable() } },
  ),
  told(
    '累计359',
    'return',
    { 'training-hours': 'return' },
    { lists: hours({ ...each(2020, 2024, [54, 18, 72]), 2023: [54, 17, 71] }) },
  ),
  told(
    '累计359而列表未全',
    'undecided',
    { 'training-hours': 'incomplete' },
    { lists: hours({ ...each(2020, 2024, [54, 18, 72]), 2023: [54, 17, 71] }, false) },
  ),
  told(
    '累计360而2022缺，2024年144，列表未全：够',
    'pass',
    { 'training-hours': 'pass' },
    { lists: hours({ 2020: [54, 18, 72], 2021: [54, 18, 72], 2023: [54, 18, 72], 2024: [100, 44, 144] }, false) },
  ),
  told(
    '2025年的学时不算',
    'return',
    { 'training-hours': 'return' },
    {
      lists: hours({
        2021: [54, 18, 72],
        2022: [54, 18, 72],
        2023: [54, 18, 72],
        2024: [54, 18, 72],
        2025: [54, 18, 72],
      }),
    },
  ),
  told(
    '公示6天含首日',
    'return',
    { 'publicity-period': 'return' },
    { fields: { 'publicity.end': date('2025-01-13') } },
  ),
  told(
    '周日起，1-26为调休上班(春节2025-01-26周日上班)：1-5起不计',
    'return',
    { 'publicity-period': 'return' },
    { fields: { 'publicity.start': date('2025-01-05'), 'publicity.end': date('2025-01-13') } },
  ),
  told(
    '1-20起：20,21,22,23,24,26,27 共7天',
    'pass',
    { 'publicity-period': 'pass' },
    { fields: { 'publicity.start': date('2025-01-20'), 'publicity.end': date('2025-01-27') } },
  ),
  told(
    '不称职推迟3年，8年不足',
    'reject',
    { 'title-seniority': 'reject' },
    { lists: gradesOf(2020, 2024, { 2022: '不称职' }) },
  ),
  told(
    '不称职推迟3年，满8年',
    'pass',
    { 'title-seniority': 'pass', 'appraisal-grades': 'pass' },
    {
      fields: { 'title.appointed': date('2017-02-28'), 'title.obtained': date('2017-02-28') },
      lists: gradesOf(2020, 2024, { 2022: '不称职' }),
    },
  ),
  told(
    '未定等次',
    'undecided',
    { 'appraisal-grades': 'confirm' },
    { lists: gradesOf(2020, 2024, { 2022: '未定等次' }) },
  ),
  told('专业植保', 'undecided', { 'professional-field': 'confirm' }, { fields: { 'application.field': read('植保') } }),
  told('专业林学', 'reject', { 'professional-field': 'reject' }, { fields: { 'application.field': read('林学') } }),
  told('业绩2025-01', 'undecided', { 'achievement-date': 'confirm' }, { lists: works('2025-01', '2024-02') }),
  told(
    '业绩2019-12-31，但2019-12任职：取得在12月，可能在任职前',
    'undecided',
    { 'achievement-date': 'confirm' },
    { lists: works('2019-12-31', '2024-02') },
  ),
  told('企业无劳动合同', 'return', { 'demanded-attachments': 'return' }, { fields: { 'unit.kind': read('民营企业') } }),
  told(
    '事业单位转制企业：不明',
    'undecided',
    { 'demanded-attachments': 'incomplete' },
    { fields: { 'unit.kind': read('事业单位转制企业') } },
  ),
  told(
    '农技推广站无论文',
    'pass',
    { 'paper-count': 'none', 'paper-date': 'none', 'social-security-employer': 'pass' },
    {
      fields: { 'unit.name': read('虚构县甲镇农技推广站') },
      lists: {
        papers: list([]),
        'social-security': list([insured('2010-03', '至今', { payer: read('虚构县甲镇农技推广站') })]),
      },
    },
  ),
  told('外省确认无附件', 'return', { 'demanded-attachments': 'return' }, route('外省职称')),
  told(
    '11-30提交',
    'undecided',
    { 'application-window': 'confirm' },
    { fields: { 'application.submitted': date('2024-11-30') } },
  ),
  told('主管部门2-28当日', 'pass', { 'review-deadline': 'pass' }, { role: 'department', today: '2025-02-28' }),
  told('主管部门3-1', 'undecided', { 'review-deadline': 'confirm' }, { role: 'department', today: '2025-03-01' }),
  told('用人单位1-20当日', 'pass', { 'review-deadline': 'pass' }, { today: '2025-01-20' }),
  told(
    '用人单位1-14，公示末日',
    'undecided',
    { 'publicity-period': 'confirm', 'review-deadline': 'pass' },
    { today: '2025-01-14' },
  ),
  told(
    '1999毕业无附件',
    'return',
    { 'degree-proof': 'return' },
    { fields: { 'education.graduated': date('1999-06'), 'education.proof': absent }, lists: filesOf('其他') },
  ),
  told(
    '正高级农艺师的职称',
    'return',
    { 'declaration-plan': 'return' },
    { fields: { 'application.title': read('正高级农艺师') } },
  ),
];
