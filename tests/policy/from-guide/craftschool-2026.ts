import { measureStatement } from '@/lib/dossier/parse/statement';
import { absent, appraisal, date, empty, list, read, unreadable } from '../../rules/make-dossier';
import { each, hours } from '../notices/notice';
import { casesFrom, filesOf, gradesOf } from './at-edges';
export const PLAN = '2026年度虚构市技工院校教师高级讲师、高级实习指导教师评审计划';
const told = casesFrom({
  fields: {
    'application.level': read('副高级'),
    'application.title': read('高级讲师'),
    'application.route': read('正常申报'),
    'unit.kind': read('事业单位'),
    'education.level': read('本科'),
    'title.appointed': date('2021-08-31'),
    'title.obtained': date('2021-06'),
    statement: read(measureStatement('述'.repeat(500))),
    'publicity.start': date('2026-08-11'),
    'publicity.end': date('2026-08-18'),
    'application.submitted': date('2026-08-10'),
    'application.point': read('虚构区人力社保局'),
    'person.birth-date': date('1967-01-01'),
    'person.sex': read('男'),
    'title.current': read('讲师'),
  },
  lists: { ...gradesOf(2023, 2025), ...hours(each(2021, 2025, [72, 18, 90])), ...filesOf('高级中学教师资格证书') },
});
const COACH = {
  'application.title': read('高级实习指导教师'),
  'education.level': read('中技'),
  'title.appointed': date('2019-08-31'),
  'title.obtained': date('2019-08-31'),
};
const CL = { ...hours(each(2019, 2025, [72, 18, 90])), ...filesOf('高级工职业资格证书') };
const OK = {
  'declaration-plan': 'pass',
  'demanded-attachments': 'pass',
  'title-seniority': 'pass',
  'training-hours': 'pass',
  'training-public-hours': 'pass',
  'appraisal-grades': 'pass',
  'statement-length': 'pass',
  'publicity-period': 'pass',
  'acceptance-point': 'pass',
  'retirement-age': 'pass',
  'employing-unit': 'pass',
  'application-window': 'pass',
  'direct-application-grounds': 'inapplicable',
};
export const CASES = [
  told('高级讲师恰好，有教师资格证', 'pass', OK),
  told('没有教师资格证', 'return', { 'demanded-attachments': 'return' }, { lists: filesOf('高级工职业资格证书') }),
  told(
    '实习指导中技满7年，有职业资格证',
    'pass',
    { 'title-seniority': 'pass', 'demanded-attachments': 'pass', 'declaration-plan': 'pass' },
    { fields: COACH, lists: CL },
  ),
  told(
    '实习指导只有教师资格证',
    'return',
    { 'demanded-attachments': 'return' },
    { fields: COACH, lists: { ...CL, ...filesOf('教师资格证书') } },
  ),
  told(
    '高级讲师中技：没有年限',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { fields: { 'education.level': read('中技') } },
  ),
  told(
    '高级讲师2021-09-01',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'title.appointed': date('2021-09-01') } },
  ),
  told(
    '中专6年',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { ...COACH, 'education.level': read('中专'), 'title.appointed': date('2020-08-31') }, lists: CL },
  ),
  told(
    '转评满1年，有转岗证明',
    'pass',
    { 'title-seniority': 'pass', 'demanded-attachments': 'pass' },
    {
      fields: {
        'application.route': read('转评'),
        'title.appointed': date('2025-08-31'),
        'title.obtained': date('2021-06'),
      },
      lists: { ...hours({ 2025: [72, 18, 90] }), ...filesOf('教师资格证书', '转岗证明') },
    },
  ),
  told(
    '转评差一天',
    'reject',
    { 'title-seniority': 'reject' },
    {
      fields: { 'application.route': read('转评'), 'title.appointed': date('2025-09-01') },
      lists: filesOf('教师资格证书', '转岗证明'),
    },
  ),
  told(
    '转评无转岗证明',
    'return',
    { 'demanded-attachments': 'return' },
    { fields: { 'application.route': read('转评') } },
  ),
  told('申报职称讲师', 'return', { 'declaration-plan': 'return' }, { fields: { 'application.title': read('讲师') } }),
  told(
    '申报职称正高级讲师',
    'return',
    { 'declaration-plan': 'return' },
    { fields: { 'application.title': read('正高级讲师'), 'application.level': read('正高级') } },
  ),
  told(
    '申报职称空',
    'undecided',
    { 'declaration-plan': 'incomplete', 'title-seniority': 'incomplete', 'demanded-attachments': 'incomplete' },
    { fields: { 'application.title': empty() } },
  ),
  told(
    '2021年公需17',
    'return',
    { 'training-public-hours': 'return' },
    { lists: hours({ ...each(2021, 2025, [72, 18, 90]), 2021: [73, 17, 90] }) },
  ),
  told(
    '聘任当年2021未见（读全）',
    'return',
    { 'training-hours': 'return' },
    { lists: hours(each(2022, 2025, [72, 18, 90])) },
  ),
  told(
    '聘任当年未见（未读全）',
    'undecided',
    { 'training-hours': 'incomplete' },
    { lists: hours(each(2022, 2025, [72, 18, 90]), false) },
  ),
  told(
    '述职499',
    'return',
    { 'statement-length': 'return' },
    { fields: { statement: read(measureStatement('述'.repeat(499))) } },
  ),
  told(
    '述职1501',
    'return',
    { 'statement-length': 'return' },
    { fields: { statement: read(measureStatement('述'.repeat(1501))) } },
  ),
  told(
    '公示8-11到8-17：12,13,14,17共4天',
    'return',
    { 'publicity-period': 'return' },
    { fields: { 'publicity.end': date('2026-08-17') } },
  ),
  told(
    '受理点为市评委会',
    'return',
    { 'acceptance-point': 'return' },
    { fields: { 'application.point': read('虚构市技工院校教师评审委员会') } },
  ),
  told(
    '男1966-12-31满60未满63',
    'undecided',
    { 'retirement-age': 'confirm' },
    { fields: { 'person.birth-date': date('1966-12-31') } },
  ),
  told(
    '男1963-12-31满63',
    'reject',
    { 'retirement-age': 'reject' },
    { fields: { 'person.birth-date': date('1963-12-31') } },
  ),
  told(
    '女1972-01-01未满55',
    'pass',
    { 'retirement-age': 'pass' },
    { fields: { 'person.birth-date': date('1972-01-01'), 'person.sex': read('女') } },
  ),
  told(
    '性别未读，1971-12-31生',
    'undecided',
    { 'retirement-age': 'confirm' },
    { fields: { 'person.birth-date': date('1971-12-31'), 'person.sex': absent } },
  ),
  told('参公', 'reject', { 'employing-unit': 'reject' }, { fields: { 'unit.kind': read('参照公务员法管理事业单位') } }),
  told(
    '直接申报有技术能手证',
    'pass',
    { 'direct-application-grounds': 'manual', 'title-seniority': 'inapplicable' },
    {
      fields: { 'application.route': read('直接申报'), 'title.appointed': date('2025-01') },
      lists: { ...hours({ 2025: [72, 18, 90] }), ...filesOf('教师资格证书', '全国技术能手证书') },
    },
  ),
  told(
    '直接申报没有证明，由人核对',
    'pass',
    { 'direct-application-grounds': 'manual', 'title-seniority': 'inapplicable' },
    { fields: { 'application.route': read('直接申报') } },
  ),
  told(
    '考核2024基本合格：由审核人确认',
    'undecided',
    { 'appraisal-grades': 'confirm' },
    { lists: gradesOf(2023, 2025, { 2024: '基本合格' }) },
  ),
  told('缺2023年', 'return', { 'appraisal-years': 'return' }, { lists: gradesOf(2024, 2025) }),
  told(
    '2023年未读出年度',
    'undecided',
    { 'appraisal-years': 'incomplete' },
    {
      lists: { appraisals: list([appraisal(unreadable(), '合格'), appraisal(2024, '合格'), appraisal(2025, '合格')]) },
    },
  ),
];
