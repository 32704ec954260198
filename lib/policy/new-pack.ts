import type { Covers } from './covers-schema';
import type { Pack } from './schema';

/** What tells a notice from another, as its first page has it. */
export interface NoticeHead {
  id: string;
  title: string;
  docNo: string;
  issued: string;
  planYear: number;
  covers: Covers;
}

/** A text of a pack that names a year before its plan year, each text once however often it stands there. */
export interface OldText {
  text: string;
  /** The same with its years moved on; what a clerk begins with when looking at the notice. */
  proposed: string;
  count: number;
}

/** A year as a date or a period writes it; 2001年以后 and 〔2019〕36号 are other things and stay. */
const YEAR = /(?<!\d)(20\d\d)(?=年(?:度|\d{1,2}月))/g;

/** A pack of an office's own made from another: everything as it is there, under the head of the new notice. */
export function packFrom(pack: Pack, head: NoticeHead, today: string): Pack {
  const copy = structuredClone(pack);
  return {
    ...copy,
    ...head,
    version: `1.0.0-${today}`,
    parameters: copy.parameters.map((parameter) => ({ ...parameter, from: head.issued, checked: today })),
  };
}

/** An own pack under another head, as a new version of the same pack. */
export function withHead(
  pack: Pack,
  head: Omit<NoticeHead, 'id' | 'covers'> & Pick<Pack, 'covers'>,
  today: string,
): Pack {
  const { title, docNo, issued, planYear, covers } = head;
  return {
    ...pack,
    title,
    docNo,
    issued,
    planYear,
    ...(covers === undefined ? {} : { covers }),
    version: versionAfter(pack.version, today),
  };
}

/** Versions of an own pack are days, numbered within a day: `1.0.0-2026-11-28`, `1.0.0-2026-11-28.2`. */
export function versionAfter(version: string, today: string): string {
  const base = `${version.split(/[-+]/)[0]}-${today}`;
  if (!version.startsWith(base)) return base;
  const [, nth = '1'] = /\.(\d+)$/.exec(version.slice(base.length)) ?? [];
  return `${base}.${Number(nth) + 1}`;
}

/** The head of next year's notice as far as it follows from this one; number and day of issue are the new notice's own. */
export function nextYearsHead(pack: Pack): Omit<NoticeHead, 'docNo' | 'issued'> {
  const planYear = pack.planYear + 1;
  const year = String(pack.planYear);
  return {
    id: pack.id.includes(year) ? pack.id.replace(year, String(planYear)) : `${pack.id}-${planYear}`,
    title: pack.title.replaceAll(year, String(planYear)),
    planYear,
    covers: pack.covers ?? { plan: { allOf: [], anyOf: [], noneOf: [] } },
  };
}

/** Texts that still name a year before the plan year, in the order they stand. */
export function oldTexts(pack: Pack): OldText[] {
  const found = new Map<string, number>();
  const newest = Math.max(...[...textsOf(pack)].flatMap(yearsIn).filter((year) => year < pack.planYear));
  for (const text of textsOf(pack)) {
    if (yearsIn(text).some((year) => year < pack.planYear)) found.set(text, (found.get(text) ?? 0) + 1);
  }
  const moved = pack.planYear - newest;
  return [...found].map(([text, count]) => ({
    text,
    count,
    proposed: text.replace(YEAR, (year) => (Number(year) < pack.planYear ? String(Number(year) + moved) : year)),
  }));
}

/** The pack with each of these texts in place of the one it had, wherever that stands. */
export function withTexts(pack: Pack, changed: ReadonlyMap<string, string>): Pack {
  const { clauses, parameters, rules, opinions } = pack;
  const put = <T>(value: T): T => replaced(value, changed) as T;
  return { ...pack, clauses: put(clauses), parameters: put(parameters), rules: put(rules), opinions: put(opinions) };
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR)].map(([, year]) => Number(year));
}

function* textsOf({ clauses, parameters, rules, opinions }: Pack): Generator<string> {
  yield* stringsIn([clauses, parameters, rules, opinions]);
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
