import type { Dictionary, Word } from './dictionary';
import { LABEL_END } from './glance';

const COLON = /[:：]/g;
const PARTS = /[\s\u3000\xa0,，;；|、。]+/;

/** Labels that share a text with their values: 姓名：张三　性别：男. `from` is where the value begins. */
export function inlineLabels(text: string, dictionary: Dictionary): { word: Word; from: number }[] {
  if (!text.includes(':') && !text.includes('：')) return [];
  const found: { word: Word; from: number }[] = [];
  let start = 0;
  COLON.lastIndex = 0;
  for (let colon = COLON.exec(text); colon; colon = COLON.exec(text)) {
    const before = text.slice(start, colon.index);
    const word = dictionary.glance(before) & LABEL_END ? labelBefore(before, start === 0, dictionary) : null;
    if (word) found.push({ word, from: colon.index + 1 });
    start = colon.index + 1;
  }
  return found;
}

/** Where the value that begins at `from` ends: before the next word with a colon, known or not. Takes time by the length. */
export function inlineEnd(text: string, from: number): number {
  const colons = /[:：]/g;
  colons.lastIndex = from;
  for (let colon = colons.exec(text); colon; colon = colons.exec(text)) {
    const end = gapBefore(text, from, colon.index);
    if (end !== null) return end;
  }
  return text.length;
}

const GAP = /[\s\u3000\xa0,，;；|]/;
const IN_LABEL = /[\u4e00-\u9fff（）()/\s\u3000\xa0]/;

/**
 * Where the gap begins that parts the label before this colon from what stands before it; null where no label is.
 * 聘任时间：2015-01 09:30 has a colon that belongs to no label; one after Chinese characters does.
 */
function gapBefore(text: string, from: number, colon: number): number | null {
  let gap: number | null = null;
  for (let at = colon - 1; at > from && colon - at <= 16 && IN_LABEL.test(text.charAt(at)); at--) {
    if (colon - at >= 2 && GAP.test(text.charAt(at - 1))) gap = at - 1;
  }
  while (gap !== null && gap > from && GAP.test(text.charAt(gap - 1))) gap--;
  return gap;
}

/** The label is the whole text before the first colon, later on the last pieces before it (性 别). */
function labelBefore(text: string, first: boolean, dictionary: Dictionary): Word | null {
  if (text.length > 60) return lastPieces(text.slice(-40), dictionary);
  return (first ? dictionary.lookUp(text) : null) ?? lastPieces(text, dictionary);
}

function lastPieces(text: string, { lookUp }: Dictionary): Word | null {
  const pieces = text.split(PARTS).filter(Boolean);
  let joined = '';
  let longest: Word | null = null;
  for (let taken = 1; taken <= Math.min(4, pieces.length); taken++) {
    joined = `${pieces[pieces.length - taken] ?? ''}${joined}`;
    longest = lookUp(joined) ?? longest;
  }
  return longest;
}
