import type { Dossier, Field } from '@/lib/dossier/dossier';
import type { TrainingYear, TrainingYears } from '@/lib/dossier/training-years';
import type { HourLine, HoursOf } from '@/lib/policy/hour-lines';
import type { KnownList } from '@/lib/rules/define-rule';
import { type Evidence, evidence } from '@/lib/rules/judgement';
import { yearsOfLine } from './hour-years';
import { placesOf, unreadReason, unreadSentence } from './unread';
import { yearsText } from './window';

export const HOUR_NOUNS: Readonly<Record<HoursOf, string>> = {
  total: '总学时',
  professional: '专业科目',
  public: '公需科目',
  trade: '行业公需',
  general: '一般公需',
};

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
 * A sum that what was read reaches already is met, whatever is unread; it falls short only where every year is known.
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
  const read = window.years.map((year) => {
    const record = known.years.find((one) => one.year === year);
    return record === undefined ? { year, field: null } : { year, field: hoursOf(record, line.of), record };
  });
  return line.scope === 'each' ? eachYear(result, read, list, proven) : allYears(result, read, list, proven);
}

type Read = { year: number; field: null } | { year: number; field: Field<number>; record: TrainingYear };

function eachYear(result: LineResult, read: Read[], list: HourBasis['list'], proven: boolean): LineResult {
  const { least, of } = result.line;
  const noun = HOUR_NOUNS[of];
  const required = `≥ ${least} 学时`;
  for (const one of read) {
    const { year } = one;
    if (one.field === null) {
      const found = proven ? '无记录' : '未见记录（列表未读全）';
      result.shown.push(evidence(`${year}年`, found, list.places, { flagged: true }));
      (proven ? result.short : result.open).push(`${year}年${found}`);
    } else if (one.field.state !== 'read') {
      const places = one.field.state === 'absent' ? one.record.places : placesOf(one.field);
      result.shown.push(evidence(`${year}年 ${noun}`, unreadReason(one.field), places, { required, flagged: true }));
      result.open.push(unreadSentence(`${year}年${noun}`, one.field));
    } else {
      const { value, places } = one.field;
      const below = least !== null && value < least;
      result.shown.push(evidence(`${year}年 ${noun}`, `${value} 学时`, places, { required, flagged: below }));
      const found = `${year}年${of === 'total' ? '' : partOf(of)}${value}学时`;
      // More of the year may stand where the list was not read to.
      if (below && proven) result.short.push(found);
      else if (below) result.open.push(`已读到${found}，列表未读全`);
    }
  }
  return result;
}

/** 公需 as a whole is what its rule is about; only its parts are named with the year. */
function partOf(of: HoursOf): string {
  return of === 'trade' || of === 'general' ? HOUR_NOUNS[of] : '';
}

function allYears(result: LineResult, read: Read[], list: HourBasis['list'], proven: boolean): LineResult {
  const { least, of } = result.line;
  const noun = HOUR_NOUNS[of];
  let sum = 0;
  const open: string[] = [];
  for (const one of read) {
    const label = `${one.year}年 ${noun}`;
    if (one.field === null) {
      const found = proven ? '无记录' : '未见记录（列表未读全）';
      result.shown.push(evidence(label, found, list.places, { flagged: true }));
      if (!proven) open.push(`${one.year}年${found}`);
    } else if (one.field.state !== 'read') {
      const places = one.field.state === 'absent' ? one.record.places : placesOf(one.field);
      result.shown.push(evidence(label, unreadReason(one.field), places, { flagged: true }));
      open.push(unreadSentence(`${one.year}年${noun}`, one.field));
    } else {
      sum = Math.round((sum + one.field.value) * 100) / 100;
      result.shown.push(evidence(label, `${one.field.value} 学时`, one.field.places));
    }
  }
  const isMet = least !== null && sum >= least;
  const found = open.length === 0 ? `${sum} 学时` : `已读到 ${sum} 学时`;
  const places = read.flatMap((one) => (one.field?.state === 'read' ? one.field.places : []));
  const label = `${spanText(result.years)} ${noun}累计`;
  result.shown.push(
    evidence(label, found, places.length > 0 ? places : list.places, {
      required: `≥ ${least} 学时`,
      flagged: !isMet,
    }),
  );
  if (isMet || least === null) return result;
  if (open.length > 0) result.open.push(...open);
  else if (!proven) result.open.push(`${spanText(result.years)}已读到的累计${sum}学时，列表未读全`);
  else result.short.push(`${spanText(result.years)}累计${partOf(of)}${sum}学时`);
  return result;
}

function spanText(years: readonly number[]): string {
  return years.length === 0 ? '' : yearsText(years);
}

function hoursOf(year: TrainingYear, of: HoursOf): Field<number> {
  if (of === 'trade') return year.tradePublic;
  return of === 'general' ? year.generalPublic : year[of];
}
