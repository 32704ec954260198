import { z } from '@/lib/zod';

const text = z.string().trim().min(1);
const day = z.iso.date();
const role = z.enum(['employer', 'department']);
const object = z.enum(['archive', 'qualification']);
const verdict = z.enum(['pass', 'return', 'reject']);

const clause = z.strictObject({
  /** Numbering of the notice: 五(二), 附1-4. */
  id: text,
  /** How an opinion cites it. */
  name: text,
  /** Verbatim; white space does not count. */
  quote: text,
});

const parameter = z.strictObject({
  id: text,
  /** Checked against the catalogue in `parameters.ts`. */
  value: z.unknown(),
  unit: z.string(),
  clause: text,
  /** Verbatim from the notice: the sentence that states the value or leaves it open. */
  quote: text,
  /** `text`: the value stands in the quote; `reading`: the notice is silent and `note` says how it is read. */
  basis: z.enum(['text', 'reading']),
  note: z.string(),
  from: day,
  checked: day,
});

/**
 * `always`: part of this stage; `when-shown`: judged if the page shows its data, otherwise inapplicable;
 * `never`: another stage's business.
 */
const stage = z.enum(['always', 'when-shown', 'never']);

const failure = z.strictObject({
  disposition: z.enum(['return', 'reject', 'confirm']),
  /** Condition and what was found; stands alone where nothing is asked for (不通过). */
  reason: text,
  /** What to do; with the reason it makes the long form. */
  ask: text,
  /** For a tight box. */
  short: text,
});

const ruleSetting = z.strictObject({
  stages: z.strictObject({ archive: stage, qualification: stage }),
  cites: z.array(text).min(1),
  failures: z.record(z.string(), failure),
});

/** `{items}` stands where the numbered items go; `lead` goes before them, `none` in their place when there are none. */
const opinion = z.strictObject({
  role,
  object,
  verdict,
  long: text,
  short: text,
  lead: z.string(),
  none: z.string(),
});

const verdictWords = z.strictObject({ pass: text, return: text, reject: text });

/** The format of a policy pack file. Cross-references and parameter values are checked by `loadPack`. */
export const packSchema = z.strictObject({
  format: z.literal('policy-pack/1'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: text,
  title: text,
  docNo: text,
  issued: day,
  planYear: z.int().min(2000).max(2100),
  clauses: z.array(clause).min(1),
  parameters: z.array(parameter).min(1),
  rules: z.record(z.string(), ruleSetting),
  /** Wording of what could not be judged, for reviewers who ask for it in the opinion. */
  incomplete: z.strictObject({ long: text, short: text }),
  opinions: z.array(opinion).min(1),
  /** How items are numbered (`{n}`, `{text}`) and joined. */
  items: z.strictObject({ item: text, join: z.string() }),
  verdictWords: z.strictObject({ employer: verdictWords, department: verdictWords }),
});

/** One policy pack as it stands in its file. */
export type Pack = z.output<typeof packSchema>;
export type Clause = Pack['clauses'][number];
export type Parameter = Pack['parameters'][number];
export type RuleSetting = Pack['rules'][string];
export type FailureWording = RuleSetting['failures'][string];
export type OpinionFrame = Pack['opinions'][number];
