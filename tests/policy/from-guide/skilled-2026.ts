import { measureStatement } from '@/lib/dossier/parse/statement';
import { absent, achievement, date, insured, list, read } from '../../rules/make-dossier';
import { each, hours } from '../notices/notice';
import { casesFrom, filesOf, gradesOf } from './at-edges';

export const PLAN = '2026年度虚构市高技能人才与工程技术人才贯通高级工程师评审计划';
const UNIT = '虚构机械股份有限公司';
const told = casesFrom({
  fields: {
    'application.level': read('副高级'),
    'application.title': read('高级工程师'),
    'application.route': read('高技能人才贯通'),
    'education.level': read('技工学校（中技）'),
    'education.proof': absent,
    'unit.name': read(UNIT),
    'unit.kind': read('企业'),
    'title.current': read('高级技师'),
    'title.obtained': date('2022-12-31'),
    'title.appointed': absent,
    'application.submitted': date('2026-06-10'),
    'publicity.start': date('2026-06-11'),
    'publicity.end': date('2026-06-18'),
    statement: read(measureStatement('述'.repeat(1500))),
  },
  lists: {
    ...gradesOf(2022, 2025),
    ...hours(each(2022, 2025, [60, 18, 90])),
    ...filesOf('高级技师证书'),
    'social-security': list([
      insured('2010-01', '2025-12', { payer: read('甲旧公司') }),
      insured('2026-01', '至今', { payer: read(UNIT) }),
    ]),
    achievements: list([achievement('甲', '主持', '2023-05', '1/1')]),
  },
});
export const CASES = [
  told('恰好（公示11日起：12,15,16,17,18；6-19端午）', 'pass', {
    'title-seniority': 'pass',
    'training-hours': 'pass',
    'training-public-hours': 'pass',
    'statement-length': 'pass',
    'employer-months': 'pass',
    'publicity-period': 'pass',
    'demanded-attachments': 'pass',
  }),
  told(
    '2023-01-01取得',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: { 'title.obtained': date('2023-01-01') } },
  ),
  told(
    '特级技师2年',
    'pass',
    { 'title-seniority': 'pass' },
    {
      fields: { 'title.current': read('特级技师'), 'title.obtained': date('2024-12-31') },
      lists: { achievements: list([achievement('甲', '主持', '2025-05', '1/1')]) },
    },
  ),
  told(
    '技师：没有年限',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { fields: { 'title.current': read('技师') } },
  ),
  told(
    '工程师：没有年限',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { fields: { 'title.current': read('工程师') } },
  ),
  told(
    '技能大奖：学时起算不知',
    'undecided',
    { 'title-seniority': 'none', 'training-hours': 'incomplete' },
    {
      fields: { 'application.route': read('中华技能大奖'), 'title.obtained': date('2025-01-01') },
      lists: {
        ...filesOf('高级技师证书', '中华技能大奖证书'),
        achievements: list([achievement('甲', '主持', '2025-05', '1/1')]),
      },
    },
  ),
  told(
    '累计359',
    'return',
    { 'training-hours': 'return' },
    { lists: hours({ ...each(2022, 2025, [60, 18, 90]), 2024: [59, 18, 89] }) },
  ),
  told('没有技师证', 'return', { 'demanded-attachments': 'return' }, { lists: filesOf('技师证书') }),
  told(
    '参保2026-02起11个月',
    'reject',
    { 'employer-months': 'reject' },
    {
      lists: {
        'social-security': list([
          insured('2010-01', '2026-01', { payer: read('甲旧公司') }),
          insured('2026-02', '至今', { payer: read(UNIT) }),
        ]),
      },
    },
  ),
  told(
    '派遣公司参保',
    'undecided',
    { 'employer-months': 'confirm' },
    { lists: { 'social-security': list([insured('2010-01', '至今', { payer: read('乙劳务派遣公司') })]) } },
  ),
  told('退回6-12后未重新公示', 'return', { 'publicity-period': 'return' }, { returnedOn: '2026-06-15' }),
  told(
    '学历高级技工学校',
    'pass',
    { 'title-seniority': 'pass' },
    { fields: { 'education.level': read('高级技工学校') } },
  ),
  told(
    '学历初中：没有写',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { fields: { 'education.level': read('初中') } },
  ),
  told(
    '述职1499',
    'return',
    { 'statement-length': 'return' },
    { fields: { statement: read(measureStatement('述'.repeat(1499))) } },
  ),
];
