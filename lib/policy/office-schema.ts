import { z } from '@/lib/zod';
import { amendmentSchema } from './amendment';
import { calendarSchema } from './calendar';
import { fromOffice1, office1Schema } from './migrations/office-1';
import { describeIssue } from './pack-errors';

/** First and last day (`2026-12-01`), each null where there is none. */
const termSchema = z.strictObject({ from: z.iso.date().nullable(), until: z.iso.date().nullable() });
export type Term = z.output<typeof termSchema>;

/** What an office changed about the policy that the extension brings along. */
export const officePolicySchema = z.strictObject({
  format: z.literal('office-policy/2'),
  /** The office's own pack files, as they were read. One with a built-in pack's id stands in its place. */
  packs: z.array(z.unknown()),
  /** Ids of packs that judge nobody, built-in or own. */
  withdrawn: z.array(z.string().trim().min(1)),
  /** First and last day on which a pack judges, by its id; one that is not here judges on every day. */
  terms: z.record(z.string(), termSchema).exactOptional(),
  /** At most one per pack: an amendment stays when its pack is withdrawn, and holds again with it. */
  amendments: z.array(amendmentSchema),
  /** Years added, or put in place of built-in ones. */
  calendars: z.array(calendarSchema),
});

export type OfficePolicy = z.output<typeof officePolicySchema>;

/** Nothing changed: the built-in packs and years. */
export const UNCHANGED: OfficePolicy = {
  format: 'office-policy/2',
  packs: [],
  withdrawn: [],
  amendments: [],
  calendars: [],
};

/** An office's policy of any version from parsed JSON, as it stands now; or every reason why it is not one, in Chinese. */
export function readOffice(json: unknown): { ok: true; office: OfficePolicy } | { ok: false; errors: string[] } {
  const earlier = office1Schema.safeParse(json);
  if (earlier.success) return { ok: true, office: fromOffice1(earlier.data) };
  const parsed = officePolicySchema.safeParse(json, { reportInput: true });
  return parsed.success
    ? { ok: true, office: parsed.data }
    : { ok: false, errors: parsed.error.issues.map((issue) => describeIssue(issue)) };
}
