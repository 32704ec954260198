import type { FilePlace } from '@/lib/dossier/file-facts';

/** A page as large as its paper, in CSS pixels. */
export interface PageSize {
  width: number;
  height: number;
}

/** Pieces of writing of one height, from left to right; `sure` as with facts. */
export type TextLine = { text: string; box: FilePlace['box']; sure: boolean }[];

/** A file that the viewer can draw. Asks are answered one after the other; the newest urgent one first. */
export interface ShownFile {
  pages: PageSize[];
  /** The page, this many dots wide. Thumbnails wait for everything else. */
  draw(page: number, width: number, how: 'page' | 'thumbnail'): Promise<ImageBitmap>;
  /** What is written on the page; of a picture only what is recognised, where that is asked for: it takes its time. */
  words(page: number, recognise: boolean): Promise<TextLine[]>;
  /** Ends the worker that holds it. */
  close(): void;
}
