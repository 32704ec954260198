import { type Amendment, applyAmendment, isEmpty, noAmendment } from './amendment';
import { builtinPack } from './builtin';
import { calendarsWith } from './builtin-calendars';
import { loadPack } from './load-pack';
import type { OfficePolicy } from './office-schema';
import type { Pack } from './schema';
import type { Calendars } from './working-days';

/** Pack and working days to judge with. */
export interface PolicyInForce {
  pack: Pack;
  calendars: Calendars;
}

export type LoadedPolicy = { ok: true; policy: PolicyInForce } | { ok: false; errors: string[] };

/**
 * The pack with the office's amendment in it, checked as any pack is, and all working days known. Every reason, in Chinese,
 * when it cannot be used.
 */
export function policyInForce(office: OfficePolicy): LoadedPolicy {
  const base = basePack(office);
  if (!base.ok) return base;
  const amended = applyAmendment(base.pack, amendmentFor(office, base.pack, ''));
  if (!amended.ok) return amended;
  return { ok: true, policy: { pack: amended.pack, calendars: calendarsWith(office.calendars) } };
}

/** The pack before any amendment: the one the office imported, or the built-in. */
export function basePack({ pack }: OfficePolicy): ReturnType<typeof loadPack> {
  return pack === null ? { ok: true, pack: builtinPack() } : loadPack(pack);
}

/** The office's amendment to this pack; an empty one, of this day, when there is none. */
export function amendmentFor({ amendments }: OfficePolicy, pack: Pack, day: string): Amendment {
  return amendments.find((one) => one.pack === pack.id) ?? noAmendment(pack, day);
}

/** The office with this amendment in place of an earlier one to the same pack; an empty one is dropped. */
export function withAmendment(office: OfficePolicy, amendment: Amendment): OfficePolicy {
  const others = office.amendments.filter(({ pack }) => pack !== amendment.pack);
  return { ...office, amendments: isEmpty(amendment) ? others : [...others, amendment] };
}

/** The office with a year's calendar; one entered for the same year before gives way. */
export function withCalendar(office: OfficePolicy, calendar: OfficePolicy['calendars'][number]): OfficePolicy {
  const others = office.calendars.filter(({ year }) => year !== calendar.year);
  return { ...office, calendars: [...others, calendar].sort((one, other) => one.year - other.year) };
}
