import { type Amendment, applyAmendment, isEmpty, noAmendment } from './amendment';
import { builtinPacks } from './builtin';
import { calendarsWith } from './builtin-calendars';
import { type Covering, hasCovers } from './covers';
import { type Covers, coversSchema } from './covers-schema';
import { loadPack } from './load-pack';
import type { OfficePolicy, Term } from './office-schema';
import type { Pack } from './schema';
import type { Calendars } from './working-days';

/** Pack and working days to judge with. */
export interface PolicyInForce {
  pack: Pack;
  calendars: Calendars;
}

/** What a pack that was taken out of force says of itself. */
export const WITHDRAWN = '已停用';

/** A pack this office has, whether it can be used or not. */
export interface KnownPack extends Covering {
  id: string;
  title: string;
  /** With the office's amendment in it; null when it cannot be used, and then `errors` says why. */
  pack: Pack | null;
  /** Every reason, in Chinese. */
  errors: string[];
  /** Brought in by the office, maybe in place of a built-in one. */
  own: boolean;
  /** It judges those whom it covers; a pack that was withdrawn, or whose days are others, judges nobody. */
  inForce: boolean;
  /** Why it judges nobody today: 自2026-12-01起启用; null when it judges. */
  rests: string | null;
  /** On which days it judges; null when on all. */
  term: Term | null;
  /** It cannot be told whom it would cover. */
  coversUnknown: boolean;
}

/** All packs of an office side by side, and all working days known. */
export interface Policies {
  packs: KnownPack[];
  calendars: Calendars;
}

/** What rules have against a pack, in words; see `packProblems`. */
export type CheckPack = (pack: Pack) => string[];

/**
 * Every pack of the office with its amendment in it, checked as any pack is. One that cannot be used stays among them with
 * the reasons: those whom it covers must not be judged by another. `today` (`2026-11-28`) tells which judge by now.
 */
export function policiesOf(office: OfficePolicy, check: CheckPack, today: string): Policies {
  const own = office.packs.map((json) => ({ json, id: textOf(json, 'id') }));
  const builtin = builtinPacks()
    .filter(({ id }) => !own.some((one) => one.id === id))
    .map((pack) => known({ ok: true, pack }, pack, office, false, check, today));
  const all = [...builtin, ...own.map(({ json }) => known(loadPack(json), json, office, true, check, today))];
  return { packs: distinct(all), calendars: calendarsWith(office.calendars) };
}

function known(
  base: ReturnType<typeof loadPack>,
  json: unknown,
  office: OfficePolicy,
  own: boolean,
  check: CheckPack,
  today: string,
): KnownPack {
  const id = textOf(json, 'id');
  const amended = base.ok ? applyAmendment(base.pack, amendmentFor(office, base.pack, '')) : base;
  const errors = amended.ok ? check(amended.pack) : amended.errors;
  const term = office.terms?.[id] ?? null;
  const covering = base.ok ? base.pack : salvaged(json);
  const rests = office.withdrawn.includes(id) ? WITHDRAWN : outOfTerm(term, today);
  return {
    id,
    title: textOf(json, 'title') || id,
    planYear: covering?.planYear ?? Number.NaN,
    ...(hasCovers(covering) ? { covers: covering.covers } : {}),
    pack: amended.ok && errors.length === 0 ? amended.pack : null,
    errors,
    own,
    inForce: rests === null,
    rests,
    term,
    coversUnknown: covering === null,
  };
}

function outOfTerm(term: Term | null, today: string): string | null {
  if (term === null) return null;
  if (term.from !== null && today < term.from) return `自${term.from}起启用`;
  return term.until !== null && term.until < today ? `核对至${term.until}止` : null;
}

/** What a pack that cannot be used still says of whom it covers; null when it does not. */
function salvaged(json: unknown): { planYear: number; covers: Covers } | null {
  if (typeof json !== 'object' || json === null || !('covers' in json) || !('planYear' in json)) return null;
  const covers = coversSchema.safeParse(json.covers);
  const { planYear } = json;
  return covers.success && typeof planYear === 'number' ? { planYear, covers: covers.data } : null;
}

/** Two packs of one id: neither can be told from the other in what was judged, so neither judges. */
function distinct(packs: readonly KnownPack[]): KnownPack[] {
  return packs.map((one) => {
    if (packs.filter(({ id }) => id === one.id).length === 1) return one;
    return { ...one, pack: null, errors: [`政策包编号 ${one.id} 有重复`] };
  });
}

/** The id a pack file gives itself; '' when it gives none. */
export function packId(json: unknown): string {
  return textOf(json, 'id');
}

function textOf(json: unknown, key: 'id' | 'title'): string {
  const value = typeof json === 'object' && json !== null ? (json as Partial<Record<typeof key, unknown>>)[key] : '';
  return typeof value === 'string' ? value : '';
}

/** The office's amendment to this pack; an empty one, of this day, when there is none. */
export function amendmentFor({ amendments }: OfficePolicy, pack: Pick<Pack, 'id'>, day: string): Amendment {
  return amendments.find((one) => one.pack === pack.id) ?? noAmendment(pack, day);
}

/** The office with this amendment in place of an earlier one to the same pack; an empty one is dropped. */
export function withAmendment(office: OfficePolicy, amendment: Amendment): OfficePolicy {
  const others = office.amendments.filter(({ pack }) => pack !== amendment.pack);
  return { ...office, amendments: isEmpty(amendment) ? others : [...others, amendment] };
}

/** The office with this pack file, in place of an own one of the same id. */
export function withPack(office: OfficePolicy, json: unknown): OfficePolicy {
  return { ...withoutPack(office, textOf(json, 'id')), packs: [...without(office, textOf(json, 'id')), json] };
}

/** The office without its own pack of this id; a built-in one of the same id is in its place again. */
export function withoutPack(office: OfficePolicy, id: string): OfficePolicy {
  return { ...office, packs: without(office, id) };
}

function without({ packs }: OfficePolicy, id: string): unknown[] {
  return packs.filter((json) => textOf(json, 'id') !== id);
}

/** The office with this pack in force, or judging nobody. */
export function withForce(office: OfficePolicy, id: string, inForce: boolean): OfficePolicy {
  const others = office.withdrawn.filter((one) => one !== id);
  return { ...office, withdrawn: inForce ? others : [...others, id] };
}

/** The office with a pack judging from and until a day; on all days when neither is said. */
export function withTerm(office: OfficePolicy, id: string, term: Term): OfficePolicy {
  const { [id]: _, ...others } = office.terms ?? {};
  const isAlways = term.from === null && term.until === null;
  return { ...office, terms: isAlways ? others : { ...others, [id]: term } };
}

/** The office with a year's calendar; one entered for the same year before gives way. */
export function withCalendar(office: OfficePolicy, calendar: OfficePolicy['calendars'][number]): OfficePolicy {
  const others = office.calendars.filter(({ year }) => year !== calendar.year);
  return { ...office, calendars: [...others, calendar].sort((one, other) => one.year - other.year) };
}
