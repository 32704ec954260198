import { achievement, date, insured, list, read, unreadable } from '../../rules/make-dossier';
import { type DossierCase, each, hours, type YearHours } from '../notices/notice';
import { casesFrom, filesOf, gradesOf } from './at-edges';

/** Everything is counted up to a leap day, and values deny in many ways. */
export const PLAN = '2024年度虚构市快递工程技术中级职称评审计划';

const HOURS = each(2021, 2023, [60, 18, 90]);
const withYear = (year: number, one: YearHours) => hours({ ...HOURS, [year]: one });
const paid = (first: string, last = '至今') => ({ 'social-security': list([insured(first, last)]) });
const done = (count: number) => ({
  achievements: list(
    Array.from({ length: count }, (_, index) => achievement(`虚构项目${index + 1}`, '参与', '2022-01', '2/3')),
  ),
});
const route = (text: string) => ({ 'application.route': read(text) });
const field = (text: string) => ({ 'application.field': read(text) });
const unit = (text: string) => ({ 'unit.kind': read(text), 'unit.staffing': read('事业编制') });

/** At every edge: 4 years to 02-29, 270/180/18 hours, 6 months to February, 5 achievements, 5 working days over 春节. */
const told = casesFrom({
  fields: {
    ...field('快递工程'),
    'application.title': read('工程师'),
    'application.level': read('中级'),
    'application.submitted': date('2024-02-29'),
    'unit.kind': read('国有企业'),
    'unit.staffing': read('企业人员'),
    'education.level': read('大学本科'),
    'education.graduated': date('2015-06'),
    'title.obtained': date('2020-01'),
    'title.appointed': date('2020-02-29'),
    'publicity.start': date('2024-02-07'),
    'publicity.end': date('2024-02-20'),
  },
  lists: { ...hours(HOURS), ...gradesOf(2021, 2023), ...done(5), ...filesOf('身份证'), ...paid('2023-09') },
});

const appointed = (day: string, why: string, is: 'pass' | 'reject') =>
  told(why, is, { 'title-seniority': is }, { fields: { 'title.appointed': date(day) } });
const THREE = { 'title.appointed': date('2021-02-28') };

const notSkilled = (text: string) =>
  told(
    `“${text}”不是高技能人才，3年不够`,
    'reject',
    { 'title-seniority': 'reject', 'demanded-attachments': 'inapplicable' },
    { fields: { ...THREE, ...route(text) } },
  );
const inScope = (
  fields: ReturnType<typeof unit> | { 'person.employment': ReturnType<typeof read<string>> },
  why: string,
) => told(why, 'pass', { 'employing-unit': 'pass' }, { fields });
const fieldOf = (text: string, verdict: 'pass' | 'undecided') =>
  told(text, verdict, { 'professional-field': verdict === 'pass' ? 'pass' : 'confirm' }, { fields: field(text) });

export const CASES: DossierCase[] = [
  told('各项恰好达到', 'pass', {
    'declaration-plan': 'pass',
    'title-seniority': 'pass',
    'training-hours': 'pass',
    'training-professional-hours': 'pass',
    'training-public-hours': 'pass',
    'employer-months': 'pass',
    'appraisal-years': 'pass',
    'appraisal-grades': 'pass',
    'publicity-period': 'pass',
    'achievement-count': 'pass',
    'application-window': 'pass',
    'employing-unit': 'pass',
    'recent-degree': 'pass',
    'professional-field': 'pass',
  }),
  appointed('2020-03-01', '2020-03-01聘任，差一日', 'reject'),
  appointed('2020年2月', '2020年2月聘任，最迟29日', 'pass'),
  appointed('2020.3', '2020年3月聘任', 'reject'),
  told(
    '高技能2021-02-28聘任满3年',
    'pass',
    { 'title-seniority': 'pass', 'recent-degree': 'none', 'demanded-attachments': 'pass' },
    {
      fields: {
        ...THREE,
        ...route('高技能人才贯通'),
        'title.obtained': date('2021-01'),
        'education.level': read('高级技工'),
      },
      lists: filesOf('技师职业资格证书'),
    },
  ),
  told(
    '高技能2021-03-01聘任，差一日',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { ...route('高技能人才'), 'title.appointed': date('2021-03-01') }, lists: filesOf('技师证') },
  ),
  ...['非高技能人才', '未取得高技能人才资格', '正常（不属于高技能人才）', '正常（高技能人才：否）'].map(notSkilled),
  told('没有技师证书', 'return', { 'demanded-attachments': 'return' }, { fields: route('高技能人才') }),
  told(
    '只有未取得技师证书的说明',
    'undecided',
    { 'demanded-attachments': 'incomplete' },
    { fields: route('高技能人才'), lists: filesOf('尚未取得技师证书的说明') },
  ),
  told(
    '助理工程师',
    'return',
    { 'declaration-plan': 'return' },
    { fields: { 'application.title': read('助理工程师') } },
  ),
  told(
    '工程师（助理）看不准',
    'undecided',
    { 'declaration-plan': 'incomplete' },
    { fields: { 'application.title': read('工程师（助理）') } },
  ),
  told(
    '中级（非高级）',
    'pass',
    { 'declaration-plan': 'pass' },
    { fields: { 'application.level': read('中级（非高级）') } },
  ),
  told('累计269', 'return', { 'training-hours': 'return' }, { lists: withYear(2023, [60, 18, 89]) }),
  told(
    '累计269，主管部门确认',
    'undecided',
    { 'training-hours': 'confirm' },
    { role: 'department', lists: withYear(2023, [60, 18, 89]) },
  ),
  told(
    '专业179.5，不得申报',
    'reject',
    { 'training-professional-hours': 'reject' },
    { lists: withYear(2022, [59.5, 18, 90]) },
  ),
  told('2022年公需17', 'return', { 'training-public-hours': 'return' }, { lists: withYear(2022, [60, 17, 90]) }),
  told(
    '2023年专业未读准，前两年已够',
    'pass',
    { 'training-professional-hours': 'pass' },
    { lists: hours({ 2021: [90, 18, 108], 2022: [90, 18, 108], 2023: [unreadable<number>(), 18, 90] }) },
  ),
  told('2023年10月起参保，5个月', 'reject', { 'employer-months': 'reject' }, { lists: paid('2023-10') }),
  told('止于2024年2月', 'pass', { 'employer-months': 'pass' }, { lists: paid('2023-09', '2024-02') }),
  told(
    '上一年开始当日',
    'pass',
    { 'application-window': 'pass' },
    { fields: { 'application.submitted': date('2023-12-15') } },
  ),
  told(
    '早一日',
    'undecided',
    { 'application-window': 'confirm' },
    { fields: { 'application.submitted': date('2023年12月14日') } },
  ),
  told(
    '2024年2月，在29日以前',
    'undecided',
    { 'application-window': 'incomplete' },
    { fields: { 'application.submitted': date('2024年2月') } },
  ),
  told(
    '公示到2月19日，4个工作日',
    'return',
    { 'publicity-period': 'return' },
    { fields: { 'publicity.end': date('2024-02-19') } },
  ),
  told('业绩6项', 'return', { 'achievement-count': 'return' }, { lists: done(6) }),
  told('民营没有许可证', 'return', { 'demanded-attachments': 'return' }, { fields: { 'unit.kind': read('民营企业') } }),
  told(
    '非民营不须许可证',
    'pass',
    { 'demanded-attachments': 'inapplicable' },
    { fields: { 'unit.kind': read('国有企业（非民营）') } },
  ),
  inScope({ 'person.employment': read('在职（未达退休年龄）') }, '未达退休年龄不是退休'),
  told('退休返聘', 'reject', { 'employing-unit': 'reject' }, { fields: { 'person.employment': read('退休返聘') } }),
  inScope(unit('事业单位（非国家机关）'), '非国家机关'),
  inScope(unit('事业单位（未纳入参公管理）'), '未纳入参公管理'),
  inScope(unit('事业单位（不实行参照公务员法管理）'), '不实行参照公务员法管理'),
  told('参公', 'reject', { 'employing-unit': 'reject' }, { fields: unit('事业单位（参公）') }),
  fieldOf('无人机投递', 'pass'),
  fieldOf('分拣（非标设备）', 'pass'),
  fieldOf('不锈钢容器', 'pass'),
  fieldOf('仓储（非冷链）', 'undecided'),
  fieldOf('邮政（不含快递）', 'undecided'),
  told(
    '2023-02-28毕业满1年',
    'pass',
    { 'recent-degree': 'pass' },
    { fields: { 'education.graduated': date('2023-02-28') } },
  ),
  told(
    '2023-03-01毕业，不按后学历',
    'undecided',
    { 'recent-degree': 'confirm' },
    { fields: { 'education.graduated': date('2023-03-01'), ...route('正常（不按后学历）') } },
  ),
  told(
    '不称职不得申报',
    'reject',
    { 'appraisal-grades': 'reject' },
    { lists: gradesOf(2021, 2023, { 2022: '不称职等次' }) },
  ),
];
