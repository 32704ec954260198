import { isPaperTitle, LONGEST_TITLE, PAPER_KINDS } from '@/lib/dossier/paper-kinds';
import { type ColumnId, FIELD_IDS, type FieldId, LIST_IDS, type ListId } from '@/lib/dossier/reading';
import { z } from '@/lib/zod';
import { BUILTIN_PROFILE } from './builtin';
import type { ProfilePatch } from './patch';
import { type PortalProfile, SECTION_KINDS } from './profile';
import { TEXTS } from './texts';

/** Runs of figures that could be a person's number have no place among the words of a page. */
const FIGURES = /\d{5}/;

const word = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => !FIGURES.test(text), { error: '只能是页面上的标签或标题，不能含有号码' });

const text = word(60);
const label = text.refine((one) => /[\p{L}\p{N}]/u.test(one), { error: '标签至少要有一个文字' });
const heading = word(80);
const words = z.array(text).max(400);
const kind = z.enum(SECTION_KINDS);
const kinds = z.array(kind).max(SECTION_KINDS.length);
const verdict = z.enum(['pass', 'return', 'reject']);
const fieldId = z.enum(FIELD_IDS);
const listId = z.enum(LIST_IDS);
const role = z.enum(['employer', 'department']);
const day = z.iso.date();

const labelEntry = z.union([
  label,
  z
    .strictObject({
      label,
      in: kinds.min(1).exactOptional(),
      under: heading.exactOptional(),
      near: z.array(fieldId).min(1).max(100).exactOptional(),
      after: z.array(fieldId).min(1).max(100).exactOptional(),
      without: words.min(1).exactOptional(),
      says: words.min(1).exactOptional(),
      lesser: z.literal(true).exactOptional(),
    })
    .refine((bound) => Object.keys(bound).length > 1, { error: '没有条件的标签只写文字' }),
]);
const fieldLabels = z.strictObject({ seen: z.boolean(), labels: z.array(z.array(labelEntry).max(400)).max(400) });

const taughtTable = z
  .strictObject({
    list: listId.nullable(),
    under: heading.nullable(),
    headers: z
      .array(z.strictObject({ text, column: z.string().max(40).nullable() }))
      .min(1)
      .max(60),
  })
  .superRefine(({ list, headers }, context) => {
    const known = list === null ? [] : columnsOf(list);
    for (const { column } of headers) {
      if (column !== null && !known.includes(column))
        context.addIssue({ code: 'custom', message: `没有这样的列 ${column}` });
    }
  });

const chosenBox = z.strictObject({
  verdict: verdict.nullable(),
  label: z
    .string()
    .max(60)
    .refine((text) => !FIGURES.test(text)),
  nth: z.number().int().min(0).max(50),
});

const paperTitle = z.strictObject({
  title: z
    .string()
    .max(2 * LONGEST_TITLE)
    .refine(isPaperTitle, { error: '附件标题至少三个字，不能含有号码' }),
  paper: z.enum(PAPER_KINDS),
});

/** The columns a list may have. */
export function columnsOf(list: ListId): string[] {
  return Object.keys(BUILTIN_PROFILE.lists[list].columns);
}

function listShape<L extends ListId>(list: L) {
  const column = z.enum(columnsOf(list) as [ColumnId<L>, ...ColumnId<L>[]]);
  const columnWords = z.strictObject({ own: words, shared: words });
  const columns = Object.fromEntries(columnsOf(list).map((id) => [id, columnWords]));
  return z.strictObject({
    seen: z.boolean(),
    section: kind,
    need: z.array(z.array(column).min(1)).max(20),
    columns: z.strictObject(columns),
  });
}

const fieldSections = z.strictObject({ prefer: kinds, avoid: kinds, never: kinds });
const fields = Object.fromEntries(FIELD_IDS.map((id) => [id, fieldLabels])) as Record<FieldId, typeof fieldLabels>;
const lists = Object.fromEntries(LIST_IDS.map((id) => [id, listShape(id)]));

const expectation = z.strictObject({ fields: z.array(fieldId).max(100), lists: z.array(listId).max(100) });

/** What a profile's file must look like; everything is checked, nothing unknown is let through. */
export const profileSchema = z.strictObject({
  format: z.literal('portal-profile'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  title: z.string().min(1).max(200),
  revision: day,
  note: z.string().max(2000),
  fields: z.strictObject(fields),
  before: words,
  behind: words,
  otherInBrackets: words,
  otherLabels: z.array(label).max(2000),
  lists: z.strictObject(lists),
  tables: z.array(taughtTable).max(200),
  personListHeaders: words,
  expects: z.strictObject({ archive: expectation, qualification: expectation }),
  sections: z.strictObject({
    kinds: z.array(z.strictObject({ kind, words: words.min(1) })).max(100),
    pageHeadings: z.strictObject({ contain: words, end: words }),
    headingEnds: words,
    fields: z.record(z.string().max(40), fieldSections),
  }),
  decisions: z.strictObject({
    verdicts: z
      .array(z.strictObject({ verdict, before: words, words: words.min(1), behind: words }))
      .min(1)
      .max(100),
    hints: words,
    submit: words,
  }),
  opinionBoxes: z.strictObject({
    labels: words,
    hints: words,
    verdicts: z.array(z.strictObject({ verdict, words: words.min(1) })).max(50),
    chosen: z.array(chosenBox).max(20),
    limits: z.array(z.strictObject({ label, characters: z.number().int().min(1).max(100_000) })).max(50),
  }),
  papers: z.array(paperTitle).max(200).exactOptional(),
  clues: z
    .strictObject({
      roles: z.array(z.strictObject({ role, words: words.min(1), weight: z.number().int().min(1).max(9) })).max(50),
      hints: z.array(z.strictObject({ role, words: words.min(1) })).max(50),
      objects: z.array(z.strictObject({ object: z.enum(['archive', 'qualification']), words: words.min(1) })).max(50),
    })
    .exactOptional(),
  states: words.exactOptional(),
  otherPages: words.exactOptional(),
  names: z
    .strictObject({
      families: z.array(z.string().regex(/^\p{Script=Han}{1,60}$/u, { error: '只能是姓氏的汉字' })).max(20),
      never: words,
      neverLast: words,
    })
    .exactOptional(),
  // Patterns of a file are let go: one that takes for ever would stop every page.
  texts: z
    .unknown()
    .transform(() => TEXTS)
    .optional(),
}) as unknown as z.ZodType<PortalProfile>;

/** One dated step of teaching. */
export const patchSchema: z.ZodType<ProfilePatch> = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  change: z.union([
    z.strictObject({ kind: z.literal('label'), field: fieldId, label, under: heading.nullable() }),
    z.strictObject({ kind: z.literal('not-label'), label }),
    taughtTable.safeExtend({ kind: z.literal('table') }),
    chosenBox.extend({ kind: z.literal('box') }),
    paperTitle.extend({ kind: z.literal('paper') }),
  ]),
});

/** More steps than anybody teaches on one portal. */
export const MOST_PATCHES = 500;

export const patchesSchema = z.array(patchSchema).max(MOST_PATCHES);
