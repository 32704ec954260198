import { browser } from 'wxt/browser';

/** Where the background leaves what taught portals call the name, for the scout to find in one read. */
export const NAME_WORDS = 'portal-name-words';

/** A pattern for those words, spaced out as they may be; null when nothing was taught. */
export async function taughtNameWords(): Promise<RegExp | null> {
  const { [NAME_WORDS]: kept } = await browser.storage.local.get(NAME_WORDS);
  return wordsPattern(Array.isArray(kept) ? kept.filter((word) => typeof word === 'string') : []);
}

/** What finds any of the words, spaced out or starred; null where none has a letter in it. */
export function wordsPattern(words: readonly string[]): RegExp | null {
  // A blank of the word itself, beside those that may stand between its letters, could be read in many ways.
  const letters = words.map((word) => word.replace(/[\s*＊]/g, '')).filter((word) => word !== '');
  return letters.length === 0 ? null : new RegExp(letters.map(spaced).join('|'));
}

function spaced(word: string): string {
  return [...word].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')).join('[\\s*＊]*');
}
