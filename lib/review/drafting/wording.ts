import { plain } from '@/lib/dossier/parse/text';

/** A text with its numbers taken out: texts of the same words have the same `words`. */
export interface NumberedText {
  words: string;
  numbers: number[];
  /** For each character of `words`, where it stands in the text. */
  at: number[];
}

/** Digits as ASCII has them, each in its place: texts pasted from web pages often have wide ones. */
export function half(text: string): string {
  return text.replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

const NUMERALS = '零一二三四五六七八九十';
const NUMBER = /\d+(?:\.\d+)?|[一二三四五六七八九十两](?=年|个工作日|个月|天内|份|篇)/y;

/** The words of a text without white space and with # in place of each number. */
export function wordingOf(pasted: string): NumberedText {
  const text = half(pasted);
  const found: NumberedText = { words: '', numbers: [], at: [] };
  for (let index = 0; index < text.length; ) {
    NUMBER.lastIndex = index;
    const [number] = NUMBER.exec(text) ?? [];
    const sign = number === undefined ? plain(text[index] ?? '').replace('#', '') : '#';
    if (sign !== '') {
      found.words += sign;
      found.at.push(index);
    }
    if (number !== undefined) found.numbers.push(numberOf(number));
    index += number?.length ?? 1;
  }
  return found;
}

function numberOf(text: string): number {
  if (text === '两') return 2;
  return NUMERALS.includes(text) ? NUMERALS.indexOf(text) : Number(text);
}
