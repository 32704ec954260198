import { z } from '@/lib/zod';
import { whenSchema } from './condition';
import { coversSchema } from './covers-schema';

/** The format in force; earlier ones are read by `migrations/`. */
export const PACK_FORMAT = 'policy-pack/3';

const text = z.string().trim().min(1);
const day = z.iso.date();
const role = z.enum(['employer', 'department']);
const object = z.enum(['archive', 'qualification']);
const verdict = z.enum(['pass', 'return', 'reject']);

/** A sentence of the notice that binds somebody, and what becomes of it here. */
const demandBase = {
  /** Verbatim; white space does not count. */
  quote: text,
  /** Whom it binds. */
  on: z.array(z.enum(['applicant', 'employer', 'department', 'committee'])).min(1),
  /** How it is read where it is silent; '' where it is plain. */
  note: z.string(),
  /** Rules that the sentence has those named in `on` weigh first: they come first within one weight, in this order. */
  first: z.array(text).min(1).exactOptional(),
};

/**
 * - `checked`: by these rules, or by the suggestion folded from all of them (`suggestion`); a rule may hand part to a person
 * - `manual`: a person checks, by these items, whose steps stand with the rule
 * - `not-for-reviewer`: nothing a reviewer of applications could check, and why
 */
const demand = z.discriminatedUnion('handled', [
  z.strictObject({ ...demandBase, handled: z.literal('checked'), by: z.array(text).min(1) }),
  z.strictObject({ ...demandBase, handled: z.literal('manual'), by: z.array(text).min(1) }),
  z.strictObject({ ...demandBase, handled: z.literal('not-for-reviewer'), why: text }),
]);

const clause = z.strictObject({
  /** Numbering of the notice: 五(二), 附1-4, 附2-一-3. */
  id: text,
  /** How an opinion cites it. */
  name: text,
  /** In the order of the text. */
  demands: z.array(demand).min(1),
});

const parameter = z.strictObject({
  id: text,
  /** What it is called towards the office: 每年总学时下限. */
  name: text,
  /** Checked against the catalogue in `parameters.ts`. */
  value: z.unknown(),
  unit: z.string(),
  /** '' for a shared one that the notice says nothing about. */
  clause: z.string(),
  /** Verbatim from the notice: the sentence that states the value or leaves it open; '' where `clause` is. */
  quote: z.string(),
  /**
   * `text`: the value stands in the quote; `reading`: the notice is silent and `note` says how it is read;
   * `pending`: it stands in a document that is not at hand, the value is empty until the office enters it, and `note` names
   * the document; `office`: entered by the office, `note` says from which document; `shared`: of the vocabulary that all packs
   * share, with neither clause nor quote.
   */
  basis: z.enum(['text', 'reading', 'pending', 'office', 'shared']),
  note: z.string(),
  from: day,
  checked: day,
});

/**
 * `always`: part of this stage; `when-shown`: judged if the page shows its data, otherwise inapplicable;
 * `never`: another stage's business.
 */
const stage = z.enum(['always', 'when-shown', 'never']);

const disposition = z.enum(['return', 'reject', 'confirm']);

const byObject = z.union([disposition, z.strictObject({ archive: disposition, qualification: disposition })]);

/** What follows (附件2): the same in both reviews, or for each; or for each reviewer, where one of them cannot return any more. */
export const dispositionSchema = z.union([byObject, z.strictObject({ employer: byObject, department: byObject })]);

const failure = z.strictObject({
  disposition: dispositionSchema,
  /** Condition and what was found; stands alone where nothing is asked for (不通过). */
  reason: text,
  /** What to do; with the reason it makes the long form. */
  ask: text,
  /** For a tight box. */
  short: text,
});

/** What a person has to do where a rule cannot judge. */
const how = z.strictObject({
  /** Numbered on screen, each a full sentence with what to open and what to compare. */
  steps: z.array(text).min(1),
  /** Failures a person may find this way; the reviewer picks one and its wording goes into the opinion. */
  failures: z.array(text),
});

const objects = z.strictObject({ archive: stage, qualification: stage });

export const ruleSettingSchema = z.strictObject({
  /** Per reviewer and review object. `committee`: only where the notice has a committee check it, which no page of this portal does yet. */
  stages: z.strictObject({ employer: objects, department: objects, committee: objects.exactOptional() }),
  /** Clauses that findings and opinions cite; all whose demands name the rule when absent. */
  cites: z.array(text).min(1).exactOptional(),
  failures: z.record(z.string(), failure),
  /** For each way in which the rule hands over to a person. */
  how: z.record(z.string(), how).exactOptional(),
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

/** What is otherwise for some applicants: for a way of applying (申报方式), a level, a kind of unit. */
const override = z.strictObject({
  when: whenSchema,
  /** Values in place of the pack's own, by id of the parameter. */
  parameters: z.record(z.string(), z.unknown()).default({}),
  /** Rules that are not for them. */
  without: z.array(text).default([]),
  clause: text,
  quote: text,
  note: z.string().default(''),
});

/** A policy pack with everything in it; a file may leave out what `fillIn` knows. `loadPack` checks references and values. */
export const packSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: '只能用小写字母、数字和连字符，如 hz-zrzy-2026' }),
  version: text,
  title: text,
  docNo: text,
  issued: day,
  planYear: z.int().min(2000).max(2100),
  /** Whom it covers; a pack that does not say covers nobody. */
  covers: coversSchema.exactOptional(),
  clauses: z.array(clause).min(1),
  parameters: z.array(parameter).min(1),
  /** Words that this office's portal uses besides the shared ones, by id of the list. */
  vocabulary: z.record(z.string(), z.array(text).min(1)),
  overrides: z.array(override),
  rules: z.record(z.string(), ruleSettingSchema),
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
export type Demand = Clause['demands'][number];
/** Who reviews in the notice's terms; pages are reviewed by the first two. */
export type StageRole = keyof RuleSetting['stages'];
export type Override = Pack['overrides'][number];
export type Parameter = Pack['parameters'][number];
export type RuleSetting = Pack['rules'][string];
export type FailureWording = RuleSetting['failures'][string];
export type OpinionFrame = Pack['opinions'][number];
