import { z } from '@/lib/zod';
import { amendmentSchema } from './amendment';
import { calendarSchema } from './calendar';

/** What an office changed about the policy that the extension brings along. */
export const officePolicySchema = z.strictObject({
  format: z.literal('office-policy/1'),
  /** A pack file in place of the built-in one, as it was read; null for the built-in. */
  pack: z.unknown().nullable(),
  /** At most one per pack: an amendment stays when another pack comes into force, and holds again with its own. */
  amendments: z.array(amendmentSchema),
  /** Years added, or put in place of built-in ones. */
  calendars: z.array(calendarSchema),
});

export type OfficePolicy = z.output<typeof officePolicySchema>;

/** Nothing changed: the built-in pack and years. */
export const UNCHANGED: OfficePolicy = { format: 'office-policy/1', pack: null, amendments: [], calendars: [] };
