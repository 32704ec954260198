import type { Dossier, Training } from '@/lib/dossier/dossier';
import { countsAs, type TrainingYears, trainingYears } from '@/lib/dossier/training-years';
import { fieldsOf } from '@/lib/policy/condition';
import type { HourCap, HourLine, HoursOf } from '@/lib/policy/hour-lines';
import type { Facts, KnownList, PlanYear } from '@/lib/rules/define-rule';
import { fail, inapplicable, incomplete, type Judgement, pass } from '@/lib/rules/judgement';
import { mayBeCapped, withinCaps } from './hour-caps';
import { judgeLine, type LineResult } from './hour-line';
import { askedText, demandText, hourNoun, hourWindow, metText } from './hour-words';
import { isNamedKind, namedHours } from './named-hours';

interface Given {
  trainings: KnownList<'trainings'>;
  'title.appointed': Dossier['fields']['title.appointed'];
}

interface Demands {
  'training.lines': readonly HourLine[];
  'training.caps'?: readonly HourCap[];
}

/**
 * Judges the pack's lines of these kinds of hours. What surely falls short fails; anything unread leaves the finding open
 * unless something else fails. Of lines that are alternatives one set decides: the
 * first that is met, else the first that could be.
 */
export function judgeHours(
  given: Given,
  demands: Demands,
  plan: PlanYear,
  facts: Facts,
  kinds: readonly HoursOf[],
): Judgement<'below'> {
  const { note } = plan;
  const asked = linesFor(demands['training.lines'], facts);
  if (asked.unread.length > 0)
    return incomplete(asked.unread, `要求的学时因${asked.why}而不同，该栏未读到或写法不明确，不能判断。`, [], note);
  if (asked.lines.length === 0 || isOfNobody(demands['training.lines'], asked.lines, kinds)) {
    const why = `${asked.fields.map(facts.nameOf).join('、')}不符合通知学时要求中的任何一种情形`;
    return incomplete(asked.fields, `${why}，不能判断按哪一种要求核对。`, [], note);
  }
  const judge = judgeOf(given, demands['training.caps'], plan, facts);
  // A line that is no alternative has no say in what becomes of another kind of hours.
  const lines = asked.lines.filter(({ of, either }) => either !== undefined || kinds.includes(of));
  const results = decisive(lines, judge).filter(({ line, years, open }) => {
    return kinds.includes(line.of) && (years.length > 0 || open.length > 0);
  });
  if (results.length === 0) return inapplicable('通知对该申报人没有这项学时要求。', []);
  const shown = results.flatMap((one) => one.shown);
  const short = results.flatMap((one) => one.short);
  const open = results.flatMap((one) => one.open);
  const required = results.map(({ line, years }) => demandText(line, years)).join('，');
  if (short.length > 0) {
    const found = [...new Set(short)].join('、');
    const missed = results.filter((one) => one.short.length > 0);
    const says = `${found}，${missed.map(({ line, years }) => askedText(line, years)).join('，')}${open.length > 0 ? `；${open.join('、')}` : ''}。`;
    return fail('below', { says, found, required, evidence: shown, note });
  }
  const pending = results.filter(({ line }) => line.least === null);
  if (pending.length > 0) {
    const what = pending.map(({ line, years }) => `${hourWindow(line, years)}${hourNoun(line)}`).join('、');
    return incomplete(['trainings'], `${what}要求的学时尚未录入规则包，录入后即可判断。`, shown, note);
  }
  if (open.length > 0)
    return incomplete(missingOf(results), `${[...new Set(open)].join('、')}，不能判断。`, shown, note);
  return pass(`${results.map(({ line, years }) => metText(line, years)).join('，')}。`, shown, note);
}

/**
 * Whether these hours are asked of others alone, and what is asked of this applicant is asked of everybody: whom no
 * condition is for may have been forgotten. Who is under another condition has hours of their own.
 */
function isOfNobody(all: readonly HourLine[], asked: readonly HourLine[], kinds: readonly HoursOf[]): boolean {
  const isOwn = ({ of }: HourLine) => kinds.includes(of);
  return asked.length < all.length && all.some(isOwn) && !asked.some((one) => isOwn(one) || one.when !== undefined);
}

/** How a line is judged. Where hours are above a cap, all of them may be of the line's kind or of the others: both ends decide. */
function judgeOf(given: Given, caps: readonly HourCap[] | undefined, plan: PlanYear, facts: Facts) {
  const more = { planYear: plan.year, appointed: given['title.appointed'] };
  const { trainings } = given;
  const within = (line: HourLine, list: Given['trainings'], known: TrainingYears) =>
    line.of === 'named' ? namedHours(line, list, more) : judgeLine(line, { list, known, ...more });
  if (caps === undefined) return (line: HourLine) => within(line, trainings, facts.trainings);
  return (line: HourLine): LineResult => {
    const { of } = line;
    const isOfKind = (row: Training) => (of === 'named' ? isNamedKind(row, line) : of !== 'total' && countsAs(row, of));
    const [least, most] = [isOfKind, (row: Training) => !isOfKind(row)].map((isFirst) => {
      const list = withinCaps(trainings, caps, isFirst);
      return within(line, list, trainingYears(list));
    }) as [LineResult, LineResult];
    if (most.short.length > 0) return most;
    if (least.short.length === 0) return { ...least, open: [...least.open, ...unsureOf(trainings, caps, least.years)] };
    return { ...least, short: [], open: [...most.open, SAYS_EITHER(least.short)] };
  };
}

/** Courses of these years that may be of a kind of which no more than so many hours count. */
function unsureOf(trainings: Given['trainings'], caps: readonly HourCap[], years: readonly number[]): string[] {
  if (trainings.state === 'empty') return [];
  const unsure = trainings.rows.flatMap((row) => {
    const { year, category, name } = row;
    const isCourse = category.state !== 'absent' || name.state !== 'absent';
    return isCourse && year.state === 'read' && years.includes(year.value) && mayBeCapped(row, caps)
      ? [year.value]
      : [];
  });
  return [...new Set(unsure)].map((year) => `${year}年有课程不能确定是否属于有上限的类别`);
}

const SAYS_EITHER = (short: readonly string[]) =>
  `${short.join('、')}（超过上限的学时全从这一科目扣除时；从哪一科目扣除页面没有写明）`;

function missingOf(results: readonly LineResult[]): ('trainings' | 'title.appointed')[] {
  return results.some(({ years, open }) => years.length === 0 && open.length > 0) ? ['title.appointed'] : ['trainings'];
}

/** The lines that are for this applicant; fields on which that hangs and that were not read. */
export function linesFor(lines: readonly HourLine[], { holds, nameOf }: Facts) {
  if (lines.every(({ when }) => when === undefined)) return { lines, unread: [], fields: [], why: '' };
  const judged = lines.map((line) => ({
    line,
    held: line.when === undefined ? ({ is: 'yes' } as const) : holds(line.when),
  }));
  const unread = [...new Set(judged.flatMap(({ held }) => (held.is === 'unread' ? held.fields : [])))];
  return {
    lines: judged.filter(({ held }) => held.is === 'yes').map(({ line }) => line),
    unread,
    /** Fields on which it hangs whom a line is for. */
    fields: [...new Set(lines.flatMap(({ when }) => (when === undefined ? [] : fieldsOf(when))))],
    why: unread.map(nameOf).join('、'),
  };
}

/** Every line that decides: those without alternatives, and one set of those that have some. */
function decisive(lines: readonly HourLine[], judge: (line: HourLine) => LineResult): LineResult[] {
  const results = lines.map(judge);
  if (lines.every(({ either }) => either === undefined)) return results;
  const choices = [...new Set(lines.flatMap(({ either }) => either ?? []))];
  const ofChoice = (choice: string) => results.filter(({ line }) => line.either === choice);
  const isMet = (one: LineResult) => one.short.length === 0 && one.open.length === 0 && one.line.least !== null;
  const chosen =
    choices.find((choice) => ofChoice(choice).every(isMet)) ??
    choices.find((choice) => ofChoice(choice).every(({ short }) => short.length === 0)) ??
    choices[0];
  return results.filter(({ line }) => line.either === undefined || line.either === chosen);
}
