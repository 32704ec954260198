import { z } from '@/lib/zod';
import { calendarSchema } from './calendar';

const text = z.string().trim().min(1);

/** A value the office entered in place of a pack's. */
const officeValue = z.strictObject({
  /** Id of the parameter. */
  id: text,
  /** Id of the pack it was entered for; another pack has its own values. */
  pack: text,
  /** Checked by the pack that it becomes part of. */
  value: z.unknown(),
  /** From which document, or why: stands beside the value from then on. */
  note: text,
  /** Day on which it was entered: `2026-11-25`. */
  entered: z.iso.date(),
});

/** What an office changed about the policy that the extension brings along. */
export const officePolicySchema = z.strictObject({
  format: z.literal('office-policy/1'),
  /** A pack file in place of the built-in one, as it was read; null for the built-in. */
  pack: z.unknown().nullable(),
  values: z.array(officeValue),
  /** Years added, or put in place of built-in ones. */
  calendars: z.array(calendarSchema),
});

export type OfficePolicy = z.output<typeof officePolicySchema>;
export type OfficeValue = OfficePolicy['values'][number];

/** Nothing changed: the built-in pack and years. */
export const UNCHANGED: OfficePolicy = { format: 'office-policy/1', pack: null, values: [], calendars: [] };
