import type { Field } from '@/lib/dossier/dossier';
import {
  absent,
  achievement,
  appraisal,
  date,
  empty,
  list,
  place,
  read,
  training,
  unreadable,
} from '../../rules/make-dossier';
import { casesFrom, gradesOf } from './at-edges';

/** For some people alone, hours in two of three years and of a kind of its own, and good grades that save a year again and again. */
export const PLAN = '2026年度虚构市乡村振兴专项农业系列高级农艺师评审计划';

type Course = [year: number, category: string | Field<string>, name: string, hours: number];
const courses = (rows: Course[], complete = true) => ({
  trainings: list(
    rows.map(([year, category, name, hours]) => ({
      ...training(year, 0, 0, 0, hours),
      professional: absent,
      tradePublic: absent,
      generalPublic: absent,
      category: typeof category === 'string' ? read(category) : category,
      name: read(name),
      place: place(`${year}${name}`),
    })),
    complete,
  ),
});
const BASE: Course[] = [
  [2023, '网络课程', '土肥网课', 72],
  [2024, '网络课程', '植保网课', 30],
  [2025, '网络课程', '园艺网课', 48],
  [2025, '线下面授', '嫁接技术班', 12],
  [2025, '实践', '虚构村田间课堂', 12],
];
const works = (...days: string[]) => ({
  achievements: list(days.map((day, nth) => achievement(`示范田${nth + 1}`, '主持', day, '1/2'))),
});
const told = casesFrom({
  fields: {
    'application.title': read('高级农艺师'),
    'application.field': read('园艺'),
    'unit.kind': read('事业单位'),
    'unit.staffing': read('事业编制'),
    'education.level': read('大专'),
    'title.obtained': date('2020-12'),
    'title.appointed': date('2021-06-30'),
    'application.submitted': date('2026-05-31'),
    'publicity.start': date('2026-05-11'),
    'publicity.end': date('2026-05-18'),
  },
  lists: { ...gradesOf(2022, 2025), ...courses(BASE), ...works('2022-06', '2024-06') },
});
const FARM = { 'unit.kind': read('农民专业合作社'), 'unit.staffing': absent };

export const CASES = [
  told('大专恰满5年，三年中2023、2025两年72学时，面授和田间课堂24', 'pass', {
    'employing-unit': 'pass',
    'professional-field': 'pass',
    'title-seniority': 'pass',
    'appraisal-years': 'pass',
    'training-hours': 'pass',
    'training-named-hours': 'pass',
    'achievement-count': 'pass',
    'application-window': 'pass',
    'publicity-period': 'pass',
  }),
  told('差一天', 'reject', { 'title-seniority': 'reject' }, { fields: { 'title.appointed': date('2021-07-01') } }),
  told(
    '两年优秀缩短1年，须4年',
    'pass',
    { 'title-seniority': 'pass' },
    {
      fields: { 'title.appointed': date('2022-06-30') },
      lists: gradesOf(2022, 2025, { 2023: '优秀', 2024: '优秀' }),
    },
  ),
  told(
    '三年优秀仍只缩短1年',
    'reject',
    { 'title-seniority': 'reject' },
    {
      fields: { 'title.appointed': date('2022-07-01') },
      lists: gradesOf(2022, 2025, { 2023: '优秀', 2024: '优秀', 2025: '优秀' }),
    },
  ),
  told(
    '四年优秀缩短2年，须3年',
    'pass',
    { 'title-seniority': 'pass' },
    {
      fields: { 'title.appointed': date('2022-07-01') },
      lists: gradesOf(2022, 2025, { 2022: '优秀', 2023: '优秀', 2024: '优秀', 2025: '优秀' }),
    },
  ),
  told('高中须7年', 'reject', { 'title-seniority': 'reject' }, { fields: { 'education.level': read('高中') } }),
  told(
    '只有一年达到72',
    'return',
    { 'training-hours': 'return', 'training-named-hours': 'pass' },
    { lists: courses([...BASE.slice(0, 2), [2025, '网络课程', '园艺网课', 47.5], ...BASE.slice(3)]) },
  ),
  told(
    '面授12：不够24',
    'return',
    { 'training-named-hours': 'return' },
    { lists: courses([...BASE.slice(0, 4), [2025, '网络课程', '网课二', 12]]) },
  ),
  told(
    '一门课类别未读到，名称不说：面授够不够不知道',
    'undecided',
    { 'training-named-hours': 'incomplete', 'training-hours': 'pass' },
    { lists: courses([...BASE.slice(0, 4), [2025, unreadable<string>(), '果树班', 12]]) },
  ),
  told(
    '未读到的只有11，加上也不够24',
    'return',
    { 'training-named-hours': 'return' },
    { lists: courses([...BASE.slice(0, 4), [2024, unreadable<string>(), '果树班', 11]]) },
  ),
  told(
    '课程未读全',
    'undecided',
    { 'training-hours': 'incomplete', 'training-named-hours': 'incomplete' },
    { lists: courses(BASE, false) },
  ),
  told(
    '没有学时记录',
    'return',
    { 'training-hours': 'return', 'training-named-hours': 'return' },
    { lists: { trainings: { state: 'empty', places: [] } } },
  ),
  told(
    '合作社：不看年度考核，也不须编制性质；缺考核时可能有优秀，年限已够',
    'pass',
    { 'employing-unit': 'pass', 'appraisal-years': 'none', 'title-seniority': 'pass' },
    { fields: FARM, lists: { appraisals: absent } },
  ),
  told(
    '合作社没有职称：由人核定，年限不能判断',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { fields: { ...FARM, 'title.appointed': empty(), 'title.obtained': empty() } },
  ),
  told(
    '合作社差一年，考核未读到：可能有优秀',
    'undecided',
    { 'title-seniority': 'incomplete' },
    { fields: { ...FARM, 'title.appointed': date('2022-06-30') }, lists: { appraisals: absent } },
  ),
  told(
    '单位性质未读到：考核是否要求不知道',
    'undecided',
    { 'employing-unit': 'incomplete', 'appraisal-years': 'incomplete' },
    { fields: { 'unit.kind': absent } },
  ),
  told(
    '缺2023年考核',
    'return',
    { 'appraisal-years': 'return' },
    { lists: { appraisals: list([2022, 2024, 2025].map((one) => appraisal(one, '合格'))) } },
  ),
  told('业绩1项', 'return', { 'achievement-count': 'return' }, { lists: works('2023-01') }),
  told(
    '公示到5-15：12至15共4天',
    'return',
    { 'publicity-period': 'return' },
    { fields: { 'publicity.end': date('2026-05-15') } },
  ),
  told('专业畜牧', 'reject', { 'professional-field': 'reject' }, { fields: { 'application.field': read('畜牧') } }),
  told(
    '6月1日提交',
    'undecided',
    { 'application-window': 'confirm' },
    { fields: { 'application.submitted': date('2026-06-01') } },
  ),
];
