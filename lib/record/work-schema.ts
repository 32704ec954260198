import type { Dossier } from '@/lib/dossier/dossier';
import { FIELD_IDS, LIST_IDS } from '@/lib/dossier/reading';
import type { Notes } from '@/lib/review/notes';
import { z } from '@/lib/zod';
import { applicant, id, instant, line, object, role, text, url, verdict, wholeNumber } from './schema-parts';

const place = z.object({
  label: line,
  nth: wholeNumber,
  section: line.nullable(),
  frame: z.array(wholeNumber).max(10),
  path: text,
  quote: line,
  tab: line.exactOptional(),
});

const filePlace = z.object({
  page: wholeNumber,
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});

const evidence = z.object({
  label: line,
  found: text,
  required: text.exactOptional(),
  flagged: z.boolean(),
  places: z.array(place).max(500),
  file: z.object({ url, at: filePlace, also: z.array(filePlace).max(100).exactOptional() }).exactOptional(),
});

const disposition = z.enum(['return', 'reject', 'confirm']);
const wording = z.object({ long: text, short: text, reason: text.exactOptional() });

const finding = z.object({
  rule: id,
  title: line,
  topic: line,
  outcome: z.enum(['pass', 'fail', 'incomplete', 'manual', 'inapplicable', 'error']),
  disposition: disposition.exactOptional(),
  says: text,
  evidence: z.array(evidence).max(1_000),
  citations: z.array(z.object({ clause: line, quote: text })).max(50),
  note: text.exactOptional(),
  missing: z
    .array(z.enum([...FIELD_IDS, ...LIST_IDS]))
    .max(100)
    .exactOptional(),
  steps: z.array(text).max(50).exactOptional(),
  wording: wording.exactOptional(),
  wantings: z
    .array(z.object({ failure: id, disposition, wording }))
    .max(50)
    .exactOptional(),
  scope: z.literal('batch').exactOptional(),
  bindsReviewer: z.literal(true).exactOptional(),
  digest: line,
});

export const review = z.object({
  pack: z
    .object({
      id: line,
      version: line,
      title: line,
      office: line.exactOptional(),
      chosen: z.literal(true).exactOptional(),
    })
    .nullable(),
  uncovered: z
    .object({
      is: z.enum(['none', 'several', 'unread', 'ask', 'broken']),
      says: text,
      todo: text,
      reasons: z.array(text).max(200),
    })
    .exactOptional(),
  rulesVersion: line,
  role,
  object,
  findings: z.array(finding).max(500),
  suggestion: z.object({
    verdict: z.enum(['pass', 'return', 'reject', 'undecided']),
    grounds: z.array(z.object({ text, rules: z.array(id).max(500) })).max(500),
  }),
});

export const choice = z.object({
  inDraft: z.boolean().exactOptional(),
  settled: z
    .object({ digest: line, reason: text, at: instant, batch: z.literal(true).exactOptional() })
    .exactOptional(),
  wanting: z.object({ digest: line, failure: id, at: instant }).exactOptional(),
  said: z.object({ digest: line, text: text.min(1), at: instant }).exactOptional(),
});

const noteOn = z.templateLiteral(['rule:', id]).or(z.templateLiteral(['field:', z.enum([...FIELD_IDS, ...LIST_IDS])]));

export const notes = z
  .record(z.literal('applicant').or(noteOn), z.strictObject({ text: text.min(1), at: instant, inDraft: z.boolean() }))
  .refine((all) => Object.keys(all).length <= 500) as unknown as z.ZodType<Notes>;

export const looks = z
  .record(
    z.string().regex(/^[0-9a-f]{64}$/),
    z.strictObject({ name: line, is: z.enum(['agrees', 'differs']), remark: text, at: instant }),
  )
  .refine((all) => Object.keys(all).length <= 500);

/** States and texts inside are those of the panel itself; what matters here is that it is a dossier and nothing else. */
const part = z.looseObject({ state: z.enum(['read', 'empty', 'unreadable', 'absent']) });
const dossier = z.object({
  fields: z.record(z.enum(FIELD_IDS), part),
  lists: z.record(z.enum(LIST_IDS), part),
}) as unknown as z.ZodType<Dossier>;

/** A review in progress. Objects inside may carry more than is named here: a finding grows faster than this file. */
export const workingReview = z.strictObject({
  applicant,
  role,
  object,
  review,
  dossier: dossier.nullable().exactOptional(),
  choices: z.record(id, choice),
  notes: notes.exactOptional(),
  looks: looks.exactOptional(),
  half: z.record(line, text).exactOptional(),
  draft: z.object({ verdict, text, edited: z.boolean(), fills: z.record(line, line).exactOptional() }).nullable(),
  filled: z.object({ text, at: instant }).nullable(),
  updatedAt: instant,
});

export const listed = z.strictObject({ name: line, idNumber: line, unit: line, status: line, url });

export const sweep = z.strictObject({
  id,
  startedAt: instant,
  list: url,
  title: line,
  role,
  object,
  photos: z.boolean(),
  attachments: z.boolean().exactOptional(),
  count: wholeNumber,
  forms: z.array(url).max(200).exactOptional(),
});

export const sweepRow = z.strictObject({
  nth: wholeNumber,
  listed,
  state: z.enum(['waiting', 'checked', 'to-open', 'failed']),
  why: text,
  at: instant,
  checked: z.strictObject({ applicant, review, dossier, returnedBefore: z.boolean() }).nullable(),
});
