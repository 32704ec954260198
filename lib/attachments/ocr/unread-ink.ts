import type { Letter } from './letter';

/** Stands for a character that is there and was not read. */
export const UNREAD = '□';

/** The strip of a line in which letters were found: `dark` says for each column whether there is ink in the middle rows. */
export interface Strip {
  dark: readonly boolean[];
  /** How high the writing is, in columns. */
  size: number;
}

/** How far (in heights of the writing) a letter may reach beyond where it should. */
const ASTRAY = 0.25;
/** Columns of ink, in heights of the writing, that are a character and no ruled line. */
const CHARACTER = 0.28;

/**
 * The letters of a line with one for each place where there is ink and no letter: of characters that it does not know, the
 * network says nothing at all, and 李文翀 would be another person, 李文.
 */
export function withUnread(letters: readonly Letter[], { dark, size }: Strip): Letter[] {
  const drawn = letters.filter(({ text }) => text.trim() !== '');
  const ends = drawn.map(({ text, from, to }) => {
    const middle = ((from + to) / 2) * dark.length;
    const reach = (/^[\x20-\x7e]$/.test(text) ? size / 4 : size / 2) + ASTRAY * size;
    return { from: middle - reach, to: middle + reach };
  });
  const made: Letter[] = [];
  let covered = 0;
  for (const [at, letter] of [...drawn, null].entries()) {
    const { from, to } = ends[at] ?? { from: dark.length, to: dark.length };
    const ink = dark.slice(Math.ceil(covered), Math.max(0, Math.floor(from))).filter(Boolean).length;
    if (ink >= CHARACTER * size) {
      made.push({ text: UNREAD, likely: 0, from: covered / dark.length, to: Math.max(covered, from) / dark.length });
    }
    if (letter !== null) made.push(letter);
    covered = Math.max(covered, to);
  }
  return made;
}
