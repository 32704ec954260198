import type { ShownFile, TextLine } from '@/lib/attachments/view/shown';
import type { FilesSource } from './files-source';

/**
 * A source that keeps what was recognised on a page, by the hash of the file, for as long as the page that made it: what was
 * recognised beside the page is there when one comes back to it, and words are looked for in it.
 */
export function rememberingWords(source: FilesSource): FilesSource {
  const known = new Map<string, TextLine[]>();
  return {
    ...source,
    async open(tab, facts, signal) {
      const file = await source.open(tab, facts, signal);
      return { ...file, words: wordsOf(file, (page) => `${facts.digest} ${page}`, known) };
    },
  };
}

function wordsOf(file: ShownFile, keyOf: (page: number) => string, known: Map<string, TextLine[]>): ShownFile['words'] {
  return async (page, recognise) => {
    const before = known.get(keyOf(page));
    if (before !== undefined) return before;
    const lines = await file.words(page, recognise);
    if (recognise && lines.length > 0) known.set(keyOf(page), lines);
    return lines;
  };
}
