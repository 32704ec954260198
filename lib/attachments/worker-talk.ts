import type { FileFacts } from '@/lib/dossier/file-facts';
import type { PaperTitle } from '@/lib/dossier/paper-kinds';
import type { PageSize, TextLine } from './view/shown';

/** What the worker is asked, by number: to read a file, or to open one and draw its pages. */
export type FileAsk =
  | { job: number; do: 'read'; bytes: Uint8Array; url: string; titles: readonly PaperTitle[] }
  /** Lets go of the one that was open. */
  | { job: number; do: 'open'; bytes: Uint8Array }
  | { job: number; do: 'draw'; page: number; width: number }
  | {
      job: number;
      do: 'words';
      page: number /** Whether writing on a picture is to be recognised. */;
      recognise: boolean;
    };

/** What it says: that it has started, how far it is, and the end of each job. */
export type FileAnswer =
  | { says: 'ready' }
  | { says: 'page'; job: number; page: number; of: number }
  /** The page is drawn: the step that follows is as long as a picture is large, whatever the file holds. */
  | { says: 'looking'; job: number }
  | { says: 'facts'; job: number; facts: FileFacts }
  | { says: 'opened'; job: number; pages: PageSize[] }
  | { says: 'drawn'; job: number; picture: ImageBitmap }
  | { says: 'words'; job: number; lines: TextLine[] }
  | { says: 'failed'; job: number; why: string };

/** Whether a message is one of these: pdf.js talks over the same line. */
export function isFileAnswer(message: unknown): message is FileAnswer {
  return typeof message === 'object' && message !== null && typeof (message as { says?: unknown }).says === 'string';
}
