import { compact } from '@/lib/dossier/parse/text';

const BRACKETS = /[()（）[\]【】〔〕「」《》]/g;

/** Han and plain ASCII words have nothing to take off; most texts are that. */
const ALREADY_BARE = /^[\u4e00-\u9fff\w.-]*$/;

/** The text without white space and brackets, so that 国（境）外 is found as 国境外. */
export function bare(text: string): string {
  return ALREADY_BARE.test(text) ? text : compact(text).replace(BRACKETS, '');
}

/** Whether a bare text has one of the words in it; a word of one character (无) must be the whole text. */
export function hasWord(text: string, words: readonly string[]): boolean {
  return words.some((word) => (word.length === 1 ? text === word : text.includes(word)));
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

/** The text without the given words, so that 非参公 is not found as 参公. */
export function without(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), text);
}
