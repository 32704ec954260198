import { officePolicySchema } from '@/lib/policy/office-schema';
import { patchesSchema, profileSchema } from '@/lib/profile/schema';
import { applicant, id, instant, line, object, role, text, url, verdict, wholeNumber } from '@/lib/record/schema-parts';
import { listed, sweep, sweepRow, workingReview } from '@/lib/record/work-schema';
import { z } from '@/lib/zod';
import type { NotedClick } from './noted-clicks';
import type { Ask, ToBackground } from './protocol';

const decisionClick = z.strictObject({
  id,
  at: instant,
  handledAt: instant.exactOptional(),
  verdict,
  button: line,
  option: line.nullable(),
  opinion: text.nullable(),
  applicant,
  role: role.nullable(),
  object: object.nullable(),
  url,
});

const batch = z.strictObject({ plan: line.min(1), role });
const naming = z.strictObject({ unit: line.min(1), role, object });
const draftStyle = z.strictObject({ form: z.enum(['auto', 'long', 'short']), byTopic: z.boolean() });
const tick = z.strictObject({ digest: line, reason: text, at: instant });

const basis = z.strictObject({
  panel: id,
  revision: wholeNumber,
  byHand: z.boolean(),
  over: z.boolean(),
  again: z.boolean().exactOptional(),
});

/** Scheme and host of a portal, without a closing slash. */
const portalOrigin = z
  .string()
  .max(300)
  .regex(/^https:\/\/[a-z0-9.-]+(?::\d{1,5})?$/);

/** A click that a page noted down, and where. */
export const notedClick: z.ZodType<NotedClick> = z.strictObject({
  tabId: wholeNumber,
  portal: portalOrigin,
  click: decisionClick,
});

/** What each ask to the background must look like before anything is done with it. */
export const ASK_SCHEMAS: { readonly [N in keyof ToBackground]: z.ZodType<Ask<N>> } = {
  'background/hello': z.strictObject({ kind: z.enum(['review', 'list', 'login', 'other']), url }),
  'background/call-agent': z.strictObject({}),
  'background/put-in': z.strictObject({ part: z.enum(['marks', 'photo', 'teach', 'list', 'files', 'fill']) }),
  'background/fold': z.strictObject({ folded: z.boolean() }),
  'background/load-review': z.strictObject({ applicant, role, object, portal: portalOrigin.exactOptional() }),
  'background/save-review': z.strictObject({ working: workingReview, basis, portal: portalOrigin.exactOptional() }),
  'background/load-batch': z.strictObject({ batch }),
  'background/tick-batch': z.strictObject({ batch, rule: id, tick: tick.nullable() }),
  'background/named-pack': z.strictObject({ naming, portal: portalOrigin.exactOptional() }),
  'background/name-pack': z.strictObject({
    naming,
    answer: z.strictObject({ id: line.min(1), offered: z.array(line).max(500) }),
  }),
  'background/load-office': z.strictObject({}),
  'background/change-office': z.strictObject({
    office: officePolicySchema,
    said: text,
    by: z.string().max(40),
    at: instant,
    upon: instant.exactOptional(),
  }),
  'background/office-before': z.strictObject({ at: instant }),
  'background/undo-office': z.strictObject({ at: instant }),
  'background/keep-manner': z.strictObject({
    batch,
    fills: z.record(line, line).exactOptional(),
    style: draftStyle.exactOptional(),
    words: z.record(line, z.array(text)).exactOptional(),
  }),
  'background/decision-clicked': z.strictObject({ click: decisionClick }),
  'background/history': z.strictObject({ applicant }),
  'background/profile': z.strictObject({}),
  'background/open-panel': z.strictObject({ tabId: wholeNumber }),
  'background/capture': z.strictObject({ tabId: wholeNumber }),
  'background/portals': z.strictObject({}),
  'background/add-portal': z.strictObject({ origin: portalOrigin, title: line }),
  'background/remove-portal': z.strictObject({ origin: portalOrigin }),
  'background/set-patches': z.strictObject({ origin: portalOrigin, patches: patchesSchema }),
  'background/set-profile': z.strictObject({ origin: portalOrigin, profile: profileSchema.nullable() }),
  'background/erase-person': z.strictObject({
    seq: wholeNumber.min(1),
    why: line.min(1),
    also: z.array(line.min(1)).max(5_000).exactOptional(),
  }),
  'background/set-retention': z.strictObject({
    retention: z.strictObject({ entryDays: wholeNumber, bodyDays: wholeNumber }),
  }),
  'background/wipe': z.strictObject({ typed: z.literal('清空全部数据') }),
  'background/restore': z.strictObject({ step: z.unknown() }),
  'background/encrypt': z.strictObject({ passphrase: line, idleMinutes: wholeNumber.min(1).max(720) }),
  'background/unlock': z.strictObject({ passphrase: line }),
  'background/lock': z.strictObject({}),
  'background/used': z.strictObject({}),
  'background/change-passphrase': z.strictObject({ before: line, after: line }),
  'background/backup-made': z.strictObject({ count: wholeNumber, head: line.nullable() }),
  'background/standings': z.strictObject({
    rows: z.array(listed).max(500),
    role: role.nullable(),
    object: object.nullable(),
    portal: portalOrigin.exactOptional(),
  }),
  'background/swept': z.strictObject({ url }),
  'background/start-sweep': z.strictObject({ sweep, rows: z.array(sweepRow).max(5_000) }),
  'background/keep-sweep-row': z.strictObject({ id, row: sweepRow }),
  'background/drop-sweep': z.strictObject({}),
  'background/draft-swept': z.strictObject({
    drafts: z.array(z.strictObject({ nth: wholeNumber, verdict, text })).max(5_000),
  }),
  'background/open-workbench': z.strictObject({
    seq: wholeNumber.min(1).exactOptional(),
    page: z.enum(['portals', 'sweep', 'policy', 'files', 'data']).exactOptional(),
    planLines: z.array(line).max(30).exactOptional(),
    files: z.strictObject({ file: wholeNumber, spot: wholeNumber.nullable() }).exactOptional(),
  }),
  'background/status': z.strictObject({}),
};
