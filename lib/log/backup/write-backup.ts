import { type Bytes, bytesOf, hexOf } from '@/lib/cipher/bytes';
import { ITERATIONS, keyFromPassphrase, sealBytes } from '@/lib/cipher/passphrase';
import { readSpan, spans } from '@/lib/database/blocks';
import { type LogDatabase, readMeta } from '@/lib/database/database';
import { installKey } from '@/lib/database/subject';
import { dayInChina } from '@/lib/dossier/china-time';
import { readHead } from '@/lib/log/chain/chain';
import { isEnded, mainKey } from '@/lib/log/drafts/two-tabs';
import { openWorking } from '@/lib/log/drafts/working-records';
import { deflated, endText, lengthPrefix, MAGIC, nextDigest } from './frames';
import type { BackupPart } from './parts';
import type { BackupHeader, BackupLine } from './records';

export interface BackupWish {
  /** Null leaves the content in the clear: names can then be read by whoever has the file. */
  passphrase: string | null;
  parts: readonly BackupPart[];
  /** This extension's version. */
  extension: string;
  now: number;
  /** Told after each piece; throwing ends the backup. */
  progress?: (done: number, of: number) => void;
}

export interface BackupFile {
  blob: Blob;
  fileName: string;
  count: number;
  head: string | null;
}

/** Characters of JSON in one frame, about. */
const FRAME = 1_000_000;
const AT_ONCE = 200;

/** Everything as one file: entries with rows and bodies, acts, drafts, periods, and what the parts hold. */
export async function writeBackup(database: LogDatabase, wish: BackupWish): Promise<BackupFile> {
  const { count, head } = await readHead(database);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const sealed = wish.passphrase === null ? null : { salt: hexOf(salt), iterations: ITERATIONS };
  const header: BackupHeader = {
    format: 'zcps-review-backup',
    version: 1,
    createdAt: wish.now,
    extension: wish.extension,
    count,
    head,
    passphrase: sealed,
  };
  const key =
    wish.passphrase === null ? null : await keyFromPassphrase(wish.passphrase, { salt, iterations: ITERATIONS });
  const frames = await frameWriter(bytesOf(JSON.stringify(header)), key);
  for await (const line of linesOf(database, count, wish)) await frames.add(line);
  return { blob: await frames.end(), fileName: fileNameOf(header), count, head };
}

async function* linesOf(database: LogDatabase, count: number, wish: BackupWish): AsyncGenerator<BackupLine> {
  if (database.standsAt >= 2)
    for (const act of await database.acts.toArray()) if (act.seq <= count) yield { k: 'act', act };
  for (const { from, to } of spans(1, count, AT_ONCE)) {
    for (const { entry, row, body } of await readSpan(database, from, to)) {
      if (entry === undefined) continue;
      const { subject: _, ...chained } = entry;
      yield { k: 'entry', entry: chained, ...(row && { row }), ...(body && { body }) };
    }
    wish.progress?.(to, count);
  }
  for (const { key, portal, subject, working, openedAt } of await openWorking(
    database,
    await database.working.toArray(),
  )) {
    if (key !== mainKey(key) || isEnded(key)) continue;
    const kept = {
      subject,
      working,
      ...(openedAt !== undefined && { openedAt }),
      ...(portal !== undefined && { portal }),
    };
    yield { k: 'working', working: kept };
  }
  const retention = await readMeta(database, 'retention');
  if (retention !== undefined) yield { k: 'setting', key: 'retention', value: retention };
  if (wish.passphrase !== null) yield* personKey(database);
  for (const part of wish.parts) {
    const value = await part.read();
    if (value !== null) yield { k: 'part', id: part.id, value };
  }
}

/** Only under a passphrase: with it and the last four digits, whole ID numbers could be found by trying. */
async function* personKey(database: LogDatabase): AsyncGenerator<BackupLine> {
  if (database.standsAt < 2) return;
  const key = await installKey(database);
  if (!key.extractable) return;
  yield { k: 'person-key', key: hexOf(new Uint8Array(await crypto.subtle.exportKey('raw', key))) };
}

async function frameWriter(header: Bytes, key: CryptoKey | null) {
  const pieces: BlobPart[] = [MAGIC, lengthPrefix(header.length), header];
  let digest = await nextDigest(new Uint8Array(0), header);
  let lines: string[] = [];
  let length = 0;
  let count = 0;

  async function flush(): Promise<void> {
    if (lines.length === 0) return;
    const packed = await deflated(bytesOf(lines.join('\n')));
    digest = await nextDigest(digest, await push(packed));
    count += 1;
    lines = [];
    length = 0;
  }

  async function push(content: Bytes): Promise<Bytes> {
    const bytes = key === null ? content : await sealBytes(key, content, digest);
    pieces.push(lengthPrefix(bytes.length), bytes);
    return bytes;
  }

  async function add(line: BackupLine): Promise<void> {
    const json = JSON.stringify(line);
    lines.push(json);
    length += json.length;
    if (length >= FRAME) await flush();
  }

  return {
    add,
    async end(): Promise<Blob> {
      await flush();
      await push(bytesOf(endText(count, digest)));
      return new Blob(pieces, { type: 'application/octet-stream' });
    },
  };
}

function fileNameOf({ createdAt, count, head, passphrase }: BackupHeader): string {
  const headMark = head === null ? '' : `-${head.slice(0, 8)}`;
  return `职称评审审核备份-${dayInChina(createdAt)}-${count}条${headMark}${passphrase === null ? '' : '-加密'}.zcpsbak`;
}
