import { readFile as fromDisk } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Looker } from '@/lib/attachments/look-at-page';
import { readFile } from '@/lib/attachments/read-file';
import type { FileFacts } from '@/lib/dossier/file-facts';

const TABLES = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

/** Reads a file as the worker does; without a `looker` nothing is drawn: pictures count as readable, stamps are not looked for. */
export function readInNode(bytes: Uint8Array, looker: Looker | null = null): Promise<FileFacts> {
  return readFile(bytes, 'https://portal.example/file', {
    readTable: async (name) => new Uint8Array(await fromDisk(join(TABLES, name))),
    looker,
    until: performance.now() + 600_000,
    progress: () => undefined,
    looking: () => undefined,
  });
}
