import type { FieldId, Verdict } from '@/lib/dossier/reading';
import type { FieldSections, PortalProfile, SectionKind } from '@/lib/profile/profile';

/** The profile's words in the form that matching needs. */
interface Prepared {
  profile: PortalProfile;
  kinds: { kind: SectionKind; words: RegExp }[];
  pageHeading: RegExp;
  headingEnd: { test(text: string): boolean };
  otherInBrackets: RegExp;
  verdicts: { verdict: Verdict; words: RegExp }[];
  verdictHint: RegExp;
  submit: Set<string>;
  opinion: RegExp;
  opinionHint: RegExp;
  boxVerdicts: { verdict: Verdict; words: RegExp }[];
}

let current: Prepared | null = null;
const listeners: (() => void)[] = [];

/** The profile that reading goes by now. Throws before one was put in force: no page is read by chance words. */
export function inForce(): Prepared {
  if (current === null) throw new Error('No profile is in force yet.');
  return current;
}

/** Puts another profile in force, for this page, from the next reading on. */
export function putInForce(profile: PortalProfile): void {
  if (profile === current?.profile) return;
  current = prepare(profile);
  for (const listener of listeners) listener();
}

/** Called whenever another profile comes into force: for those who keep something derived from it. */
export function onProfileChange(listener: () => void): void {
  listeners.push(listener);
}

const NOWHERE: FieldSections = { prefer: [], avoid: [], never: [] };

/** Sections for one field of a room of fields. */
export function sectionsFor(field: FieldId): FieldSections {
  return inForce().profile.sections.fields[field.split('.', 1)[0] ?? ''] ?? NOWHERE;
}

/** 示范爆破工程有限公司 names whoever works there, and no works. */
const UNIT_NAME =
  /(?:公司|集团|研究院|设计院|测绘院|勘察院|大学|学校|医院|研究所|中心|大队)\s*(?:[(（][^()（）]*[)）])?$/;

/** Kind of a heading, or null when it names no part of an application. */
export function sectionKind(heading: string): SectionKind | null {
  const { pageHeading, kinds } = inForce();
  if (pageHeading.test(heading)) return null;
  // 总工程师 is somebody's post and names no works.
  const told = heading.replaceAll('工程师', '');
  for (const { kind, words } of kinds)
    if (words.test(told)) return kind === 'achievement' && UNIT_NAME.test(heading) ? null : kind;
  return null;
}

function prepare(profile: PortalProfile): Prepared {
  const { sections, decisions, opinionBoxes } = profile;
  const { contain, end } = sections.pageHeadings;
  return {
    profile,
    kinds: sections.kinds.map(({ kind, words }) => ({ kind, words: anyOf(words) })),
    pageHeading: new RegExp(`${group(contain)}|${group(end)}$`),
    headingEnd: { test: endingsOf(sections.headingEnds) },
    otherInBrackets: anyOf(profile.otherInBrackets),
    verdicts: decisions.verdicts.map(({ verdict, before, words, behind }) => ({
      verdict,
      words: new RegExp(`^${group(['', ...before])}${group(words)}${group(['', ...behind])}$`),
    })),
    verdictHint: anyOf(decisions.hints),
    submit: new Set(decisions.submit),
    opinion: anyOf(opinionBoxes.labels),
    opinionHint: anyOf(opinionBoxes.hints),
    boxVerdicts: opinionBoxes.verdicts.map(({ verdict, words }) => ({ verdict, words: anyOf(words) })),
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
