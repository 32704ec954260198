import type { Field } from '@/lib/dossier/dossier';
import { absent, date, list, place, read, training, unreadable } from '../../rules/make-dossier';
import { casesFrom, filesOf, gradesOf } from './at-edges';

/** Points by class, with those of a township asked for in some of the years and of no class. */
export const PLAN = '2026年度虚构市县级医院卫生系列高级职称定向评审计划';

type Course = [year: number | Field<number>, category: string | Field<string>, points: number];
const courses = (rows: Course[], complete = true) => ({
  trainings: list(
    rows.map(([year, category, points], nth) => ({
      ...training(2025, 0, 0, 0, points),
      year: typeof year === 'number' ? read(year) : year,
      professional: absent,
      tradePublic: absent,
      generalPublic: absent,
      category: typeof category === 'string' ? read(category) : category,
      name: read(`虚构学习班${nth + 1}`),
      place: place(`学分${nth + 1}`),
    })),
    complete,
  ),
});
const year = (of: number, first: number, second: number, other = 0): Course[] => [
  [of, '国家级Ⅰ类学分', first],
  [of, 'Ⅱ类学分', second],
  ...(other > 0 ? [[of, '远程教育', other] as Course] : []),
];
const EARLIER = [2021, 2022, 2023, 2024].flatMap((of) => year(of, 5, 20));
/** A page with the points of each year alone. */
const points = (years: Record<number, number>, complete = true) => ({
  trainings: list(
    Object.entries(years).map(([of, total]) => ({
      ...training(Number(of), 0, 0, 0, total),
      professional: absent,
      tradePublic: absent,
      generalPublic: absent,
    })),
    complete,
  ),
});

const FILES = ['医师执业证书', '年度考核登记表', '下基层服务证明'];
const told = casesFrom({
  fields: {
    'application.title': read('副主任医师'),
    'application.level': read('副高级'),
    'unit.kind': read('县级医院'),
    'unit.staffing': read('事业编制'),
    'education.level': read('大学本科'),
    'title.obtained': date('2021-12-31'),
    'title.appointed': date('2022-05'),
    'publicity.start': date('2026-06-01'),
    'publicity.end': date('2026-06-07'),
  },
  lists: { ...gradesOf(2023, 2025), ...courses([...EARLIER, ...year(2025, 5, 10, 10)]), ...filesOf(...FILES) },
});
const TOWN = {
  'unit.kind': read('乡镇卫生院'),
  'education.level': read('大专'),
  'title.obtained': date('2019-12-31'),
};

export const CASES = [
  told('恰好：Ⅰ类5、Ⅱ类10、合计25，自取得资格满5年，公示连首日7天', 'pass', {
    'employing-unit': 'pass',
    'declaration-plan': 'pass',
    'training-hours': 'pass',
    'training-named-hours': 'pass',
    'title-seniority': 'pass',
    'demanded-attachments': 'pass',
    'publicity-period': 'pass',
  }),
  told(
    'Ⅰ类4学分',
    'return',
    { 'training-named-hours': 'return', 'training-hours': 'pass' },
    { lists: courses([...EARLIER, ...year(2025, 4, 21)]) },
  ),
  told(
    'Ⅰ类只写作II类：没有Ⅰ类',
    'return',
    { 'training-named-hours': 'return', 'training-hours': 'pass' },
    { lists: courses([...EARLIER, [2025, 'II类学分', 25]]) },
  ),
  told(
    'I类、II类用字母写',
    'pass',
    { 'training-named-hours': 'pass', 'training-hours': 'pass' },
    { lists: courses([...EARLIER, [2025, 'I类学分', 5], [2025, 'II类学分', 20]]) },
  ),
  told(
    '一门课类别未读到：不知道是不是Ⅰ类（名称也不说）',
    'undecided',
    { 'training-named-hours': 'incomplete', 'training-hours': 'pass' },
    { lists: courses([...EARLIER, [2025, unreadable<string>(), 5], [2025, 'Ⅱ类学分', 20]]) },
  ),
  told(
    '页面只有年度学分：分类不能判断，合计够',
    'undecided',
    { 'training-named-hours': 'incomplete', 'training-hours': 'pass' },
    { lists: points({ 2021: 25, 2022: 25, 2023: 25, 2024: 25, 2025: 25 }) },
  ),
  told(
    '只有年度学分而不足：合计不通过（本通知不得申报），分类要看总数够不够',
    'reject',
    { 'training-named-hours': 'incomplete', 'training-hours': 'reject' },
    { lists: points({ 2021: 25, 2022: 25, 2023: 25, 2024: 25, 2025: 24 }) },
  ),
  told(
    '课程未读全',
    'undecided',
    { 'training-named-hours': 'incomplete', 'training-hours': 'incomplete' },
    { lists: courses([...EARLIER, ...year(2025, 5, 20)], false) },
  ),
  told(
    '一门课年度未读到',
    'undecided',
    { 'training-named-hours': 'incomplete' },
    { lists: courses([...EARLIER, [2025, 'Ⅱ类学分', 20], [unreadable<number>(), 'Ⅰ类学分', 5]]) },
  ),
  told(
    '资格2022-01-01取得：不满，另可放宽，由审核人确认',
    'undecided',
    { 'title-seniority': 'confirm' },
    { fields: { 'title.obtained': date('2022-01-01') } },
  ),
  told(
    '县级医院大专：没有对应的年限',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { fields: { 'education.level': read('大专'), 'title.obtained': date('2015-01') } },
  ),
  told(
    '乡镇卫生院大专满7年，五年中三年25学分，不分类，不要下基层证明',
    'pass',
    {
      'title-seniority': 'pass',
      'training-hours': 'pass',
      'training-named-hours': 'none',
      'demanded-attachments': 'pass',
      'employing-unit': 'pass',
    },
    {
      fields: TOWN,
      lists: { ...points({ 2021: 25, 2022: 0, 2023: 25, 2024: 10, 2025: 25 }), ...filesOf('执业证', '考核表') },
    },
  ),
  told(
    '乡镇卫生院五年中两年达到',
    'reject',
    { 'training-hours': 'reject' },
    { fields: TOWN, lists: points({ 2021: 25, 2022: 0, 2023: 24.5, 2024: 10, 2025: 25 }) },
  ),
  told(
    '乡镇卫生院两年达到，一年未读全',
    'undecided',
    { 'training-hours': 'incomplete' },
    { fields: TOWN, lists: points({ 2021: 25, 2023: 25 }, false) },
  ),
  told(
    '单位性质未读到：学分按哪一种核对不知道；附件全有，怎样都够',
    'undecided',
    { 'training-hours': 'incomplete', 'training-named-hours': 'incomplete', 'demanded-attachments': 'pass' },
    { fields: { 'unit.kind': absent } },
  ),
  told('编外聘用的也可申报', 'pass', { 'employing-unit': 'pass' }, { fields: { 'unit.staffing': read('编外合同制') } }),
  told('编制性质没有', 'undecided', { 'employing-unit': 'incomplete' }, { fields: { 'unit.staffing': absent } }),
  told(
    '护师不要下基层证明',
    'pass',
    { 'demanded-attachments': 'pass', 'declaration-plan': 'pass' },
    { fields: { 'application.title': read('副主任护师') }, lists: filesOf('护士执业证', '考核表') },
  ),
  told('医师没有下基层证明', 'return', { 'demanded-attachments': 'return' }, { lists: filesOf('执业证', '考核表') }),
  told(
    '公示6月1日至6日：6天',
    'return',
    { 'publicity-period': 'return' },
    { fields: { 'publicity.end': date('2026-06-06') } },
  ),
  told(
    '申报主任医师',
    'return',
    { 'declaration-plan': 'return' },
    { fields: { 'application.title': read('主任医师') } },
  ),
];
