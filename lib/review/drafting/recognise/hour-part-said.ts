import { numberIn } from './recognised';

/** 不少于总学时的三分之二, 占60%以上, 不低于1/3 */
const PART =
  /(?:不少于|不低于|不得少于|不得低于|≥|占|达到?)[^,;\d二两三四五百]{0,8}(?:([二三四五])分之([一二两三四])|百分之([一二三四五六七八九]?十[一二三四五六七八九]?)|(\d{1,2})%|([1-9])\/([1-9])(?!\d))/;
/** Anything of a part, wherever it stands. */
export const ANY_PART = /[二三四五]分之|百分之|\d%|\D\d\/\d(?!\d)/;

/** The part of 总学时 that is asked for, as a pack has it: 2/3, 60%. Null where none is. */
export function hourPartIn(words: string): { text: string; of: number; per: number } | null {
  const [found, per, of, inWords, percent, upper, lower] = PART.exec(words) ?? [];
  if (found === undefined) return null;
  if (per !== undefined && of !== undefined) return partOf(numberIn(of), numberIn(per));
  if (upper !== undefined && lower !== undefined) return partOf(Number(upper), Number(lower));
  const hundredths = inWords === undefined ? Number(percent) : numberIn(inWords);
  return { text: `${hundredths}%`, of: hundredths, per: 100 };
}

function partOf(of: number, per: number) {
  return of < per ? { text: `${of}/${per}`, of, per } : null;
}
