import { parseRelativeDay } from './relative';
import type { Pack, Parameter } from './schema';

/** A text of a pack that names a year before its plan year, each text once however often it stands there. */
export interface OldText {
  text: string;
  /** The same with its years moved on; what a clerk begins with when looking at the notice. */
  proposed: string;
  count: number;
  /** What a text that is nothing but a year is of. */
  of?: string;
}

/** A year as a date or a period writes it; 2001年以后 and 〔2019〕36号 are other things and stay. */
const YEAR = /(?<!\d)(20\d\d)(?=年(?:度|\d{1,2}月))/g;
const BARE = /^20\d\d$/;
/** Any year but that of a document: 2020年至2024年, 2022—2025. */
const ANY_YEAR = /(?<![\d〔[])(20\d\d)(?!\d)/g;
const DATE = /(20\d\d)年(\d{1,2})月(\d{1,2})日/g;

/** Whether lines of hours name years, which do not move with the plan. */
export function namesYears({ id, value }: Parameter): boolean {
  return id === 'training.lines' && [...stringsIn(value)].some((text) => BARE.test(text));
}

/** Texts that still name a year before the plan year, in the order they stand. */
export function oldTexts(pack: Pack): OldText[] {
  const found = new Map<string, number>();
  const moved = yearsMoved(pack);
  for (const text of textsOf(pack)) {
    if (!yearsIn(text).some((year) => year < pack.planYear) || agrees(text, pack)) continue;
    found.set(text, (found.get(text) ?? 0) + 1);
  }
  const lines = pack.parameters.filter((one) => namesYears(one) && one.checked < pack.issued);
  const quotes = lines.map(({ quote }) => quote).filter((quote) => /20\d\d/.test(quote));
  const years = lines.flatMap(({ value }) => [...stringsIn(value)].filter((text) => BARE.test(text)));
  for (const text of [...quotes, ...years]) {
    const all = [...textsOf(pack)].filter((one) => one === text).length;
    found.set(text, all);
  }
  return [...found].map(([text, count]) => {
    const isOfLines = quotes.includes(text) || years.includes(text);
    const proposed = text.replace(isOfLines ? ANY_YEAR : YEAR, (year) =>
      Number(year) < pack.planYear ? String(Number(year) + moved) : year,
    );
    return { text, count, proposed, ...(BARE.test(text) ? { of: '继续教育学时要求的年份' } : {}) };
  });
}

/** The pack with each of these texts in place of the one it had, wherever that stands. */
export function withTexts(pack: Pack, changed: ReadonlyMap<string, string>): Pack {
  const { clauses, parameters, overrides, rules, opinions } = pack;
  const put = <T>(value: T): T => replaced(value, changed) as T;
  const looked = parameters.map((one) => {
    const now = put(one);
    const isNew = JSON.stringify(now) !== JSON.stringify(one);
    return isNew && one.checked < pack.issued ? { ...now, checked: pack.issued } : now;
  });
  return {
    ...pack,
    clauses: put(clauses),
    parameters: looked,
    overrides: put(overrides),
    rules: put(rules),
    opinions: put(opinions),
  };
}

/** By how many years the plan moved on: a sentence names a day of the old plan that its value counts from the new one. */
function yearsMoved(pack: Pack): number {
  for (const parameter of pack.parameters)
    for (const { year, expected } of datesOf(parameter, pack.planYear)) if (year < expected) return expected - year;
  const before = [...textsOf(pack)].flatMap(yearsIn).filter((year) => year < pack.planYear);
  return before.length === 0 ? 1 : pack.planYear - Math.max(...before);
}

/** Whether every year of a sentence is that of a day which its value says: 2026年12月31日 of plan-1-12-31 in 2027. */
function agrees(text: string, { parameters, planYear }: Pack): boolean {
  const right = parameters
    .filter(({ quote }) => quote === text)
    .flatMap((one) => datesOf(one, planYear))
    .filter(({ year, expected }) => year === expected)
    .map(({ at }) => at);
  return right.length > 0 && [...text.matchAll(YEAR)].every(({ index }) => right.includes(index));
}

/** Days in a parameter's sentence that its value has, each with the year it should have there. */
function datesOf({ value, quote }: Parameter, planYear: number) {
  const days = [...stringsIn(value)].flatMap((text) => parseRelativeDay(text) ?? []);
  return [...quote.matchAll(DATE)].flatMap(({ index, 1: year, 2: month, 3: date }) => {
    const day = days.find((one) => one.month === Number(month) && one.day === Number(date));
    return day === undefined ? [] : [{ at: index, year: Number(year), expected: planYear + day.year }];
  });
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR)].map(([, year]) => Number(year));
}

function* textsOf({ clauses, parameters, overrides, rules, opinions }: Pack): Generator<string> {
  yield* stringsIn([clauses, parameters, overrides, rules, opinions]);
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) yield* stringsIn(member);
}

function replaced(value: unknown, changed: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return changed.get(value) ?? value;
  if (Array.isArray(value)) return value.map((member) => replaced(member, changed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaced(member, changed)]));
}
