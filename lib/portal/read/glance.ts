import { TELLING } from '@/lib/portal/profile/texts';

/** It has letters, digits or Chinese characters. */
export const WORDY = 1;
export const COLON = 2;
/** It has a character of paging bars, blank lists or loading notes. */
export const TELLS = 4;
const OPEN = 8;
const CLOSE = 16;
/** Its last Chinese character, brackets left aside, is the last of some label. */
export const LABEL_END = 32;
/** … is the last of some heading. */
export const HEAD_END = 64;
const HAN = 128;
/** Every label has one of these: 09:30 has a colon, and no label before it. */
export const LABEL_PART = HAN | OPEN;

/** Looks at texts by a table of characters: those that labels end with, those that headings end with, and those of any page. */
export function glanceOf(labelEnds: Iterable<string>, headingEnds: readonly string[]): (text: string) => number {
  const table = new Uint8Array(0x10000);
  const mark = (from: number, to: number, bits: number) => {
    for (let code = from; code <= to; code++) table[code] = (table[code] ?? 0) | bits;
  };
  const markAll = (characters: Iterable<string>, bits: number) => {
    for (const one of characters) mark(one.charCodeAt(0), one.charCodeAt(0), bits);
  };
  mark(0x30, 0x39, WORDY);
  mark(0x41, 0x5a, WORDY);
  mark(0x61, 0x7a, WORDY);
  for (const from of [0xff10, 0xff21, 0xff41]) mark(from, from + (from === 0xff10 ? 9 : 25), WORDY);
  mark(0x3400, 0x9fff, WORDY | HAN);
  // Radicals and compatibility ideographs have to be made ordinary first.
  mark(0x2e80, 0x2fdf, WORDY | HAN | LABEL_END);
  mark(0xf900, 0xfaff, WORDY | HAN | LABEL_END);
  markAll(':：', COLON);
  markAll('([（【〔「', OPEN);
  markAll(')]）】〕」', CLOSE);
  markAll(TELLING, TELLS);
  markAll(
    headingEnds.map((end) => end.slice(-1)),
    HEAD_END,
  );
  markAll(labelEnds, LABEL_END);
  return (text) => glance(text, table);
}

function glance(text: string, table: Uint8Array): number {
  const { length } = text;
  let bits = 0;
  let last = 0;
  let inside = false;
  for (let at = 0; at < length; at++) {
    const one = table[text.charCodeAt(at)] ?? 0;
    if (one === 0) continue;
    bits |= one;
    if (one & OPEN) inside = true;
    else if (one & CLOSE) inside = false;
    else if (one & HAN && !inside) last = one;
  }
  // What stands in brackets from end to end may be a label itself.
  if (last === 0 && bits & OPEN) last = LABEL_END;
  return (bits & (WORDY | COLON | TELLS | LABEL_PART)) | (last & (LABEL_END | HEAD_END));
}
