import type { FieldId, ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import { type Dictionary, dictionaryOf } from '@/lib/portal/read/dictionary';
import type { FieldSections, PortalProfile, SectionKind, TextKind } from '@/lib/profile/profile';

/**
 * What one portal calls things, in the form that reading needs. It is made of a profile where a page begins to be read and
 * handed down from there, so that two profiles can be read by at once and none is in force by itself.
 */
export interface Lexicon extends Dictionary {
  readonly profile: PortalProfile;
  readonly headingEnd: { test(text: string): boolean };
  readonly verdicts: readonly { verdict: Verdict; words: RegExp }[];
  readonly verdictHint: RegExp;
  readonly submit: ReadonlySet<string>;
  readonly opinion: RegExp;
  readonly opinionHint: RegExp;
  readonly boxVerdicts: readonly { verdict: Verdict; words: RegExp }[];
  /** Words that tell who reviews, near the task and anywhere, and what is reviewed. */
  readonly roles: readonly { role: Role; words: RegExp; weight: number }[];
  readonly hints: readonly { role: Role; words: RegExp }[];
  readonly objects: readonly { object: ReviewObject; words: RegExp }[];
  /** States of an applicant's row. */
  readonly states: ReadonlySet<string>;
  /** Headings of pages on which there is nothing to review. */
  readonly otherPage: RegExp;
  /** A text that may be a person's name, because most names begin so. */
  readonly name: RegExp;
  /** What no name holds: any word may begin like a name. */
  readonly noName: RegExp;
  /** Patterns of what stands in lists and beside values (lib/profile/texts.ts says what each is). */
  readonly texts: Readonly<Record<TextKind, RegExp>>;
  /** Kind of a heading, or null when it names no part of an application. */
  sectionKind(heading: string): SectionKind | null;
  /** Sections for one field of a room of fields. */
  sectionsFor(field: FieldId): FieldSections;
}

/** The words of a profile, ready to be read by. */
export function lexiconOf(profile: PortalProfile): Lexicon {
  const {
    sections,
    decisions,
    opinionBoxes,
    clues = NO_CLUES,
    states = [],
    otherPages = [],
    names = NO_NAMES,
    texts,
  } = profile;
  if (!texts) throw new Error('A profile without patterns.');
  return {
    ...dictionaryOf(profile, anyOf(profile.otherInBrackets), new RegExp(texts.amount), new RegExp(texts.otherUnit)),
    profile,
    headingEnd: { test: endingsOf(sections.headingEnds) },
    verdicts: decisions.verdicts.map(({ verdict, before, words, behind }) => ({
      verdict,
      words: new RegExp(`^${group(['', ...before])}${group(words)}${group(['', ...behind])}$`),
    })),
    verdictHint: anyOf(decisions.hints),
    submit: new Set(decisions.submit),
    opinion: anyOf(opinionBoxes.labels),
    opinionHint: anyOf(opinionBoxes.hints),
    boxVerdicts: opinionBoxes.verdicts.map(ready),
    roles: clues.roles.map(ready),
    hints: clues.hints.map(ready),
    objects: clues.objects.map(ready),
    states: new Set(states),
    otherPage: anyOf(otherPages),
    name: new RegExp(`^[${names.families.join('')}][\\u4e00-\\u9fff]{1,2}[甲乙丙丁]?$`),
    noName: new RegExp(`${group(names.never)}|${group(names.neverLast)}$`),
    texts: Object.fromEntries(
      Object.entries(texts).map(([kind, source]) => [kind, new RegExp(source, 'i')]),
    ) as Lexicon['texts'],
    sectionKind: kindsOf(sections, new RegExp(texts.unitName)),
    sectionsFor: (field) => sections.fields[field.split('.', 1)[0] ?? ''] ?? NOWHERE,
  };
}

function ready<T extends { words: string[] }>(told: T): Omit<T, 'words'> & { words: RegExp } {
  return { ...told, words: anyOf(told.words) };
}

const NO_CLUES: NonNullable<PortalProfile['clues']> = { roles: [], hints: [], objects: [] };
const NO_NAMES: NonNullable<PortalProfile['names']> = { families: [], never: [], neverLast: [] };
const NOWHERE: FieldSections = { prefer: [], avoid: [], never: [] };

function kindsOf({ kinds, pageHeadings }: PortalProfile['sections'], unitName: RegExp): Lexicon['sectionKind'] {
  const pageHeading = new RegExp(`${group(pageHeadings.contain)}|${group(pageHeadings.end)}$`);
  const known = kinds.map(({ kind, words }) => ({ kind, words: anyOf(words) }));
  return (heading) => {
    if (pageHeading.test(heading)) return null;
    // 总工程师 is somebody's post and names no works.
    const told = heading.replaceAll('工程师', '');
    for (const { kind, words } of known)
      if (words.test(told)) return kind === 'achievement' && unitName.test(heading) ? null : kind;
    return null;
  };
}

const TRAILING = /[)）】\s:：]/;

/** Whether a text ends with any of the words, brackets, blanks and colons behind it left aside. Takes time by its length. */
function endingsOf(words: string[]): (text: string) => boolean {
  const parted = words.map((word) => {
    const core = endOf(word);
    return { core: word.slice(0, core), behind: word.slice(core) };
  });
  return (text) => {
    const end = endOf(text);
    const shown = text.slice(0, end);
    const trailing = text.slice(end);
    return parted.some(({ core, behind }) =>
      core === '' ? trailing.includes(behind) : shown.endsWith(core) && trailing.startsWith(behind),
    );
  };
}

function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && TRAILING.test(text.charAt(end - 1))) end--;
  return end;
}

/** A pattern that finds any of the words; no words, nothing found. */
function anyOf(words: string[]): RegExp {
  return new RegExp(group(words));
}

function group(words: string[]): string {
  return words.length === 0 ? '(?!)' : `(?:${words.map(literal).join('|')})`;
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
