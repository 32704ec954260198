import { builtinPack } from './builtin';
import { calendarsWith } from './builtin-calendars';
import { hasBlank, loadPack } from './load-pack';
import type { OfficePolicy, OfficeValue } from './office-schema';
import type { Pack } from './schema';
import type { Calendars } from './working-days';

/** Pack and working days to judge with. */
export interface PolicyInForce {
  pack: Pack;
  calendars: Calendars;
}

export type LoadedPolicy = { ok: true; policy: PolicyInForce } | { ok: false; errors: string[] };

/**
 * The pack with the office's values in it, checked as any pack is, and all working days known. Every reason, in Chinese,
 * when it cannot be used.
 */
export function policyInForce(office: OfficePolicy): LoadedPolicy {
  const base = office.pack === null ? ({ ok: true, pack: builtinPack() } as const) : loadPack(office.pack);
  if (!base.ok) return base;
  const values = valuesFor(office, base.pack);
  const unknown = values.filter(({ id }) => !base.pack.parameters.some((parameter) => parameter.id === id));
  if (unknown.length > 0) return { ok: false, errors: unknown.map(({ id }) => `参数 ${id}：政策包没有这个参数`) };
  const calendars = calendarsWith(office.calendars);
  if (values.length === 0) return { ok: true, policy: { pack: base.pack, calendars } };
  const loaded = loadPack({ ...base.pack, parameters: base.pack.parameters.map((one) => entered(one, values)) });
  return loaded.ok ? { ok: true, policy: { pack: loaded.pack, calendars } } : loaded;
}

/** The office with a value entered; null takes the entry back, so that the pack's own value stands again. */
export function withValue(
  office: OfficePolicy,
  { id, pack }: Pick<OfficeValue, 'id' | 'pack'>,
  next: Pick<OfficeValue, 'value' | 'note' | 'entered'> | null,
): OfficePolicy {
  const others = office.values.filter((one) => one.id !== id || one.pack !== pack);
  return { ...office, values: next === null ? others : [...others, { id, pack, ...next }] };
}

/** The office with a year's calendar; one entered for the same year before gives way. */
export function withCalendar(office: OfficePolicy, calendar: OfficePolicy['calendars'][number]): OfficePolicy {
  const others = office.calendars.filter(({ year }) => year !== calendar.year);
  return { ...office, calendars: [...others, calendar].sort((one, other) => one.year - other.year) };
}

/** Values that were entered for this very pack. */
export function valuesFor(office: OfficePolicy, pack: Pick<Pack, 'id'>): OfficeValue[] {
  return office.values.filter((value) => value.pack === pack.id);
}

function entered(parameter: Pack['parameters'][number], values: readonly OfficeValue[]): Pack['parameters'][number] {
  const own = values.find(({ id }) => id === parameter.id);
  if (own === undefined) return parameter;
  const { value, note, entered: checked } = own;
  return { ...parameter, value, note, checked, basis: hasBlank(value) ? 'pending' : 'office' };
}
