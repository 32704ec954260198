import type { FileFact } from '@/lib/dossier/file-facts';
import type { FileCell, FileLine } from './page-text';
import { SIGN } from './page-text';

const MONTH = '(?:(?:19|20)\\d\\d年\\d{1,2}月|[〇○零一二三四五六七八九]{4}年[元一二三四五六七八九十]{1,2}月)';
/** 学生张例子，性别男，…于2001年9月至2005年7月在本校测绘工程专业四年制本科学习，… */
const SAID: readonly [FileFact['is'], RegExp][] = [
  ['person.name', /(?:学生|学员|研究生|本科生)(\p{sc=Han}[\p{sc=Han}·]{1,11}?)(?=[，,。；]|性别|[男女][，,])/u],
  ['person.name', /(?:^|[。书])(\p{sc=Han}{2,4})[，,](?:性别)?[男女][，,]/u],
  ['education.graduated', new RegExp(`(?:至|到)(${MONTH})(?=[，,]?(?:在|于))`)],
  ['education.major', /在(?:本|我)(?:校|院)(\p{sc=Han}{2,30}?)专业/u],
  ['education.level', /(博士|硕士|本科|专科)(?:研究生)?(?:学习|教育)/],
];

/** What the sentence of a certificate of graduation states, which stands over several lines; each with the cell where it begins. */
export function diplomaFacts(lines: readonly FileLine[], page: number): FileFact[] {
  const letters = lines
    .flat()
    .flatMap((cell) => [...cell.text].flatMap((letter, at) => (/\s/.test(letter) ? [] : [{ letter, at, cell }])));
  const text = letters.map(({ letter }) => letter).join('');
  return SAID.flatMap(([is, words]) => {
    const match = words.exec(text);
    const value = match?.[1];
    if (!match || value === undefined) return [];
    const from = match.index + match[0].indexOf(value);
    const own = letters.slice(from, from + value.length);
    const first = own[0]?.cell;
    return first === undefined ? [] : [{ is, text: value, ...groundsOfAll(first, own, page) }];
  });
}

function groundsOfAll(
  first: FileCell,
  letters: readonly { letter: string; at: number; cell: FileCell }[],
  page: number,
): Omit<FileFact, 'is' | 'text'> {
  const { box, at = box, likely } = first;
  const place = { at: { page, box: at }, sure: letters.every(({ cell }) => cell.sure) };
  if (likely === undefined) return place;
  const each = letters.filter(({ letter }) => !SIGN.test(letter)).map(({ cell, at: nth }) => cell.likely?.[nth] ?? 0);
  return { ...place, likely: Math.min(1, ...each) };
}
