import type { Training } from '@/lib/dossier/dossier';
import { absent, type Changes, date, insured, list, photo, read, training } from '../../rules/make-dossier';
import { casesFrom, gradesOf, papersOf } from '../from-guide/at-edges';
import { each, hours } from '../notices/notice';

export const PLAN = '2026年度全省测绘地理信息专业高级工程师职务任职资格评审计划';
const course = (year: number, n: number, cat: string, _kind: 'p' | 'o' = 'p') => ({
  ...training(year, 0, 0, 0, n),
  professional: absent,
  tradePublic: absent,
  generalPublic: absent,
  public: absent,
  category: read(cat.replace(/^.类/, '')),
  name: read(`${cat.slice(0, 2)}课程`),
});
const courses = (rows: Training[], whole = true) => ({ trainings: list(rows, whole) });
const four = (n: number) => [2022, 2023, 2024, 2025].slice(0, n);
const full = (ys: number[]) =>
  ys.flatMap((y) => [course(y, 36, 'A类专业科目'), course(y, 30, 'B类专业科目'), course(y, 24, '公需科目', 'o')]);
const told = casesFrom({
  fields: {
    'application.level': read('副高级'),
    'application.title': read('高级工程师'),
    'application.field': read('工程测量、地理信息'),
    'education.level': read('本科'),
    'education.graduated': date('2010-06'),
    'title.current': read('工程师'),
    'title.obtained': date('2021-12-31'),
    'title.appointed': date('2022-03'),
    'application.submitted': date('2026-08-31'),
    'publicity.start': date('2026-09-01'),
    'publicity.end': date('2026-09-07'),
    photo: photo({
      bytes: 102400,
      width: 295,
      height: 413,
      background: { whiteShare: 0.01, mean: [60, 120, 220] },
    }),
  },
  lists: {
    ...hours(each(2022, 2025, [60, 30, 90])),
    ...papersOf('2022-04', '2026-08'),
    'social-security': list([insured('2025-09', '至今')]),
    ...gradesOf(2022, 2025),
  },
});
const f = (fields: NonNullable<Changes['fields']>, more: Changes = {}) => ({ fields, ...more });
const mark = (more = {}) => ({ 'application.route': read('标志性业绩申报'), ...more });
export const CASES = [
  told('全部恰好', 'pass', {
    'training-hours': 'pass',
    'training-professional-hours': 'pass',
    'training-public-hours': 'pass',
    'title-seniority': 'pass',
    'paper-count': 'pass',
    'paper-date': 'pass',
    'employer-months': 'pass',
    'photo-dimensions': 'pass',
    'photo-size': 'pass',
    'application-window': 'pass',
    'publicity-period': 'pass',
    'training-caps': 'manual',
    'professional-field': 'pass',
    'recent-degree': 'pass',
  }),
  told('论文2026-07：截止8-31前', 'pass', { 'paper-date': 'pass' }, { lists: papersOf('2022-04', '2026-07') }),
  told('论文2026-08-31', 'pass', { 'paper-date': 'pass' }, { lists: papersOf('2022-04', '2026-08-31') }),
  told('论文2026-09-01', 'undecided', { 'paper-date': 'confirm' }, { lists: papersOf('2022-04', '2026-09-01') }),
  told(
    '论文在取得资格与聘任之间2022-01',
    'undecided',
    { 'paper-date': 'confirm' },
    { lists: papersOf('2022-01', '2026-07') },
  ),
  told('论文1篇', 'return', { 'paper-count': 'return' }, { lists: papersOf('2024-01') }),
  told(
    '总359',
    'return',
    { 'training-hours': 'return' },
    { lists: { ...hours({ ...each(2022, 2024, [60, 30, 90]), 2025: [60, 29, 89] }) } },
  ),
  told(
    '专业239',
    'return',
    { 'training-professional-hours': 'return', 'training-hours': 'pass' },
    { lists: hours({ ...each(2022, 2024, [60, 30, 90]), 2025: [59, 31, 90] }) },
  ),
  told(
    '公需71、总360',
    'return',
    { 'training-public-hours': 'return', 'training-hours': 'pass' },
    { lists: hours({ ...each(2022, 2024, [72, 18, 90]), 2025: [73, 17, 90] }) },
  ),
  told(
    '2022缺、其余120，读全',
    'pass',
    { 'training-hours': 'pass' },
    { lists: { ...hours(each(2023, 2025, [90, 30, 120])), ...papersOf('2022-04', '2026-07') } },
  ),
  told(
    '2022缺、其余90，未读全',
    'undecided',
    { 'training-hours': 'incomplete' },
    { lists: { ...hours(each(2023, 2025, [60, 30, 90]), false), ...papersOf('2022-04', '2026-07') } },
  ),
  told(
    '课程式：A36 B30 公需24，四年恰好',
    'pass',
    {
      'training-hours': 'pass',
      'training-professional-hours': 'pass',
      'training-public-hours': 'pass',
      'training-caps': 'pass',
    },
    { lists: { ...courses(full(four(4))), ...papersOf('2022-04', '2026-07') } },
  ),
  told(
    '课程式：2025 A类40当36 B26：专业当62、总86',
    'return',
    { 'training-hours': 'return', 'training-caps': 'pass' },
    {
      lists: courses([
        ...full(four(3)),
        course(2025, 40, 'A类专业科目'),
        course(2025, 26, 'B类专业科目'),
        course(2025, 24, '公需科目', 'o'),
      ]),
    },
  ),
  told(
    '课程式：2025 A类公需20+专业20（超4，不知扣哪）总：36+30+20=…',
    'undecided',
    { 'training-hours': 'pass', 'training-public-hours': 'incomplete' },
    {
      lists: {
        ...courses(
          [2022, 2023, 2024]
            .flatMap((y) => [
              course(y, 36, 'A类专业科目'),
              course(y, 36, '面授专业科目'),
              course(y, 18, '公需科目', 'o'),
            ])
            .concat([
              course(2025, 20, 'A类公需科目', 'o'),
              course(2025, 20, 'A类专业科目'),
              course(2025, 60, '面授专业科目'),
            ]),
        ),
        ...papersOf('2022-04', '2026-07'),
      },
    },
  ),
  told(
    '课程式未读全',
    'undecided',
    { 'training-caps': 'incomplete', 'training-hours': 'incomplete' },
    { lists: courses(full(four(3)), false) },
  ),
  told(
    '标志性业绩：聘任2022，2023–2025三年90',
    'pass',
    {
      'training-hours': 'pass',
      'paper-count': 'none',
      'title-seniority': 'inapplicable',
      'training-public-hours': 'none',
    },
    f(mark(), { lists: { ...hours(each(2023, 2025, [80, 10, 90])), papers: list([]) } }),
  ),
  told(
    '标志性业绩2024年89',
    'return',
    { 'training-hours': 'return' },
    f(mark(), { lists: { ...hours({ ...each(2023, 2025, [80, 10, 90]), 2024: [80, 9, 89] }), papers: list([]) } }),
  ),
  told(
    '标志性业绩：聘任2025当年，次年2026 > plan-1，无年份可看',
    'pass',
    { 'training-hours': 'inapplicable' },
    f(mark({ 'title.appointed': date('2025-12'), 'title.obtained': date('2025-11') }), {
      lists: { trainings: list([]), papers: list([]) },
    }),
  ),
  told(
    '标志性业绩：聘任未读',
    'undecided',
    { 'training-hours': 'incomplete' },
    f(mark({ 'title.appointed': absent }), { lists: { papers: list([]) } }),
  ),
  told(
    '非标志性业绩',
    'pass',
    { 'training-hours': 'pass', 'title-seniority': 'pass' },
    f({ 'application.route': read('正常申报（非标志性业绩）') }, { lists: papersOf('2022-04', '2026-07') }),
  ),
  told(
    '申报方式未读：学时两种都够',
    'undecided',
    { 'title-seniority': 'incomplete' },
    f({ 'application.route': absent }),
  ),
  told(
    '转评满1年，工程师2025-12-31',
    'pass',
    { 'title-seniority': 'pass' },
    f(
      {
        'application.route': read('转评'),
        'title.obtained': date('2025-12-31'),
        'title.appointed': date('2025-12-31'),
      },
      { lists: papersOf('2026-01', '2026-07') },
    ),
  ),
  told(
    '取得2022-01-01',
    'reject',
    { 'title-seniority': 'reject' },
    f({ 'title.obtained': date('2022-01-01') }, { lists: papersOf('2022-04', '2026-07') }),
  ),
  told('大专：没有规定', 'undecided', { 'title-seniority': 'incomplete' }, f({ 'education.level': read('大学专科') })),
  told('毕业2026-07', 'undecided', { 'recent-degree': 'confirm' }, f({ 'education.graduated': date('2026-07') })),
  told(
    '毕业2026-06（无日，6-30止）',
    'pass',
    { 'recent-degree': 'pass' },
    f({ 'education.graduated': date('2026-06') }),
  ),
  told(
    '社保2025-10起11个月',
    'reject',
    { 'employer-months': 'reject' },
    { lists: { 'social-security': list([insured('2025-10', '至今')]) } },
  ),
  told(
    '社保2025-10起，派遣单位缴费',
    'undecided',
    { 'employer-months': 'confirm' },
    { lists: { 'social-security': list([insured('2020-10', '至今', { payer: read('虚构市劳务派遣公司') })]) } },
  ),
  told('照片294宽', 'return', { 'photo-dimensions': 'return' }, f({ photo: photo({ width: 294, height: 413 }) })),
  told('照片白底', 'return', { 'photo-background': 'return' }, f({ photo: photo({ width: 295, height: 413 }) })),
  told('公示9-1至9-6：6天', 'return', { 'publicity-period': 'return' }, f({ 'publicity.end': date('2026-09-06') })),
  told('退回9-01，公示自9-01', 'undecided', { 'publicity-period': 'confirm' }, { returnedOn: '2026-09-01' }),
  told('退回9-02', 'return', { 'publicity-period': 'return' }, { returnedOn: '2026-09-02' }),
  told('专业 水准测量', 'undecided', { 'professional-field': 'confirm' }, f({ 'application.field': read('水准测量') })),
  told(
    '专业 国土空间规划',
    'reject',
    { 'professional-field': 'reject' },
    f({ 'application.field': read('国土空间规划') }),
  ),
  told(
    '专业 非地理信息',
    'undecided',
    { 'professional-field': 'confirm' },
    f({ 'application.field': read('非地理信息类测绘') }),
  ),
];
