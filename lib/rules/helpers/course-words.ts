import type { Training } from '@/lib/dossier/dossier';
import type { Said } from '@/lib/dossier/parse/said';
import { bare, saidOf } from './words';

/**
 * What a course's category or name says of these words; `unsure` where neither tells, or one of them was not read. Each by
 * itself: what stands in one does not deny what stands in the other. A single letter is for a reader in A类.
 */
export function courseSaid({ category, name }: Training, words: readonly string[]): Said {
  const shown = [category, name].flatMap((field) => (field.state === 'read' ? [numbered(bare(field.value))] : []));
  const asked = numberedWords(words);
  const said = shown.map((text) => saidOf(text, asked));
  if (said.includes('yes')) return 'yes';
  if (shown.length === 0 || category.state === 'unreadable' || name.state === 'unreadable') return 'unsure';
  const isPart = asked.some((word) => word.length === 1 && shown.some((text) => text.includes(word)));
  return said.includes('unsure') || isPart ? 'unsure' : 'no';
}

const NUMERALS: Readonly<Record<string, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ' };

/** I类 is written for Ⅰ类 as well, and is no part of II类 then. */
function numbered(text: string): string {
  return text.replace(/(?<![A-Za-z])(?:I{1,3}|IV)(?=[类级])/g, (letters) => NUMERALS[letters] ?? letters);
}

/** Lists of words are the pack's, few and for all courses: each is prepared once. */
const prepared = new WeakMap<readonly string[], readonly string[]>();

function numberedWords(words: readonly string[]): readonly string[] {
  let found = prepared.get(words);
  if (found === undefined) {
    found = words.map(numbered);
    prepared.set(words, found);
  }
  return found;
}
