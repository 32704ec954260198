import { mayDeny, type Said, saysWord, wordSaid } from '@/lib/dossier/parse/said';
import { compact } from '@/lib/dossier/parse/text';

const BRACKETS = /[()（）[\]【】〔〕「」《》]/g;

/** Han and plain ASCII words have nothing to take off; most texts are that. */
const ALREADY_BARE = /^[\u4e00-\u9fff\w.|-]*$/;

/** The text without white space and brackets, so that 国（境）外 is found as 国境外. */
export function bare(text: string): string {
  return ALREADY_BARE.test(text) ? text : compact(text).replace(BRACKETS, '');
}

/** Whether a bare text has one of the words in it; a word of one character (无) must be the whole text. */
export function hasWord(text: string, words: readonly string[]): boolean {
  return preparedOf(words).pattern.test(text);
}

/** Words as they are looked for: also bare like the text, however a pack writes them (大学（本科）, ＧＩＳ), the longest first. */
interface Prepared {
  pattern: RegExp;
  longestFirst: readonly string[];
}

/** Lists of words are the pack's, few and for all applicants: each is prepared once. */
const known = new WeakMap<readonly string[], Prepared>();

function preparedOf(words: readonly string[]): Prepared {
  let prepared = known.get(words);
  if (prepared === undefined) {
    prepared = prepare([...new Set(words.flatMap((word) => [fold(word), fold(bare(word))]))]);
    known.set(words, prepared);
  }
  return prepared;
}

function prepare(words: readonly string[]): Prepared {
  const alternatives = words.map((word) => {
    const plain = word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    return word.length === 1 ? `^${plain}$` : plain;
  });
  const pattern = words.length === 0 ? '(?!)' : alternatives.join('|');
  return {
    pattern: new RegExp(pattern, LATIN.test(pattern) ? 'i' : ''),
    longestFirst: [...words].sort((one, other) => other.length - one.length),
  };
}

const LATIN = /[a-z]/i;

function fold(text: string): string {
  return LATIN.test(text) ? text.toLowerCase() : text;
}

/** Whether a bare text says one of the words of the applicant: 破格, but not 非破格; 博士, but not 博士在读. */
export function saysOneOf(text: string, words: readonly string[]): boolean {
  if (!hasWord(text, words)) return false;
  const shown = fold(text);
  return preparedOf(words).longestFirst.some((word) => (word.length === 1 ? shown === word : saysWord(shown, word)));
}

/**
 * What a bare text says of these words, the longest first: whoever is not 参照公务员法管理 is no 公务员 either. Words that stand
 * only within one of the others (参公 in 非参公) are not said.
 */
export function saidOf(text: string, words: readonly string[], others: readonly string[] = []): Said {
  if (!hasWord(text, words)) return 'no';
  let rest = fold(without(text, others));
  if (!hasWord(rest, words)) return 'no';
  if (!mayDeny(rest)) return 'yes';
  let said: Said = 'no';
  for (const word of preparedOf(words).longestFirst) {
    if (word.length === 1) {
      if (fold(text) === word) return 'yes';
      continue;
    }
    const here = wordSaid(rest, word);
    if (here === 'yes') return 'yes';
    if (here === 'unsure') said = 'unsure';
    rest = rest.replaceAll(word, '');
  }
  return said;
}

/** Whether one of the words is there by itself, and not only within one of the others: 参公, but not 非参公. */
export function hasWordBesides(text: string, words: readonly string[], others: readonly string[]): boolean {
  return hasWord(text, words) && hasWord(without(text, others), words);
}

/** Where a bare text stops fitting groups of words in this order (the index behind the last word), or −1. */
export function endOfGroups(text: string, groups: readonly (readonly string[])[]): number {
  let at = 0;
  for (const group of groups) {
    const ends = group.map((word) => [text.indexOf(word, at), word.length] as const).filter(([start]) => start >= 0);
    if (ends.length === 0) return -1;
    at = Math.min(...ends.map(([start, length]) => start + length));
  }
  return at;
}

/** Whether a bare text has a word of each group in it, in whatever order. */
export function hasEachGroup(text: string, groups: readonly (readonly string[])[]): boolean {
  return groups.every((group) => hasWord(text, group));
}

/** The text without the given words. */
function without(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), text);
}
