import type { Dossier, Field } from '@/lib/dossier/dossier';
import type { TrainingYear, TrainingYears } from '@/lib/dossier/training-years';
import type { HourLine } from '@/lib/policy/hour-lines';
import type { KnownList } from '@/lib/rules/define-rule';
import { type Evidence, evidence } from '@/lib/rules/judgement';
import { hourNoun, hourUnit, leastHours } from './hour-words';
import { yearsOfLine } from './hour-years';
import { placesOf, unreadReason, unreadSentence } from './unread';
import { yearsText } from './window';

/** What one line came to: what falls short, what could not be read, and the values it rests on. */
export interface LineResult {
  line: HourLine;
  years: number[];
  short: string[];
  open: string[];
  shown: Evidence[];
}

/** What a line is judged with. */
export interface HourBasis {
  list: KnownList<'trainings'>;
  known: TrainingYears;
  planYear: number;
  appointed: Dossier['fields']['title.appointed'];
}

/**
 * Judges one line. A year without any record in a list that was read to its end has no hours; in any other list it is open,
 * and so is a year of which too little was read.
 * A sum that what was read reaches already is met, whatever is unread; it falls short only where every year is known. Of a
 * part of 总学时 both are needed whole: what was not read may change either.
 */
export function judgeLine(line: HourLine, hours: HourBasis): LineResult {
  const { list, known, planYear, appointed } = hours;
  const window = yearsOfLine(line, planYear, appointed);
  if (!window.known) {
    const shown = [evidence('聘任时间', '未读到', placesOf(appointed), { flagged: true })];
    return { line, years: [], short: [], open: [window.why], shown };
  }
  const proven = list.state === 'empty' || (list.complete && known.unread.length === 0);
  const result: LineResult = { line, years: window.years, short: [], open: [], shown: [] };
  const read = window.years.map((year) => readYear(line, known.years.find((one) => one.year === year) ?? null, year));
  if (line.scope !== 'each') return allYears(result, read, list, proven);
  const judged = read.map((one) => judgeYear(line, one, list, proven));
  result.shown.push(...judged.map(({ shown }) => shown));
  return line.times === undefined ? eachYear(result, judged) : someYears(result, judged, line.times);
}

/** A year's hours of the line's kind, and of all kinds where the line asks for a part of them; null without a record. */
interface Read {
  year: number;
  places: Evidence['places'];
  field: Field<number> | null;
  whole: Field<number>;
}

function readYear(line: HourLine, record: TrainingYear | null, year: number): Read {
  if (record === null) return { year, places: [], field: null, whole: { state: 'absent' } };
  return { year, places: record.places, field: hoursOf(record, line), whole: record.total };
}

interface YearResult {
  is: 'met' | 'short' | 'open';
  said: string;
  shown: Evidence;
}

function judgeYear(line: HourLine, one: Read, list: HourBasis['list'], proven: boolean): YearResult {
  const { year, field, whole } = one;
  const noun = hourNoun(line);
  const required = `≥ ${leastShown(line)}`;
  if (field === null) {
    const found = `${line.of === 'named' ? noun : ''}${proven ? '无记录' : '未见记录（列表未读全）'}`;
    const shown = evidence(`${year}年`, found, list.places, { flagged: true });
    return { is: proven ? 'short' : 'open', said: `${year}年${found}`, shown };
  }
  const label = `${year}年 ${noun}`;
  const wanting = wantingOf(line, one);
  if (field.state !== 'read' || wanting !== null) {
    const [what, unread] = wanting ?? [noun, field as Unread];
    const places = unread.state === 'absent' ? one.places : placesOf(unread);
    const shown = evidence(label, unreadReason(unread), places, { required, flagged: true });
    return { is: 'open', said: unreadSentence(`${year}年${what}`, unread), shown };
  }
  const { value, places } = field;
  const { least } = line;
  const unit = hourUnit(line);
  const all = isShare(least) && whole.state === 'read' ? `（总学时${whole.value}学时）` : '';
  const below = isBelow(least, value, whole.state === 'read' ? whole.value : 0);
  const shown = evidence(label, `${value} ${unit}${all}`, places, { required, flagged: below });
  const found = `${year}年${named(line)}${value}${unit}${all}`;
  if (!below && (proven || !isShare(least))) return { is: 'met', said: found, shown };
  // More of the year may stand where the list was not read to.
  return { is: proven ? 'short' : 'open', said: proven ? found : `已读到${found}，列表未读全`, shown };
}

function eachYear(result: LineResult, judged: readonly YearResult[]): LineResult {
  for (const { is, said } of judged) if (is !== 'met') result[is].push(said);
  return result;
}

/** So many of the years at least: those that are open may be among them. */
function someYears(result: LineResult, judged: readonly YearResult[], times: number): LineResult {
  const of = (is: YearResult['is']) => judged.filter((one) => one.is === is);
  const met = of('met').length;
  if (met >= times || judged.length === 0) return result;
  const missed = of('short').map(({ said }) => said);
  const found = `${spanText(result.years)}有${met}年达到${missed.length === 0 ? '' : `（${missed.join('、')}）`}`;
  // Who is so new that there are not so many years cannot meet it; what holds then is for a reader.
  if (judged.length < times) result.open.push(`${found}，所看的年份只有${judged.length}年，不足${times}年`);
  else if (met + of('open').length < times) result.short.push(found);
  else result.open.push(...of('open').map(({ said }) => said));
  return result;
}

function allYears(result: LineResult, read: Read[], list: HourBasis['list'], proven: boolean): LineResult {
  const { line, years } = result;
  const noun = hourNoun(line);
  const unit = hourUnit(line);
  const isOfWhole = isShare(line.least);
  let [sum, whole] = [0, 0];
  const open: string[] = [];
  for (const one of read) {
    const label = `${one.year}年 ${noun}`;
    const wanting = wantingOf(line, one);
    if (one.field === null) {
      const found = proven ? '无记录' : '未见记录（列表未读全）';
      result.shown.push(evidence(label, found, list.places, { flagged: true }));
      if (!proven) open.push(`${one.year}年${found}`);
    } else if (one.field.state !== 'read' || wanting !== null) {
      const [what, unread] = wanting ?? [noun, one.field as Unread];
      const places = unread.state === 'absent' ? one.places : placesOf(unread);
      result.shown.push(evidence(label, unreadReason(unread), places, { flagged: true }));
      open.push(unreadSentence(`${one.year}年${what}`, unread));
    } else {
      sum = rounded(sum + one.field.value);
      if (one.whole.state === 'read') whole = rounded(whole + one.whole.value);
      result.shown.push(evidence(label, `${one.field.value} ${unit}`, one.field.places));
    }
  }
  const isKnown = open.length === 0 && proven;
  const isMet = !isBelow(asked(line, years.length), sum, whole) && line.least !== null && (isKnown || !isOfWhole);
  const amount = `${sum} ${unit}${isOfWhole ? `（总学时${whole}学时）` : ''}`;
  const mean = line.scope === 'average' && years.length > 0 ? `，年均 ${floored(sum / years.length)} ${unit}` : '';
  const found = `${open.length === 0 ? '' : '已读到 '}${amount}${mean}`;
  const places = read.flatMap((one) => (one.field?.state === 'read' ? one.field.places : []));
  const label = `${spanText(years)} ${noun}${line.scope === 'average' ? '年均' : '累计'}`;
  const required = `≥ ${leastShown(line)}`;
  const at = places.length > 0 ? places : list.places;
  result.shown.push(evidence(label, found, at, { required, flagged: !isMet }));
  if (isMet || line.least === null) return result;
  const said = `${spanText(years)}${proven ? '' : '已读到的'}累计${named(line)}${`${amount}${mean}`.replaceAll(' ', '')}`;
  if (open.length > 0) result.open.push(...open);
  else if (!proven) result.open.push(`${said}，列表未读全`);
  else result.short.push(said);
  return result;
}

type Unread = Exclude<Field<number>, { state: 'read' }>;

/** 总学时 where a part of it is asked and it was not read, with what it is called; null where nothing of it is wanting. */
function wantingOf(line: HourLine, { field, whole }: Read): [string, Unread] | null {
  return isShare(line.least) && field?.state === 'read' && whole.state !== 'read' ? ['总学时', whole] : null;
}

function isShare(least: HourLine['least']): least is Exclude<HourLine['least'], number | null> {
  return typeof least === 'object' && least !== null;
}

/** What all years have to come to together. */
function asked({ scope, least }: HourLine, years: number): HourLine['least'] {
  return scope === 'average' && typeof least === 'number' ? least * years : least;
}

/** Of no hours at all nothing is a part. */
function isBelow(least: HourLine['least'], value: number, whole: number): boolean {
  if (least === null) return false;
  return isShare(least) ? whole === 0 || value * least.per < least.of * whole : value < least;
}

function leastShown(line: HourLine): string {
  return isShare(line.least) ? leastHours(line) : `${line.least} ${hourUnit(line)}`;
}

/** 公需 as a whole is what its rule is about; only its parts, and what the notice names itself, are named with the year. */
function named(line: HourLine): string {
  return line.of === 'trade' || line.of === 'general' || line.of === 'named' ? hourNoun(line) : '';
}

function rounded(hours: number): number {
  return Math.round(hours * 100) / 100;
}

/** Never up to what would be enough. */
function floored(hours: number): number {
  return Math.floor(hours * 100) / 100;
}

function spanText(years: readonly number[]): string {
  return years.length === 0 ? '' : yearsText(years);
}

/** Of courses that the notice names itself, all hours that are left in the list are theirs. */
function hoursOf(year: TrainingYear, { of }: HourLine): Field<number> {
  if (of === 'named') return year.total;
  if (of === 'trade') return year.tradePublic;
  return of === 'general' ? year.generalPublic : year[of];
}
