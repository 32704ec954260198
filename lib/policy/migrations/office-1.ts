import { amendmentSchema } from '@/lib/policy/amendment';
import { builtinPack } from '@/lib/policy/builtin';
import { calendarSchema } from '@/lib/policy/calendar';
import { z } from '@/lib/zod';

/** The first format: one pack was in force, the office's or else the built-in one, and it judged everybody. */
export const office1Schema = z.strictObject({
  format: z.literal('office-policy/1'),
  pack: z.unknown().nullable(),
  amendments: z.array(amendmentSchema),
  calendars: z.array(calendarSchema),
});

/**
 * The same as packs side by side. The built-in pack, which the office had replaced, stays out of force where both are about
 * the same year: else two notices would claim the same applicants and neither could judge them.
 */
export function fromOffice1({ pack, amendments, calendars }: z.output<typeof office1Schema>) {
  const builtin = builtinPack();
  const replaced = pack !== null && idOf(pack) !== builtin.id && yearOf(pack) === builtin.planYear;
  return {
    format: 'office-policy/2' as const,
    packs: pack === null ? [] : [pack],
    withdrawn: replaced ? [builtin.id] : [],
    amendments,
    calendars,
  };
}

function idOf(pack: unknown): unknown {
  return typeof pack === 'object' && pack !== null && 'id' in pack ? pack.id : undefined;
}

function yearOf(pack: unknown): unknown {
  return typeof pack === 'object' && pack !== null && 'planYear' in pack ? pack.planYear : undefined;
}
