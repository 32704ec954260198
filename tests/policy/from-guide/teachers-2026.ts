import { measureStatement } from '@/lib/dossier/parse/statement';
import { absent, achievement, date, list, photo, read, training } from '../../rules/make-dossier';
import { type DossierCase, each, hours, type YearHours } from '../notices/notice';
import { casesFrom, filesOf, gradesOf } from './at-edges';

export const PLAN = '2026年度虚构县中小学高级教师职务评审计划';

/** 54 + 18 = 72 in each of five years: 360, of them 270 professional. */
const EXACT: YearHours = [54, 18, 72];
const SUPPORT: YearHours = [20, 52, 72];
const written = (length: number) => ({ statement: read(measureStatement('述'.repeat(length))) });
const done = (...days: string[]) => ({
  achievements: list(days.map((day, index) => achievement(`业绩${index + 1}`, '主持', day, '1/3'))),
});
const picture = (facts: Parameters<typeof photo>[0] = {}) => ({
  photo: photo({
    bytes: 60_000,
    width: 295,
    height: 413,
    background: { whiteShare: 0, mean: [200, 20, 30] },
    ...facts,
  }),
});
const course = (year: number, category: string, name: string, amount: number) => ({
  ...training(year, 0, 0, 0, amount),
  professional: absent,
  public: absent,
  tradePublic: absent,
  generalPublic: absent,
  category: read(category),
  name: read(name),
});

/** At every edge: 5 years to the day, 360/270 hours, 1500 characters, 3 achievements, 295×413 pixels, 5 working days. */
const told = casesFrom({
  fields: {
    'application.title': read('高级教师'),
    'application.level': read('副高级'),
    'application.submitted': date('2026-06-20'),
    'unit.name': read('虚构县实验小学'),
    'unit.kind': read('事业单位'),
    'education.level': read('大学本科'),
    'title.obtained': date('2021-08'),
    'title.appointed': date('2021-08-31'),
    'publicity.start': date('2026-06-22'),
    'publicity.end': date('2026-06-29'),
    ...written(1500),
    ...picture(),
  },
  lists: {
    ...gradesOf(2022, 2025),
    ...hours(each(2021, 2025, EXACT)),
    ...done('2021-03', '2022-03', '2025-12'),
    ...filesOf('农村任教证明'),
  },
});
const since = (day: string) => ({ 'title.obtained': date(day), 'title.appointed': date(day) });
const SENT = { 'application.route': read('支教') };

export const CASES: DossierCase[] = [
  told('各项恰好达到：2021-08-31 至 2026-08-31 满5年；6-22（不计）至 6-29 共5个工作日', 'pass', {
    'declaration-plan': 'pass',
    'title-seniority': 'pass',
    'appraisal-years': 'pass',
    'appraisal-grades': 'pass',
    'training-hours': 'pass',
    'training-professional-hours': 'pass',
    'photo-format': 'pass',
    'photo-size': 'pass',
    'photo-dimensions': 'pass',
    'photo-background': 'manual',
    'statement-length': 'pass',
    'publicity-period': 'pass',
    'application-window': 'pass',
    'demanded-attachments': 'pass',
    'achievement-count': 'pass',
    'achievement-date': 'pass',
  }),
  told('聘任晚一天', 'reject', { 'title-seniority': 'reject' }, { fields: since('2021-09-01') }),
  told('述职799字，少一个字', 'return', { 'statement-length': 'return' }, { fields: written(799) }),
  told('述职800字', 'pass', { 'statement-length': 'pass' }, { fields: written(800) }),
  told('述职1501字', 'return', { 'statement-length': 'return' }, { fields: written(1501) }),
  told('业绩2项，少一项', 'return', { 'achievement-count': 'return' }, { lists: done('2021-03', '2022-03') }),
  told(
    '业绩9项，多一项，由审核人确认',
    'undecided',
    { 'achievement-count': 'confirm' },
    { lists: done(...Array<string>(9).fill('2023-03')) },
  ),
  told(
    '2020年11月的业绩不在近5年之内',
    'return',
    { 'achievement-date': 'return', 'achievement-count': 'pass' },
    { lists: done('2020-11', '2022-03', '2025-12') },
  ),
  told(
    '要红底的，交了白底照片',
    'return',
    { 'photo-background': 'return' },
    { fields: picture({ background: { whiteShare: 0.99, mean: [254, 254, 254] } }) },
  ),
  told('照片宽294像素', 'return', { 'photo-dimensions': 'return' }, { fields: picture({ width: 294 }) }),
  told('照片120K', 'return', { 'photo-size': 'return' }, { fields: picture({ bytes: 120 * 1024 }) }),
  told('PNG 可以', 'pass', { 'photo-format': 'pass' }, { fields: picture({ format: 'png' }) }),
  told('GIF 不可以', 'return', { 'photo-format': 'return' }, { fields: picture({ format: 'gif' }) }),
  told(
    '2021年不合格延迟2年，满7年',
    'pass',
    { 'title-seniority': 'pass', 'appraisal-grades': 'pass' },
    { fields: since('2019-08-31'), lists: gradesOf(2020, 2025, { 2021: '不合格' }) },
  ),
  told(
    '2021年不合格延迟2年，满6年',
    'reject',
    { 'title-seniority': 'reject' },
    { fields: since('2020-08-31'), lists: gradesOf(2021, 2025, { 2021: '不合格' }) },
  ),
  told(
    '2025年校本研修28学时只计24，五年累计356不足360，专业266不足270',
    'return',
    { 'training-hours': 'return', 'training-professional-hours': 'return', 'training-caps': 'pass' },
    {
      lists: {
        trainings: list(
          [2021, 2022, 2023, 2024, 2025].flatMap((year) => [
            course(year, '专业科目', year === 2025 ? '校本研修' : '专题培训', 28),
            course(year, '专业科目', '面授', 26),
            course(year, '公需科目', '公需课', 18),
          ]),
        ),
      },
    },
  ),
  told(
    '累计359，主管部门审核时不予通过',
    'reject',
    { 'training-hours': 'reject' },
    { role: 'department', lists: hours({ ...each(2021, 2024, EXACT), 2025: [54, 17, 71] }) },
  ),
  told(
    '支教的自聘任当年2021起每年72，不看专业累计',
    'pass',
    { 'training-hours': 'pass', 'training-professional-hours': 'inapplicable', 'demanded-attachments': 'pass' },
    { fields: SENT, lists: { ...hours(each(2021, 2025, SUPPORT)), ...filesOf('支教证明', '农村任教证明') } },
  ),
  told(
    '支教的2022年71，累计够也不行',
    'return',
    { 'training-hours': 'return' },
    {
      fields: SENT,
      lists: {
        ...hours({ ...each(2021, 2025, [20, 80, 100]), 2022: [20, 51, 71] }),
        ...filesOf('支教证明', '农村任教证明'),
      },
    },
  ),
  told(
    '“非支教”的按累计，不要支教证明',
    'pass',
    { 'training-hours': 'pass', 'training-professional-hours': 'pass', 'demanded-attachments': 'pass' },
    { fields: { 'application.route': read('正常申报（非支教）') } },
  ),
  told('支教没有支教证明', 'return', { 'demanded-attachments': 'return' }, { fields: SENT }),
  told(
    '镇中心小学的不要农村任教证明',
    'pass',
    { 'demanded-attachments': 'inapplicable' },
    { fields: { 'unit.name': read('虚构县甲镇中心小学') }, lists: filesOf('其他') },
  ),
  told(
    '申报职称写正高级教师',
    'return',
    { 'declaration-plan': 'return' },
    { fields: { 'application.title': read('正高级教师') } },
  ),
  told(
    '6-15（不计）至 6-22，6-19 端午放假，只有4个工作日',
    'return',
    { 'publicity-period': 'return' },
    { fields: { 'publicity.start': date('2026-06-15'), 'publicity.end': date('2026-06-22') } },
  ),
  told('聘任时间未读到', 'undecided', { 'title-seniority': 'incomplete' }, { fields: { 'title.appointed': absent } }),
];
