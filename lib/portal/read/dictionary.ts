import { FIELD_IDS, type FieldId, LIST_IDS, type ListId } from '@/lib/dossier/reading';
import type { BoundLabel, LabelEntry, PortalProfile } from '@/lib/profile/profile';
import { glanceOf, LABEL_END } from './glance';
import { inBrackets, labelKey } from './text';

/** One field a label may stand for; `rank` 0 is the most trusted spelling, `bound` tells where it counts at all. */
export interface FieldRef {
  field: FieldId;
  rank: number;
  bound: Bound | null;
}

/** Conditions of a bound label; headings and labels in them as label keys. */
export type Bound = Omit<BoundLabel, 'label'>;

/** One list column a header may stand for; strong words speak for the list by themselves. */
export interface ColumnRef {
  list: ListId;
  column: string;
  strong: boolean;
}

/** What the profile knows about a text that is a label. */
export interface Word {
  /** Normalised spelling as the page has it. */
  key: string;
  fields: FieldRef[];
  columns: ColumnRef[];
  /** Header of a list of persons. */
  person: boolean;
  /** True when harmless words had to be taken off (现工作单位名称). */
  affixed: boolean;
}

const LONGEST = 80;
/** Names of files are values, even when they begin like a label (学历证书.pdf). */
export const FILE_NAME = /\.(?:pdf|jpe?g|png|gif|bmp|tiff?|docx?|xlsx?|pptx?|wps|ofd|zip|rar|7z|txt)\s*$/i;
const MOST_RECENT = 2000;

/** The labels of a profile, to be asked about texts of a page. */
export interface Dictionary {
  /** All labels as keys. */
  readonly labels: readonly string[];
  /** What the characters of a text tell at once; all that most texts of a page are ever asked. */
  glance(text: string): number;
  /** The entry for a text that is a label and nothing else, or null. Cheap for texts that are none. */
  lookUp(text: string): Word | null;
  /** The same for a text that ends like a label. Pages say the same words again and again. */
  lookUpLabel(shown: string): Word | null;
}

/** The dictionary of a profile; a label is no field's where `otherInBrackets` is found in the brackets behind it, and no column's for `otherUnit`. */
export function dictionaryOf(
  profile: PortalProfile,
  otherInBrackets: RegExp,
  amount: RegExp,
  otherUnit: RegExp,
): Dictionary {
  const all = wordsOf(profile);
  const affixes = { before: ['', ...profile.before], behind: ['', ...profile.behind] };
  const labelEnds = [...all.keys(), ...affixes.behind].map((key) => key.slice(-1));
  const glance = glanceOf(labelEnds, profile.sections.headingEnds);
  const recent = new Map<string, Word | null>();

  const find = (text: string): Word | null => {
    if (text.length < 2 || text.length > LONGEST || FILE_NAME.test(text) || amount.test(text)) return null;
    const key = labelKey(text);
    if (key.length < 2 || key.length > 24) return null;
    // 论文/著作名称 is 论文著作名称.
    const found = all.get(key) ?? all.get(key.replaceAll('/', '')) ?? withoutAffixes(key, all, affixes);
    const inside = inBrackets(text);
    if (!found || inside === '') return found;
    const fields = otherInBrackets.test(inside) ? [] : found.fields;
    return { ...found, fields, columns: otherUnit.test(inside) ? [] : found.columns };
  };

  const lookUpLabel = (shown: string): Word | null => {
    const known = recent.get(shown);
    if (known !== undefined) return known;
    const word = find(shown.trim());
    if (recent.size >= MOST_RECENT) recent.clear();
    recent.set(shown, word);
    return word;
  };

  return {
    labels: [...all.keys()],
    glance,
    lookUp: (text) => (text.length < 400 && glance(text) & LABEL_END ? lookUpLabel(text) : null),
    lookUpLabel,
  };
}

/** 电子注册备案 is a label on many forms and the value of 学历认证 on others. In no other field is one label the value of another. */
export function answers(word: Word, next: Word): boolean {
  const isProof = ({ fields }: Word) => fields.some(({ field }) => field === 'education.proof');
  return word.key !== next.key && isProof(word) && isProof(next);
}

function withoutAffixes(
  key: string,
  all: ReadonlyMap<string, Word>,
  { before, behind }: Pick<PortalProfile, 'before' | 'behind'>,
): Word | null {
  for (const head of before) {
    if (!key.startsWith(head)) continue;
    const rest = key.slice(head.length);
    for (const tail of behind) {
      if (head === tail || !rest.endsWith(tail)) continue;
      const word = all.get(rest.slice(0, rest.length - tail.length));
      if (word && word.fields.length > 0) return { ...word, key, columns: [], affixed: true };
    }
  }
  return null;
}

function wordsOf(profile: PortalProfile): Map<string, Word> {
  const all = new Map<string, Word>();
  const entry = (spelling: string): Word => {
    const key = labelKey(spelling);
    let word = all.get(key);
    if (!word) {
      word = { key, fields: [], columns: [], person: false, affixed: false };
      all.set(key, word);
    }
    return word;
  };
  for (const field of FIELD_IDS) {
    for (const [rank, group] of profile.fields[field].labels.entries()) {
      for (const one of group) entry(spellingOf(one)).fields.push({ field, rank, bound: boundOf(one) });
    }
  }
  for (const list of LIST_IDS) {
    for (const [column, { own, shared }] of Object.entries(profile.lists[list].columns)) {
      for (const spelling of own) entry(spelling).columns.push({ list, column, strong: true });
      for (const spelling of shared) entry(spelling).columns.push({ list, column, strong: false });
    }
  }
  for (const spelling of profile.otherLabels) entry(spelling);
  for (const spelling of profile.personListHeaders) entry(spelling).person = true;
  for (const { list, headers } of profile.tables) {
    for (const { text, column } of headers) {
      const { columns } = entry(text);
      // Elsewhere the same word is a hint and no more: the table as a whole is what was pointed out.
      if (list !== null && column !== null) columns.push({ list, column, strong: false });
    }
  }
  return all;
}

function spellingOf(label: LabelEntry): string {
  return typeof label === 'string' ? label : label.label;
}

function boundOf(entry: LabelEntry): Bound | null {
  if (typeof entry === 'string') return null;
  const { label: _, ...bound } = entry;
  if (bound.under !== undefined) bound.under = labelKey(bound.under);
  if (bound.without !== undefined) bound.without = bound.without.map(labelKey);
  return bound;
}
