const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;

/**
 * The text with full-width ASCII made half-width, invisible characters removed and white space folded and trimmed.
 *
 * Not NFKC: that turns `66²` into `662` and so would make up a value that nobody wrote.
 */
export function plain(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same text without any white space, for values in which white space carries no meaning. */
export function compact(text: string): string {
  return plain(text).replace(/ /g, '');
}
