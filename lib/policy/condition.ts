import type { Dossier } from '@/lib/dossier/dossier';
import { FIELD_NAMES } from '@/lib/dossier/names';
import { type Said, wordSaid } from '@/lib/dossier/parse/said';
import { compact } from '@/lib/dossier/parse/text';
import type { FieldId } from '@/lib/dossier/reading';
import { z } from '@/lib/zod';
import { isNatureUntold, isPublicStaffing } from './unit-kinds';

const words = z.array(z.string().trim().min(1)).min(1);

/**
 * What a text must contain: a list of words asks for any one of them somewhere in it. `is`: the whole text is one of these; `has`:
 * any of these is in it; `not`: none of these is. A word that the text denies is not in it (破格 in 非破格); where it may be denied
 * or not, it is left open. White space, brackets' width and letter case do not count.
 */
export const wordTestSchema = z.union([
  words,
  z
    .strictObject({ is: words.exactOptional(), has: words.exactOptional(), not: words.exactOptional() })
    .refine(({ is, has, not }) => (is ?? has ?? not) !== undefined, { error: 'is、has、not 至少写一项' }),
]);
export type WordTest = z.output<typeof wordTestSchema>;

/** Fields of the applicant by id or name (application.route, 申报方式), each with what its text must be; all have to hold. */
export const whenSchema = z
  .record(z.string(), wordTestSchema)
  .refine((when) => Object.keys(when).length > 0, { error: '至少写一个字段' })
  .superRefine((when, context) => {
    for (const key of Object.keys(when))
      if (fieldOf(key) === null)
        context.addIssue({
          code: 'custom',
          message: `不认识的字段“${key}”，可写 ${Object.values(FIELD_NAMES).join('、')}`,
        });
  });
export type When = z.output<typeof whenSchema>;

/** Whether a condition holds for an applicant; `unread`: it depends on these fields, which were not read or do not tell. */
export type Holding = { is: 'yes' | 'no' } | { is: 'unread'; fields: FieldId[] };

/** Decides a condition by the applicant's fields. If one of them surely does not meet it, the others need not be read. */
export function holds(when: When, fields: Dossier['fields']): Holding {
  const unread: FieldId[] = [];
  for (const [name, test] of Object.entries(when)) {
    const id = fieldOf(name);
    if (id === null) continue;
    const field = fields[id];
    const met = field.state === 'read' ? metBy(id, test, textOf(id, field.text), fields) : 'unsure';
    if (met === 'no') return { is: 'no' };
    if (met === 'unsure') unread.push(id);
  }
  return unread.length > 0 ? { is: 'unread', fields: unread } : { is: 'yes' };
}

/** A school or a hospital is a public institution where its people are on that staffing; else nothing tells. */
function metBy(id: FieldId, test: WordTest, text: string, fields: Dossier['fields']): Said {
  if (id !== 'unit.kind' || !isNatureUntold(wordsOf(test), text)) return meets(test, text);
  const staffing = fields['unit.staffing'];
  return staffing.state === 'read' && isPublicStaffing(staffing.text) ? meets(test, '事业单位') : 'unsure';
}

function wordsOf(test: WordTest): readonly string[] {
  return Array.isArray(test) ? test : [...(test.is ?? []), ...(test.has ?? []), ...(test.not ?? [])];
}

/** 大学专科 is no 大学 of the kind that 大学本科 is. */
function textOf(id: FieldId, text: string): string {
  return id === 'education.level' ? text.replace(/大学(?=专科|大专)/, '') : text;
}

/** The fields a condition looks at. */
export function fieldsOf(when: When): FieldId[] {
  return Object.keys(when).flatMap((name) => fieldOf(name) ?? []);
}

/** Whether a text is as the test wants it, as far as the text tells. */
export function meets(test: WordTest, text: string): Said {
  const shown = key(text);
  const within = (list: readonly string[]): Said => {
    const said = list.map((word) => wordSaid(shown, key(word)));
    return said.includes('yes') ? 'yes' : said.includes('unsure') ? 'unsure' : 'no';
  };
  if (Array.isArray(test)) return within(test);
  const { is, has, not } = test;
  const asked: Said[] = [];
  if (is !== undefined) asked.push(isOneOf(is, shown));
  if (has !== undefined) asked.push(within(has));
  if (not !== undefined) asked.push(OPPOSITE[within(not)]);
  return asked.includes('no') ? 'no' : asked.includes('unsure') ? 'unsure' : 'yes';
}

/** 工程师（中级） may be the 工程师 that is meant, and 工程师（助理） another: what stands in brackets behind it is for a reader. */
function isOneOf(words: readonly string[], shown: string): Said {
  const keys = words.map(key);
  if (keys.includes(shown)) return 'yes';
  return keys.some((word) => shown.startsWith(`${word}(`) && shown.endsWith(')')) ? 'unsure' : 'no';
}

const OPPOSITE: Readonly<Record<Said, Said>> = { yes: 'no', no: 'yes', unsure: 'unsure' };

/** The condition for a reader: 申报方式为标志性业绩. */
export function whenText(when: When): string {
  return Object.entries(when)
    .map(([name, test]) => {
      const id = fieldOf(name);
      return `${id === null ? name : FIELD_NAMES[id]}${testText(test)}`;
    })
    .join('、');
}

/** The test for a reader: 含“中级”, 为“工程师”, 不含“副高”. */
export function testText(test: WordTest): string {
  if (Array.isArray(test)) return `含${quoted(test)}`;
  const { is, has, not } = test;
  return [
    ...(is === undefined ? [] : [`为${quoted(is)}`]),
    ...(has === undefined ? [] : [`含${quoted(has)}`]),
    ...(not === undefined ? [] : [`不含${quoted(not)}`]),
  ].join('且');
}

function quoted(list: readonly string[]): string {
  return list.map((word) => `“${word}”`).join('或');
}

/** A field by its id or by what it is called (application.route, 申报方式); null when there is none. */
function fieldOf(name: string): FieldId | null {
  if (isFieldId(name)) return name;
  const [id] = Object.entries(FIELD_NAMES).find(([, called]) => called === name) ?? [];
  return id !== undefined && isFieldId(id) ? id : null;
}

function isFieldId(id: string): id is FieldId {
  return Object.hasOwn(FIELD_NAMES, id);
}

function key(text: string): string {
  return compact(text).toLowerCase();
}
