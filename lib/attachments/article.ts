import type { FileFact } from '@/lib/dossier/file-facts';
import { compact } from '@/lib/dossier/parse/text';
import type { KnownPaper } from './known-paper';
import { boxAroundBoth, type FileCell, type FileLine } from './page-text';

/** The first page of a paper itself, which is told by its 摘要 and 关键词. */
export interface Article {
  title: FileCell;
  /** The line below the title, where it is nothing but names. */
  authors: FileCell | null;
}

export const ARTICLE: KnownPaper = {
  paper: '论文',
  states: ['paper.title', 'paper.authors'],
  firm: ['paper.authors'],
  slots: ['论文', '著作'],
};

const ABSTRACT = /^[[【〔(]?(?:内容)?摘要(?:[\]】〕):]|$|\p{sc=Han})/u;
const KEYWORDS = /^[[【〔(]?关键[词字][\]】〕):]/;
/** How far below the largest writing a line of the title may be. */
const LARGE = { written: 0.9, recognised: 0.75 };
const MOST_LINES = 3;
/** 张例子1,2 or 钱虚拟*: a name of two to four characters with its marks. */
const NAME = /^[\p{sc=Han}]{2,4}(?:[\d,*†‡#①-⑨]*)$/u;

/** Title and authors of a first page with 摘要 and 关键词, both below the title; null of any other page. */
export function articleOf(lines: readonly FileLine[]): Article | null {
  const begins = (words: RegExp) => lines.findIndex((line) => words.test(textOf(line)));
  const [abstract, keywords] = [begins(ABSTRACT), begins(KEYWORDS)];
  if (abstract < 1 || keywords <= abstract) return null;
  const above = lines.slice(0, abstract);
  const largest = Math.max(...above.map(heightOf));
  const isLarge = (line: FileLine) =>
    heightOf(line) > largest * (line[0]?.likely === undefined ? LARGE.written : LARGE.recognised);
  const first = above.findIndex(isLarge);
  const after = above.findIndex((line, at) => at > first && !isLarge(line));
  const end = after < 0 ? above.length : after;
  // Large writing elsewhere is a journal's head, or a second title.
  if (end - first > MOST_LINES || above.slice(end).some(isLarge)) return null;
  const title = joined(above.slice(first, end).flat(), '');
  const below = above[end];
  if (title === null) return null;
  return { title, authors: below !== undefined && isNames(below) ? joined(below, '、') : null };
}

/** What such a page states. */
export function articleFacts({ title, authors }: Article, page: number): FileFact[] {
  return [
    wholeCell('paper.title', title, page),
    ...(authors === null ? [] : [wholeCell('paper.authors', authors, page)]),
  ];
}

/** The fact that all of a cell says. */
export function wholeCell(is: FileFact['is'], { text, box, at = box, sure, likely }: FileCell, page: number): FileFact {
  const how = likely === undefined ? {} : { likely: Math.min(1, ...likely) };
  return { is, text: text.replace(/\s+/g, ' ').trim(), at: { page, box: at }, sure, ...how };
}

function isNames(line: FileLine): boolean {
  const names = line.flatMap(({ text }) => text.split(/[、，,;；\s]+(?!\d)/)).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => NAME.test(name));
}

function joined(cells: readonly FileCell[], between: string): FileCell | null {
  const [first, ...rest] = cells;
  if (first === undefined) return null;
  return rest.reduce<FileCell>(
    (sum, cell) => ({
      text: `${sum.text}${between}${cell.text.trim()}`,
      box: boxAroundBoth(sum.box, cell.box),
      sure: sum.sure && cell.sure,
      ...(sum.likely === undefined ? {} : { likely: [...sum.likely, ...(cell.likely ?? [])] }),
      ...(sum.at === undefined || cell.at === undefined ? {} : { at: boxAroundBoth(sum.at, cell.at) }),
    }),
    { ...first, text: first.text.trim() },
  );
}

function textOf(line: FileLine): string {
  return compact(line.map(({ text }) => text).join(''));
}

function heightOf(line: FileLine): number {
  return Math.max(...line.map(({ box }) => box[3] - box[1]));
}
