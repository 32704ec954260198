import type { FileFacts } from '@/lib/dossier/file-facts';

/** What the worker is asked, by number: to read a file. */
export interface FileAsk {
  job: number;
  do: 'read';
  bytes: Uint8Array;
  url: string;
}

/** What it says: that it has started, how far it is, and the end of each job. */
export type FileAnswer =
  | { says: 'ready' }
  | { says: 'page'; job: number; page: number; of: number }
  | { says: 'facts'; job: number; facts: FileFacts }
  | { says: 'failed'; job: number; why: string };

/** Whether a message is one of these: pdf.js talks over the same line. */
export function isFileAnswer(message: unknown): message is FileAnswer {
  return typeof message === 'object' && message !== null && typeof (message as { says?: unknown }).says === 'string';
}
