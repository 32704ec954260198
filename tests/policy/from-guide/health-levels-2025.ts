import { absent, date, insured, list, read, training } from '../../rules/make-dossier';
import type { DossierCase } from '../notices/notice';
import { casesFrom, filesOf, gradesOf, papersOf } from './at-edges';

/** One plan for 正高 and 副高, and for doctors and nurses. */
export const PLAN = '2025年度虚构市卫生系列高级职称评审计划';

/** A page that shows nothing but the points of each year. */
const points = (years: Record<number, number>) => ({
  trainings: list(
    Object.entries(years).map(([year, total]) => ({
      ...training(Number(year), 0, 0, 0, total),
      professional: absent,
      tradePublic: absent,
      generalPublic: absent,
    })),
  ),
});
const EACH_25 = { 2020: 25, 2021: 25, 2022: 25, 2023: 25, 2024: 25 };
const paidBy = (payer: string, from: string) => ({
  'social-security': list([insured(from, '至今', { payer: read(payer) })]),
});
const FORM = '事业单位人员职称申报岗位信息表';
const HOSPITAL = '虚构市人民医院';
const CLINIC = '虚构县甲镇卫生院';

/** 副高, at every edge: 本科 5 years to the day, 25 points a year, 6 months, 2 papers, 5 working days with the first. */
const told = casesFrom({
  fields: {
    'application.title': read('副主任医师'),
    'application.level': read('副高级'),
    'application.submitted': date('2025-06-20'),
    'unit.name': read(HOSPITAL),
    'unit.kind': read('事业单位'),
    'education.level': read('大学本科'),
    'education.graduated': date('2010-06'),
    'title.obtained': date('2019-06'),
    'title.appointed': date('2020-12-31'),
    'publicity.start': date('2025-06-09'),
    'publicity.end': date('2025-06-13'),
  },
  lists: {
    ...gradesOf(2020, 2024),
    ...points(EACH_25),
    ...papersOf('2021-03', '2023-03'),
    ...filesOf('医师执业证书', '下基层服务证明', FORM),
    ...paidBy(HOSPITAL, '2025-01'),
  },
});

const FULL = { 'application.title': read('主任医师'), 'application.level': read('正高级') };
const fullLists = { ...papersOf('2021-03', '2023-03', '2024-03'), ...filesOf('医师执业证书', FORM) };

export const CASES: DossierCase[] = [
  told('副高各项恰好达到：2020-12-31 至 2025-12-31 满5年；1月至6月6个月；6-09至6-13连首日5个工作日', 'pass', {
    'declaration-plan': 'pass',
    'title-seniority': 'pass',
    'appraisal-years': 'pass',
    'appraisal-grades': 'pass',
    'training-hours': 'pass',
    'employer-months': 'pass',
    'paper-count': 'pass',
    'paper-date': 'pass',
    'demanded-attachments': 'pass',
    'publicity-period': 'pass',
    'recent-degree': 'pass',
    'application-window': 'pass',
    'post-information-form': 'pass',
  }),
  told(
    '正高5年、25×4＋50＝150学分、3篇，不要下基层证明',
    'pass',
    {
      'declaration-plan': 'pass',
      'title-seniority': 'pass',
      'training-hours': 'pass',
      'paper-count': 'pass',
      'demanded-attachments': 'pass',
    },
    { fields: FULL, lists: { ...fullLists, ...points({ ...EACH_25, 2024: 50 }) } },
  ),
  told(
    '正高累计149',
    'return',
    { 'training-hours': 'return' },
    { fields: FULL, lists: { ...fullLists, ...points({ ...EACH_25, 2024: 49 }) } },
  ),
  told(
    '正高累计159，但2023年24',
    'return',
    { 'training-hours': 'return' },
    { fields: FULL, lists: { ...fullLists, ...points({ ...EACH_25, 2023: 24, 2024: 60 }) } },
  ),
  told(
    '正高2篇不够，副高够',
    'return',
    { 'paper-count': 'return' },
    { fields: FULL, lists: { ...fullLists, ...points({ ...EACH_25, 2024: 50 }), ...papersOf('2021-03', '2023-03') } },
  ),
  told(
    '正高不因博士减年限',
    'reject',
    { 'title-seniority': 'reject' },
    {
      fields: {
        ...FULL,
        'education.level': read('博士研究生'),
        'title.obtained': date('2022-01'),
        'title.appointed': date('2022-01'),
      },
      lists: { ...fullLists, ...points({ ...EACH_25, 2024: 50 }), ...papersOf('2022-05', '2023-03', '2024-03') },
    },
  ),
  told(
    '主任医师填成副高级，按副高的条件都达到，职称与级别不符',
    'return',
    { 'declaration-plan': 'return', 'paper-count': 'pass', 'training-hours': 'pass' },
    { fields: { 'application.title': read('主任医师') } },
  ),
  told(
    '副主任医师填成正高级',
    'return',
    { 'declaration-plan': 'return' },
    { fields: { 'application.level': read('正高级') } },
  ),
  told(
    '“副高级（非正高）”是副高',
    'pass',
    { 'declaration-plan': 'pass', 'training-hours': 'pass', 'paper-count': 'pass' },
    { fields: { 'application.level': read('副高级（非正高）') } },
  ),
  told(
    '级别未读到，不知道按哪种',
    'undecided',
    {
      'declaration-plan': 'incomplete',
      'title-seniority': 'incomplete',
      'training-hours': 'incomplete',
      'paper-count': 'incomplete',
    },
    { fields: { 'application.level': absent } },
  ),
  told(
    '卫生院大专2018-12-31聘任满7年，不要论文和下基层证明',
    'pass',
    { 'title-seniority': 'pass', 'paper-count': 'none', 'paper-date': 'none', 'demanded-attachments': 'pass' },
    {
      fields: {
        'unit.name': read(CLINIC),
        'education.level': read('大学专科'),
        'title.obtained': date('2018-01'),
        'title.appointed': date('2018-12-31'),
      },
      lists: { papers: list([]), ...filesOf('医师执业证书', FORM), ...paidBy(CLINIC, '2025-01') },
    },
  ),
  told(
    '市医院大专没有规定年限',
    'undecided',
    { 'title-seniority': 'incomplete' },
    {
      fields: {
        'education.level': read('大学专科'),
        'title.obtained': date('2010-01'),
        'title.appointed': date('2010-01'),
      },
    },
  ),
  told(
    '护理人员只有医师执业证书',
    'return',
    { 'demanded-attachments': 'return', 'declaration-plan': 'pass' },
    { fields: { 'application.title': read('副主任护师') } },
  ),
  told(
    '只有未取得医师执业证书的说明',
    'undecided',
    { 'demanded-attachments': 'incomplete' },
    { lists: filesOf('未取得医师执业证书的说明', '下基层服务证明', FORM) },
  ),
  told(
    '2月起参保，算至6月只有5个月',
    'reject',
    { 'employer-months': 'reject' },
    { lists: paidBy(HOSPITAL, '2025-02') },
  ),
  told(
    '6-09至6-12只有4个工作日',
    'return',
    { 'publicity-period': 'return' },
    {
      fields: { 'publicity.end': date('2025-06-12') },
    },
  ),
  told(
    '2024年毕业未满2年，不是按后学历申报',
    'undecided',
    { 'recent-degree': 'confirm' },
    { fields: { 'education.graduated': date('2024-06'), 'application.route': read('正常申报（非后学历）') } },
  ),
  told(
    '2024年毕业，按后学历申报',
    'pass',
    { 'recent-degree': 'pass' },
    { fields: { 'education.graduated': date('2024-06'), 'application.route': read('后学历') } },
  ),
];
