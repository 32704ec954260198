import { absent, achievement, date, list, read, training, unreadable } from '../../rules/make-dossier';
import { casesFrom, filesOf } from '../from-guide/at-edges';
import type { DossierCase } from '../notices/notice';

export const PLAN = '2023年度虚构市工艺美术系列中初级职称评审计划';

const H = (y: Record<number, number>, trade: Record<number, number> = {}) => ({
  trainings: list(
    Object.entries(y).map(([k, t]) => ({
      ...training(Number(k), 0, trade[Number(k)] ?? 12, 0, t),
      professional: absent,
      generalPublic: absent,
    })),
  ),
});
const OK = { 2020: 72, 2021: 72, 2022: 72 };
const done = (...days: string[]) => ({
  achievements: list(days.map((d, i) => achievement(`虚构作品${i + 1}`, '主持', d, '1/1'))),
});
const told = casesFrom({
  fields: {
    'application.title': read('工艺美术师'),
    'application.level': read('中级'),
    'application.field': read('陶瓷'),
    'application.submitted': date('2023-08-31'),
    'unit.kind': read('国有企业'),
    'education.level': read('大学本科'),
    'title.obtained': date('2019-10'),
    'title.appointed': date('2019-12-31'),
    'publicity.start': date('2023-09-01'),
    'publicity.end': date('2023-09-06'),
  },
  lists: { ...H(OK), ...done('2023-09-30', '2020-01'), ...filesOf('作品照片集') },
});
const JR = { 'application.title': read('助理工艺美术师'), 'application.level': read('初级') };
export const CASES: DossierCase[] = [
  told('各项恰好达到', 'pass', {
    'declaration-plan': 'pass',
    'professional-field': 'pass',
    'title-seniority': 'pass',
    'training-hours': 'pass',
    'training-public-hours': 'pass',
    'achievement-count': 'pass',
    'achievement-date': 'pass',
    'publicity-period': 'pass',
    'demanded-attachments': 'pass',
    'application-window': 'pass',
  }),
  told('迟一日', 'reject', { 'title-seniority': 'reject' }, { fields: { 'title.appointed': date('2020-01-01') } }),
  told(
    '2019年12月，最迟31日满4年',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { 'title.appointed': date('２０１９年１２月') } },
  ),
  told(
    '只有2019年也满4年',
    'pass',
    { 'title-seniority': 'pass' },
    {
      fields: { 'title.appointed': date('2019'), 'title.obtained': date('2019') },
      lists: done('2023-09-30', '2020-01'),
    },
  ),
  told(
    '二〇二〇年一月差',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'title.appointed': date('二〇二〇年一月') }, lists: done('2023-09-30', '2020-10') },
  ),
  told(
    '破格1年',
    'pass',
    { 'title-seniority': 'pass' },
    {
      fields: {
        'application.route': read('破格（省级工艺美术大师）'),
        'title.appointed': date('2022-12-31'),
        'title.obtained': date('2022-12-31'),
      },
      lists: done('2023-09-30', '2023-01'),
    },
  ),
  told(
    '破格差一日',
    'reject',
    { 'title-seniority': 'reject' },
    {
      fields: { 'application.route': read('破格'), 'title.appointed': date('2023-01-01') },
      lists: done('2023-09-30', '2023-01'),
    },
  ),
  told(
    '非破格',
    'reject',
    { 'title-seniority': 'reject' },
    {
      fields: { 'application.route': read('正常申报（非破格）'), 'title.appointed': date('2022-12-31') },
      lists: done('2023-09-30', '2023-01'),
    },
  ),
  told(
    '不符合破格条件',
    'reject',
    { 'title-seniority': 'reject' },
    {
      fields: { 'application.route': read('正常申报（不符合破格条件）'), 'title.appointed': date('2022-12-31') },
      lists: done('2023-09-30', '2023-01'),
    },
  ),
  told(
    '是否破格：否',
    'reject',
    { 'title-seniority': 'reject' },
    {
      fields: { 'application.route': read('正常申报，是否破格：否'), 'title.appointed': date('2022-12-31') },
      lists: done('2023-09-30', '2023-01'),
    },
  ),
  told(
    '不含破格、转评',
    'undecided',
    { 'title-seniority': 'incomplete' },
    {
      fields: { 'application.route': read('正常申报（不含转评、破格）'), 'title.appointed': date('2022-12-31') },
      lists: done('2023-09-30', '2023-01'),
    },
  ),
  told(
    '初次认定无现职称',
    'pass',
    { 'title-seniority': 'none', 'achievement-date': 'none', 'declaration-plan': 'pass' },
    { fields: { ...JR, 'application.route': read('初次认定'), 'title.obtained': absent, 'title.appointed': absent } },
  ),
  told(
    '评审（非认定）不是认定',
    'undecided',
    { 'title-seniority': 'incomplete' },
    {
      fields: {
        ...JR,
        'application.route': read('评审（非认定）'),
        'education.level': read('大专'),
        'title.obtained': date('2021-01'),
        'title.appointed': absent,
      },
      lists: done('2023-09-30', '2023-01'),
    },
  ),
  told(
    '非金属工艺不是金属工艺',
    'undecided',
    { 'professional-field': 'confirm' },
    { fields: { 'application.field': read('非金属工艺') } },
  ),
  told(
    '金属工艺（首饰）',
    'pass',
    { 'professional-field': 'pass' },
    { fields: { 'application.field': read('金属工艺（首饰）') } },
  ),
  told('非遗美术', 'pass', { 'professional-field': 'pass' }, { fields: { 'application.field': read('非遗美术') } }),
  told(
    '非物质文化传承',
    'reject',
    { 'professional-field': 'reject' },
    { fields: { 'application.field': read('非物质文化传承') } },
  ),
  told(
    '环境设计相近',
    'undecided',
    { 'professional-field': 'confirm' },
    { fields: { 'application.field': read('环境设计') } },
  ),
  told(
    '初级（非中级）大专2年',
    'pass',
    { 'declaration-plan': 'pass', 'title-seniority': 'pass' },
    {
      fields: {
        ...JR,
        'application.level': read('初级（非中级）'),
        'education.level': read('大学专科'),
        'title.appointed': date('2021-12-31'),
      },
      lists: done('2023-09-30', '2022-01'),
    },
  ),
  told(
    '初级差一日',
    'reject',
    { 'title-seniority': 'reject' },
    {
      fields: { ...JR, 'education.level': read('大专'), 'title.appointed': date('2022-01-01') },
      lists: done('2023-09-30', '2022-01'),
    },
  ),
  told(
    '中专初级3年',
    'pass',
    { 'title-seniority': 'pass' },
    {
      fields: { ...JR, 'education.level': read('中专'), 'title.appointed': date('2020-12') },
      lists: done('2023-09-30', '2022-01'),
    },
  ),
  told('本科初级没有规定', 'undecided', { 'title-seniority': 'incomplete' }, { fields: { ...JR } }),
  told(
    '中级职称填成初级',
    'return',
    { 'declaration-plan': 'return' },
    { fields: { 'application.level': read('初级'), 'education.level': read('大专') } },
  ),
  told(
    '级别未读',
    'undecided',
    { 'declaration-plan': 'incomplete', 'title-seniority': 'incomplete' },
    { fields: { 'application.level': absent } },
  ),
  told('累计240', 'pass', { 'training-hours': 'pass' }, { lists: H({ 2021: 70, 2022: 80, 2023: 90 }) }),
  told(
    '累计239.5、每年也不够',
    'return',
    { 'training-hours': 'return' },
    { lists: H({ 2020: 72, 2021: 70, 2022: 79.5, 2023: 90 }) },
  ),
  told(
    '行业公需11',
    'return',
    { 'training-public-hours': 'return', 'training-hours': 'pass' },
    { lists: H(OK, { 2022: 11 }) },
  ),
  told(
    '行业公需未读',
    'undecided',
    { 'training-public-hours': 'incomplete' },
    {
      lists: {
        trainings: list(
          [2020, 2021, 2022].map((y) => ({
            ...training(y, 0, unreadable<number>(), 0, 72),
            professional: absent,
            generalPublic: absent,
          })),
        ),
      },
    },
  ),
  told(
    '非公有制企业无合同',
    'return',
    { 'demanded-attachments': 'return' },
    { fields: { 'unit.kind': read('非公有制企业') } },
  ),
  told(
    '自由职业有证明',
    'pass',
    { 'demanded-attachments': 'pass' },
    { fields: { 'unit.kind': read('自由职业者') }, lists: filesOf('作品图片', '自由职业证明') },
  ),
  told(
    '公有制企业（非自由职业）',
    'pass',
    { 'demanded-attachments': 'pass' },
    { fields: { 'unit.kind': read('公有制企业（非自由职业）') } },
  ),
  told('公示4天', 'return', { 'publicity-period': 'return' }, { fields: { 'publicity.end': date('2023-09-05') } }),
  told('业绩1项', 'return', { 'achievement-count': 'return' }, { lists: done('2023-09') }),
  told(
    '近3年首日',
    'pass',
    { 'achievement-date': 'pass' },
    {
      fields: {
        'application.route': read('破格'),
        'title.appointed': date('2022-12-31'),
        'title.obtained': date('2022-12-31'),
      },
      lists: done('2020-09-30', '2023.9'),
    },
  ),
  told(
    '近3年早一日',
    'return',
    { 'achievement-date': 'return' },
    {
      fields: {
        'application.route': read('破格'),
        'title.appointed': date('2022-12-31'),
        'title.obtained': date('2022-12-31'),
      },
      lists: done('2020-09-29', '2023.9'),
    },
  ),
  told('2023.10晚于截止', 'undecided', { 'achievement-date': 'confirm' }, { lists: done('2023.10', '2021-01') }),
  told(
    '二〇二三年九月；至今',
    'pass',
    { 'achievement-date': 'pass' },
    { lists: done('二〇二三年九月', '2021年1月至今') },
  ),
  told(
    '拟2023年9月完成',
    'undecided',
    { 'achievement-date': 'incomplete' },
    { lists: done('拟2023年9月完成', '2021-01') },
  ),
  told(
    '迟一日提交',
    'undecided',
    { 'application-window': 'confirm' },
    { fields: { 'application.submitted': date('2023-09-01') } },
  ),
  told(
    '只有月',
    'undecided',
    { 'application-window': 'incomplete' },
    { fields: { 'application.submitted': date('2023年8月') } },
  ),
  told(
    '大专（自考本科在读）按大专5年',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'education.level': read('大专（自考本科在读）') } },
  ),
  told(
    '大专（本科自考在读）按大专5年',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'education.level': read('大专（本科自考在读）') } },
  ),
  told(
    '本科（在读硕士研究生）按本科4年',
    'undecided',
    { 'title-seniority': 'incomplete' },
    {
      fields: { 'education.level': read('大学本科（在读硕士研究生）'), 'title.appointed': date('2021-12-31') },
      lists: done('2023-09-30', '2022-01'),
    },
  ),
  told(
    '本科，攻读硕士',
    'reject',
    { 'title-seniority': 'reject' },
    {
      fields: { 'education.level': read('大学本科，攻读硕士学位'), 'title.appointed': date('2021-12-31') },
      lists: done('2023-09-30', '2022-01'),
    },
  ),
  told(
    '非全日制本科也是本科',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { 'education.level': read('非全日制本科') } },
  ),
];
