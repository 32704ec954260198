import { browser } from 'wxt/browser';

/** Where the background leaves what taught portals call the name, for the scout to find in one read. */
export const NAME_WORDS = 'portal-name-words';

/** A pattern for those words, spaced out as they may be; null when nothing was taught. */
export async function taughtNameWords(): Promise<RegExp | null> {
  const { [NAME_WORDS]: kept } = await browser.storage.local.get(NAME_WORDS);
  const words = Array.isArray(kept)
    ? kept.filter((word): word is string => typeof word === 'string' && word !== '')
    : [];
  return words.length === 0 ? null : new RegExp(words.map(spaced).join('|'));
}

function spaced(word: string): string {
  return [...word].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')).join('[\\s*＊]*');
}
