import { absent, date, empty, list, read, training, unreadable } from '../../rules/make-dossier';
import type { DossierCase } from '../notices/notice';
import { casesFrom } from './at-edges';

/** Hours by course, with a cap on kinds of courses that are 专业 and 公需 alike, and other hours for 转评 and 军转. */
export const PLAN = '2026年度虚构市数字经济工程职称评审计划';

type Course = [year: number, name: string, hours: number, category?: string];
const OPEN = '一般公需科目';
const courses = (rows: Course[], complete = true) => ({
  trainings: list(
    rows.map(([year, name, hours, category = '专业科目']) => ({
      ...training(year, 0, 0, 0, hours),
      professional: absent,
      tradePublic: absent,
      generalPublic: absent,
      name: read(name),
      category: read(category),
    })),
    complete,
  ),
});
const inYear = (year: number): Course[] => [
  [year, '面授班', 60],
  [year, '公需课', 12, OPEN],
  [year, '网络课程：算法', 18],
];
const BASE = [...inYear(2023), ...inYear(2024), ...inYear(2025)];
const route = (text: string) => ({ 'application.route': read(text) });
const SENIOR = { 'application.level': read('副高级'), 'application.title': read('高级工程师') };

/** At every edge: 60 + 12 + 18 = 90 hours in each of three years. */
const told = casesFrom({
  fields: {
    'application.title': read('工程师'),
    'application.level': read('中级'),
    'application.submitted': date('2026-06-20'),
    'unit.kind': read('民营企业'),
  },
  lists: courses(BASE),
});
const withCourses = (
  why: string,
  verdict: DossierCase['verdict'],
  rules: DossierCase['rules'],
  ...rows: [name: string, hours: number, category?: string][]
) =>
  told(why, verdict, rules, {
    lists: courses([
      ...BASE.filter(([year]) => year !== 2024),
      ...rows.map(([name, hours, category]): Course => [2024, name, hours, category ?? '专业科目']),
    ]),
  });
const converted = (why: string, is: 'pass' | 'return', rows: Course[]) =>
  told(why, is, { 'training-hours': is }, { fields: route('转评'), lists: courses(rows) });
const senior = (in2022: number, is: 'pass' | 'return') =>
  told(
    `副高专业五年累计${60 + in2022 + 78 * 3}`,
    is,
    { 'training-professional-hours': is },
    { fields: SENIOR, lists: courses([...BASE, [2021, '面授', 60], [2022, '面授', in2022]]) },
  );

const PASS = { 'training-hours': 'pass', 'training-professional-hours': 'pass' };
const EITHER = { ...PASS, 'training-public-hours': 'incomplete' };

export const CASES: DossierCase[] = [
  told('各项恰好达到', 'pass', { ...PASS, 'training-public-hours': 'pass', 'training-caps': 'pass' }),
  withCourses(
    '网络60计40，共82',
    'return',
    { 'training-hours': 'return' },
    ['面授班', 30],
    ['公需课', 12, OPEN],
    ['网络课程甲', 60],
  ),
  withCourses('网络60计40，共92', 'pass', PASS, ['面授班', 40], ['公需课', 12, OPEN], ['网络课程甲', 60]),
  withCourses(
    '专业30＋40＝70够，共82不够',
    'return',
    { ...PASS, 'training-hours': 'return' },
    ['面授班', 30],
    ['公需课', 12, OPEN],
    ['网络课程甲', 50],
  ),
  withCourses(
    '专业18＋40＝58',
    'return',
    { 'training-hours': 'pass', 'training-professional-hours': 'return' },
    ['面授班', 18],
    ['公需课', 50, OPEN],
    ['网络课程甲', 50],
  ),
  // 40 + 10 + 60 − 20 = 90 in any case, 专业 60 to 80, 公需 10 to 30 where 12 are asked.
  withCourses(
    '超过的20是专业还是公需不知',
    'undecided',
    EITHER,
    ['面授班', 40],
    ['公需课', 10, OPEN],
    ['网络课程甲', 40],
    ['网络课程乙', 20, OPEN],
  ),
  withCourses(
    '页面次序颠倒，一样不知',
    'undecided',
    EITHER,
    ['网络课程乙', 20, OPEN],
    ['网络课程甲', 40],
    ['公需课', 10, OPEN],
    ['面授班', 40],
  ),
  withCourses('非网络课程不受限', 'pass', PASS, ['非网络课程（面授）', 78], ['公需课', 12, OPEN]),
  withCourses('网络安全不是网络课程', 'pass', PASS, ['网络安全技术', 78], ['公需课', 12, OPEN]),
  withCourses('内训78计20', 'return', { 'training-hours': 'return' }, ['企业内训班', 78], ['公需课', 12, OPEN]),
  withCourses('公需11.5', 'return', { 'training-public-hours': 'return' }, ['面授班', 78.5], ['公需课', 11.5, OPEN]),
  told('2022年不看', 'pass', PASS, { lists: courses([...BASE, [2022, '面授', 1]]) }),
  told(
    '未读全',
    'undecided',
    { 'training-hours': 'incomplete', 'training-caps': 'incomplete' },
    { lists: courses(BASE.slice(0, 6), false) },
  ),
  told('缺2025年', 'return', { 'training-hours': 'return' }, { lists: courses(BASE.slice(0, 6)) }),
  senior(36, 'pass'),
  senior(35, 'return'),
  told(
    '中级（非副高）不看累计',
    'pass',
    { 'training-professional-hours': 'pass' },
    { fields: { 'application.level': read('中级（非副高）') } },
  ),
  told(
    '级别未读准',
    'undecided',
    { 'training-professional-hours': 'incomplete' },
    { fields: { 'application.level': unreadable() } },
  ),
  converted('转评当年72', 'pass', [[2026, '面授', 72]]),
  converted('转评当年71，近三年够', 'pass', [...BASE, [2026, '面授', 71]]),
  converted('转评两种都不够', 'return', [[2026, '面授', 71]]),
  converted('转评当年网络72计40', 'return', [[2026, '网络课程', 72]]),
  told(
    '转评当年71，未读全',
    'undecided',
    { 'training-hours': 'incomplete' },
    { fields: route('转评'), lists: courses([[2026, '面授', 71]], false) },
  ),
  told('不作转评', 'pass', PASS, { fields: route('正常（不作转评）') }),
  told(
    '军转的待查',
    'undecided',
    { 'training-hours': 'incomplete', 'training-professional-hours': 'incomplete' },
    { fields: route('军转干部首次评审') },
  ),
  told('非军转', 'pass', PASS, { fields: route('正常申报（非军转）') }),
  told('申报方式未见', 'undecided', { 'training-hours': 'incomplete' }, { fields: { 'application.route': absent } }),
  told('申报方式空白', 'undecided', { 'training-hours': 'incomplete' }, { fields: { 'application.route': empty() } }),
  told(
    '只有年度学时的，上限由人核对',
    'pass',
    { ...PASS, 'training-caps': 'manual' },
    { lists: { trainings: list([2023, 2024, 2025].map((year) => training(year, 60, 0, 30, 90))) } },
  ),
];
