import type { Dossier, Field, PartialDate } from '@/lib/dossier/dossier';
import { compareDates } from '@/lib/dossier/month';
import { parseDate } from '@/lib/dossier/parse/date';
import { parsePeriod } from '@/lib/dossier/parse/period';
import type { Place } from '@/lib/dossier/reading';
import type { Evidence, Finding, Wording } from '@/lib/review/types';
import { checkOf } from './check';
import { type Check, failed, flagged, notConcerned, open, passed, plainly, wording } from './finding';
import { titleOf } from './papers';
import { type PlanYear, withoutPlan } from './plan-year';
import { dateText, placesOf, whyUnread } from './text';
import { wanting } from './wanting';

/** What holds for papers and achievements, each in its own words. */
interface Kind {
  check: Check;
  list: 'papers' | 'achievements';
  noun: string;
  /** 发表, 取得 */
  verb: string;
  /** By what went wrong, worst first. */
  words: readonly [early: Words, undated: Words, future: Words, unclear: Words];
}
type Words = (found: string) => Wording;
const [EARLY, UNDATED, FUTURE, UNCLEAR] = [0, 1, 2, 3] as const;
type Wrong = 0 | 1 | 2 | 3;

const PAPERS: Kind = {
  check: checkOf('paper-date'),
  list: 'papers',
  noun: '论文、著作',
  verb: '发表',
  words: wordsOf('论文著作发表时间', '论文', '发表', '第四条第（一）项'),
};

const ACHIEVEMENTS: Kind = {
  check: checkOf('achievement-date'),
  list: 'achievements',
  noun: '业绩',
  verb: '取得',
  words: wordsOf('业绩时间', '业绩', '取得', '附件1第8条'),
};

/** Name, date (or why there is none) and place of one paper or achievement. */
interface Dated {
  name: string;
  date: PartialDate | 'empty' | { why: string };
  place: Place;
}

export function checkPaperDates(dossier: Dossier, plan: PlanYear | null, title: PresentTitle | null): Finding {
  const { papers } = dossier.lists;
  if (papers.state !== 'read' && papers.state !== 'empty') {
    return wanting(PAPERS.check, 'papers', papers, '论文著作');
  }
  if (plan === null) return withoutPlan(PAPERS.check, dossier);
  if (papers.state === 'empty' || papers.rows.length === 0) {
    const says = '没有论文、著作（见“论文著作篇数”）。';
    return notConcerned(PAPERS.check, says, [plainly('论文著作', '无记录', papers.places)]);
  }
  if (title === null) return withoutTitle(PAPERS, dossier);
  const things = papers.rows.map(
    ({ title, date, place }, index): Dated => ({ name: titleOf(title, index), date: paperDate(date), place }),
  );
  return judge(PAPERS, things, title, plan.year, papers.complete, papers.places);
}

export function checkAchievementDates(dossier: Dossier, plan: PlanYear | null, title: PresentTitle | null): Finding {
  const { achievements } = dossier.lists;
  if (achievements.state !== 'read' && achievements.state !== 'empty') {
    return wanting(ACHIEVEMENTS.check, 'achievements', achievements, '业绩');
  }
  if (plan === null) return withoutPlan(ACHIEVEMENTS.check, dossier);
  if (achievements.state === 'empty' || achievements.rows.length === 0) {
    const says = '没有选取业绩（见“业绩数量”）。';
    return notConcerned(ACHIEVEMENTS.check, says, [plainly('业绩', '无记录', achievements.places)]);
  }
  if (title === null) return withoutTitle(ACHIEVEMENTS, dossier);
  const things = achievements.rows.map(
    ({ name, date, place }, index): Dated => ({
      name: name.state === 'read' ? `“${name.value}”` : `第${index + 1}项`,
      date: endOf(date, plan.year),
      place,
    }),
  );
  return judge(ACHIEVEMENTS, things, title, plan.year, achievements.complete, achievements.places);
}

function paperDate(date: Field<PartialDate>): Dated['date'] {
  if (date.state === 'read') return date.value;
  return date.state === 'empty' ? 'empty' : { why: `发表时间${whyUnread(date)}` };
}

/** The end of a project, or its only date; 至今 is the last day of handing in. */
function endOf(date: Field<string>, year: number): Dated['date'] {
  if (date.state === 'empty') return 'empty';
  if (date.state !== 'read') return { why: `时间${whyUnread(date)}` };
  const only = parseDate(date.value);
  if (only !== null) return only;
  const period = parsePeriod(date.value);
  if (period === null) return { why: `时间“${date.value}”不是可识别的日期` };
  return period.to === 'present' ? { year, month: 11, day: 5, text: '' } : period.to;
}

/** Since when the present title is held: both dates when both were read, else one of them twice. */
export interface PresentTitle {
  first: PartialDate;
  last: PartialDate;
  text: string;
  missing: 'title.obtained' | 'title.appointed' | null;
}

export function presentTitle({ fields }: Dossier): PresentTitle | null {
  const obtained = fields['title.obtained'];
  const appointed = fields['title.appointed'];
  if (obtained.state !== 'read') {
    if (appointed.state !== 'read') return null;
    const { value } = appointed;
    return { first: value, last: value, text: `聘任${dateText(value)}`, missing: 'title.obtained' };
  }
  const text = `资格取得${dateText(obtained.value)}`;
  if (appointed.state !== 'read') {
    return { first: obtained.value, last: obtained.value, text, missing: 'title.appointed' };
  }
  const both = { text: `${text}、聘任${dateText(appointed.value)}`, missing: null };
  return compareDates(obtained.value, appointed.value) === 'after'
    ? { first: appointed.value, last: obtained.value, ...both }
    : { first: obtained.value, last: appointed.value, ...both };
}

function withoutTitle({ check, noun, verb }: Kind, { fields }: Dossier): Finding {
  const places = [...placesOf(fields['title.obtained']), ...placesOf(fields['title.appointed'])];
  const says = `未读到资格取得时间和聘任时间，不能判断${noun}是否任现职以来${verb}。`;
  return open(check, ['title.obtained', 'title.appointed'], says, [flagged('现任职称时间', '未读到', places)]);
}

function judge(kind: Kind, things: Dated[], title: PresentTitle, year: number, isWhole: boolean, places: Place[]) {
  const { check, noun } = kind;
  const required = `任现职以来（${title.text}）`;
  const evidence: Evidence[] = [];
  const wrong: string[] = [];
  let isLate = false;
  const why: string[] = [];
  let worst: Wrong = UNCLEAR;
  for (const { name, date, place } of things) {
    if (date !== 'empty' && 'why' in date) {
      why.push(`${name}${date.why}`);
      evidence.push(flagged(name, date.why, [place], required));
      continue;
    }
    const what = date === 'empty' ? UNDATED : whatIsWrong(date, title, year);
    const found = date === 'empty' ? '未填时间' : dateText(date);
    evidence.push({ label: name, found, required, flagged: what !== null, places: [place] });
    if (what === null) continue;
    wrong.push(date === 'empty' ? `${name}${found}` : `${name}为${found}`);
    if (what < worst) worst = what;
    if (what === FUTURE) isLate = true;
  }
  if (wrong.length > 0) {
    const found = wrong.join('、');
    const until = isLate ? `、不晚于${year}-11-05` : '';
    const says = `${[`${found}，应为${required}${until}`, ...why].join('；')}。`;
    const disposition = worst === EARLY || worst === UNDATED ? 'return' : 'confirm';
    return failed(check, { disposition, says, evidence, wording: kind.words[worst](`${found}（${title.text}）`) });
  }
  const missing: (Kind['list'] | 'title.obtained' | 'title.appointed')[] = [];
  if (!isWhole) {
    why.push('列表未读全');
    evidence.push(flagged(`${noun}列表`, '未读全', places));
  }
  if (why.length > 0) missing.push(kind.list);
  if (title.missing !== null) {
    const name = title.missing === 'title.obtained' ? '资格取得时间' : '聘任时间';
    missing.push(title.missing);
    why.push(`未读到${name}`);
    evidence.push(flagged(name, '未读到', []));
  }
  if (why.length > 0) {
    return open(check, missing, `${why.join('；')}，不能判断${noun}是否任现职以来取得。`, evidence);
  }
  return passed(check, `${things.length}项${noun}均为${required}取得。`, evidence);
}

function whatIsWrong(date: PartialDate, { first, last }: PresentTitle, year: number): Wrong | null {
  const fromFirst = compareDates(date, first);
  if (fromFirst === 'before') return EARLY;
  const fromLast = compareDates(date, last);
  if (fromFirst === 'unknown' || fromLast === 'before' || fromLast === 'unknown') return UNCLEAR;
  if (date.year !== year) return date.year > year ? FUTURE : null;
  if (date.month === null || date.month < 11) return null;
  return date.month > 11 || (date.day !== null && date.day > 5) ? FUTURE : null;
}

function wordsOf(heading: string, noun: string, verb: string, clause: string): Kind['words'] {
  const as = (what: string, ask: string, brief: string) => (found: string) =>
    wording(`${heading}：${found}${what}（通知${clause}）`, ask, `${noun}${found}，${brief}`);
  return [
    as(`，要求为任现职以来${verb}`, `请更换为任现职以来的${noun}`, '请更换'),
    as('', '请补充填写时间，并附相应证明', '请补填'),
    as('，晚于申报期限', '请核对时间，尚未完成或发表的请附证明', '请核对'),
    as(`，不能确定是否任现职以来${verb}`, '请核对时间，写明年月日或附证明', '请核对'),
  ];
}
