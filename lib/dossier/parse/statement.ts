import type { Statement } from '@/lib/dossier/dossier';

const BLANK = /[\s\p{White_Space}\u200b\u2060\ufeff]/gu;
const HAN = /\p{Script=Han}/gu;

/** A statement with its length in characters (code points that are not white space) and in Chinese characters alone. */
export function measureStatement(text: string): Statement {
  return {
    text,
    characters: [...text.replace(BLANK, '')].length,
    cjk: text.match(HAN)?.length ?? 0,
  };
}
