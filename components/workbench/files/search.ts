import type { ShownFile, TextLine } from '@/lib/attachments/view/shown';
import type { FileFacts, FilePlace } from '@/lib/dossier/file-facts';
import type { ViewedFile } from '@/lib/messages/viewer-line';

/** Where the words looked for stand. */
export interface WordHit {
  file: number;
  at: FilePlace;
  /** The line they stand in. */
  line: string;
}

export interface SearchJob {
  open(facts: FileFacts, signal: AbortSignal): Promise<ShownFile>;
  /** Whether pages that are pictures are recognised for it; else only those are searched that were recognised before. */
  recognise: boolean;
  /** Told before each file. */
  progress(at: number, of: number): void;
  signal: AbortSignal;
}

export interface Searched {
  hits: WordHit[];
  /** Pages whose writing is not known: nothing is said of them. */
  unread: number;
}

/** More hits than anybody goes through. */
const MOST = 200;

/** Looks for words in what was read of all files, whatever blanks stand between their characters. */
export async function searchFiles(words: string, files: readonly ViewedFile[], job: SearchJob): Promise<Searched> {
  const wanted = folded(words);
  const found: Searched = { hits: [], unread: 0 };
  for (const [index, { facts }] of files.entries()) {
    job.progress(index + 1, files.length);
    const pages = facts?.pages ?? [];
    if (facts === null || facts.trouble !== null || pages.length === 0) {
      found.unread += Math.max(1, pages.length);
      continue;
    }
    const shown = await job.open(facts, job.signal);
    try {
      for (let page = 1; page <= shown.pages.length; page += 1) {
        if (job.signal.aborted) return found;
        const isPicture = pages[page - 1]?.is === 'image';
        const lines = await shown.words(page, isPicture && job.recognise);
        // The pictures of a Word document are not recognised.
        if (isPicture && (lines.length === 0 || facts.kind === 'docx')) found.unread += 1;
        found.hits.push(...hitsOn(lines, wanted, index, page));
        if (found.hits.length > MOST) return found;
      }
    } finally {
      shown.close();
    }
  }
  return found;
}

function hitsOn(lines: readonly TextLine[], wanted: string, file: number, page: number): WordHit[] {
  return lines.flatMap((line) => {
    const whole = line.map(({ text }) => text).join(' ');
    const pieces = line.filter(({ text }) => folded(text).includes(wanted));
    // Words may run over the cells of a line.
    const over = pieces.length === 0 && folded(whole).includes(wanted) ? line.slice(0, 1) : pieces;
    return over.map(({ box }): WordHit => ({ file, at: { page, box }, line: whole }));
  });
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
