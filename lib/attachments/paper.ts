import type { FilePlace } from '@/lib/dossier/file-facts';
import type { PaperTitle } from '@/lib/dossier/paper-kinds';
import { compact } from '@/lib/dossier/parse/text';
import { ARTICLE, type Article, articleOf } from './article';
import type { KnownPaper, TitledPaper } from './known-paper';
import { boxAroundBoth, type FileCell, type FileLine } from './page-text';
import PAPERS from './papers.json';

/** A title is among the largest writing of the first page and near its top. */
const TOP = 0.45;
/** How far below the largest writing a title may be; the height of recognised writing is measured roughly. */
const LARGE = { written: 0.9, recognised: 0.75 };

/**
 * What kind of paper a file is, by the words of its title on the first page; null when no known title stands there or
 * several do. Later pages are not looked at: there, papers are named that are not this one. A title that an office
 * `added` is of the kind it says, also where it was known as another.
 */
export function paperOf(lines: readonly FileLine[], added: readonly PaperTitle[] = []): TitledPaper | null {
  // The title of a paper may name any other: …验收意见的若干问题.
  const article = articleOf(lines);
  if (article !== null) return asArticle(article, 1);
  const cells = lines.flat().filter(({ box, sure }) => sure && box[1] < TOP);
  const largest = Math.max(0, ...cells.map(({ box }) => box[3] - box[1]));
  const large = cells.filter(
    ({ box, likely }) => box[3] - box[1] > largest * (likely === undefined ? LARGE.written : LARGE.recognised),
  );
  const title = large.map(({ text }) => compact(text)).join('');
  const matches = papersWith(added).flatMap((one) => {
    const words = [
      ...one.titles.filter((word) => title.includes(word)),
      ...(one.whole?.includes(title) ? [title] : []),
    ];
    const [longest] = words.sort((first, second) => second.length - first.length);
    return longest === undefined ? [] : [{ one, longest }];
  });
  const [best, ...others] = matches.sort((first, second) => second.longest.length - first.longest.length);
  if (best === undefined) return null;
  // 学历证书电子注册备案表 has 学历证书 in it, and is none.
  const rest = title.replaceAll(best.longest, ' ');
  return others.some(({ longest }) => rest.includes(longest) || longest.length === best.longest.length)
    ? null
    : { ...best.one, at: { page: 1, box: placeOf(large) } };
}

/** The paper that begins on this page. */
export function asArticle({ title }: Article, page: number): TitledPaper {
  return { ...ARTICLE, at: { page, box: placeOf([title]) } };
}

function placeOf(title: readonly Pick<FileCell, 'box' | 'at'>[]): FilePlace['box'] {
  return title.map(({ box, at = box }) => at).reduce(boxAroundBoth);
}

/** The known kinds with these titles beside their own; a list calls a paper by its title, too. */
function papersWith(added: readonly PaperTitle[]): Kind[] {
  const known = PAPERS as Kind[];
  if (added.length === 0) return known;
  const taken = new Set(added.map(({ title }) => compact(title)));
  return known.map((one) => {
    const own = added.filter(({ paper }) => paper === one.paper).map(({ title }) => compact(title));
    const left = (words: string[]) => words.filter((word) => !taken.has(word));
    return {
      ...one,
      titles: [...left(one.titles), ...own],
      whole: left(one.whole ?? []),
      slots: [...one.slots, ...own],
    };
  });
}

/** A kind of paper with the words of its titles; those in `whole` are the whole of one. */
type Kind = KnownPaper & { titles: string[]; whole?: string[] };
