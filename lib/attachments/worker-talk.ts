import type { FileFacts } from '@/lib/dossier/file-facts';

/** What the worker is asked, by number: to read a file, or to draw a page of it. */
export type FileAsk = { job: number } & (
  | { do: 'read'; bytes: Uint8Array; url: string }
  | { do: 'draw'; bytes: Uint8Array | null; page: number; width: number; turn: number }
);

/** What it says: that it has started, how far it is, and the end of each job. */
export type FileAnswer =
  | { says: 'ready' }
  | { says: 'page'; job: number; page: number; of: number }
  | { says: 'facts'; job: number; facts: FileFacts }
  | { says: 'drawn'; job: number; picture: ImageBitmap; pages: number; lines: { text: string; top: number }[] }
  | { says: 'failed'; job: number; why: string };

/** Whether a message is one of these: pdf.js talks over the same line. */
export function isFileAnswer(message: unknown): message is FileAnswer {
  return typeof message === 'object' && message !== null && typeof (message as { says?: unknown }).says === 'string';
}
