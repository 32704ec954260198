import { date, insured, list, read } from '../../rules/make-dossier';
import { each, hours } from '../notices/notice';
import { casesFrom, filesOf, gradesOf, papersOf } from './at-edges';

export const PLAN = '2027年度虚构省高级会计师评审计划';
const UNIT = '虚构省某有限公司';
const told = casesFrom({
  fields: {
    'application.level': read('高级'),
    'application.title': read('高级会计师'),
    'application.field': read('会计'),
    'application.route': read('正常申报'),
    'education.level': read('本科'),
    'unit.name': read(UNIT),
    'unit.kind': read('民营企业'),
    'title.current': read('会计师'),
    'title.obtained': date('2022-12-31'),
    'title.appointed': date('2024-03-01'),
    'application.submitted': date('2027-06-30'),
    'person.integrity': read('无'),
  },
  lists: {
    ...gradesOf(2024, 2026),
    ...hours({ ...each(2022, 2026, [60, 30, 90]), 2027: [20, 10, 30] }),
    ...papersOf('2023-01', '2025-03'),
    ...filesOf('高级会计师考试成绩合格证'),
    'social-security': list([
      insured('2010-03', '2027-01', { payer: read('别家公司') }),
      insured('2027-02', '至今', { payer: read(UNIT) }),
    ]),
  },
});
export const CASES = [
  told(
    '恰好；公示工作日历2027没有→不能判断',
    'undecided',
    {
      'title-seniority': 'pass',
      'training-hours': 'pass',
      'training-professional-hours': 'pass',
      'paper-date': 'pass',
      'paper-count': 'pass',
      'employer-months': 'pass',
      'demanded-attachments': 'pass',
      'publicity-period': 'incomplete',
      'retirement-age': 'pass',
      'integrity-ban': 'pass',
    },
    { fields: { 'publicity.start': date('2027-07-01'), 'publicity.end': date('2027-07-12') } },
  ),
  told('论文2023-01在取得后、聘任前', 'pass', { 'paper-date': 'pass' }, {}),
  told(
    '取得2023-01-01',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'title.obtained': date('2023-01-01') } },
  ),
  told(
    '大专9年',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'education.level': read('大专'), 'title.obtained': date('2018-12-31') } },
  ),
  told(
    '破格3年本科',
    'pass',
    { 'title-seniority': 'pass' },
    {
      fields: { 'application.route': read('破格申报'), 'title.obtained': date('2024-12-31') },
      lists: papersOf('2025-01', '2026-01'),
    },
  ),
  told(
    '破格3年差一日',
    'reject',
    { 'title-seniority': 'reject' },
    {
      fields: {
        'application.route': read('破格申报'),
        'title.obtained': date('2025-01-01'),
        'title.appointed': date('2025-02-01'),
      },
    },
  ),
  told(
    '破格大专6年',
    'pass',
    { 'title-seniority': 'pass' },
    {
      fields: {
        'application.route': read('破格'),
        'education.level': read('大专'),
        'title.obtained': date('2021-12-31'),
      },
    },
  ),
  told(
    '本科（非破格）3年',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'application.route': read('正常申报（非破格）'), 'title.obtained': date('2024-12-31') } },
  ),
  told(
    '当年29',
    'return',
    { 'training-hours': 'return' },
    { lists: hours({ ...each(2022, 2026, [60, 30, 90]), 2027: [20, 9, 29] }) },
  ),
  told('没有成绩', 'return', { 'demanded-attachments': 'return' }, { lists: filesOf('会计师证书') }),
  told(
    '“继续教育合格证”不是考试合格证？名字含“合格证”：规则只看字样→相符（作者写得太宽）',
    'pass',
    { 'demanded-attachments': 'pass' },
    { lists: filesOf('继续教育合格证') },
  ),
  told(
    '参保5个月',
    'reject',
    { 'employer-months': 'reject' },
    {
      lists: {
        'social-security': list([
          insured('2010-03', '2027-02', { payer: read('别家公司') }),
          insured('2027-03', '至今', { payer: read(UNIT) }),
        ]),
      },
    },
  ),
  told('2025不称职', 'reject', { 'appraisal-grades': 'reject' }, { lists: gradesOf(2024, 2026, { 2025: '不称职' }) }),
  told(
    '造假2024：2025-2027不得',
    'reject',
    { 'integrity-ban': 'reject' },
    { fields: { 'person.integrity': read('2024年申报弄虚作假被取消资格') } },
  ),
  told('论文1篇', 'return', { 'paper-count': 'return' }, { lists: papersOf('2024-05') }),
  told(
    '女1970生57岁',
    'undecided',
    { 'retirement-age': 'confirm' },
    { fields: { 'person.sex': read('女'), 'person.birth-date': date('1970-06') } },
  ),
];
