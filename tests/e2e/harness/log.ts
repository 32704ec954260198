import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { LogBody, LogEntry, LogRow } from '../../../lib/record/entry.ts';
import type { WorkingReview } from '../../../lib/record/work.ts';
import type { Browser } from './browser.ts';
import { openWindow } from './window.ts';

export interface RawLog {
  entries: LogEntry[];
  rows: (LogRow & { subject: string })[];
  bodies: { seq: number; salt: string; body: LogBody }[];
}

type WholeLog = RawLog & { working: { key: string; working: WorkingReview; closedAt?: number }[] };

/** What stands in the extension's database, read with the browser's own means in an extension page. */
export async function readLog({ context, extension }: Pick<Browser, 'context' | 'extension'>): Promise<WholeLog> {
  const page = await openWindow(context);
  // Of the extension's origin, and nothing of it runs.
  await page.goto(`${extension}/manifest.json`);
  const found = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('zcps-review-log')) return { entries: [], rows: [], bodies: [], working: [] };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('zcps-review-log');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = (table: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [entries = [], single = [], bodies = [], working = [], packs = []] = await Promise.all(
      ['entries', 'rows', 'bodies', 'working', 'packs'].map(all),
    );
    database.close();
    // Rows below the newest hundred are kept as the text of a hundred.
    const packed = (packs as { json?: string }[]).flatMap(({ json }) => JSON.parse(json ?? '[]') as unknown[]);
    return { entries, rows: [...packed, ...single], bodies, working };
  });
  await page.close();
  return found as WholeLog;
}

/** The number of the first entry whose hashes do not fit, null when the chain is whole. Written apart from the log's own code. */
export function brokenAt({ entries, rows, bodies }: RawLog): number | null {
  let prev = '';
  for (const [index, { hash, ...open }] of entries.entries()) {
    const { subject: _, ...chained } = open as typeof open & { subject: string };
    const bound = open.bodyHash === digest(bodies[index]) && open.rowHash === digest(rows[index]);
    if (open.seq !== index + 1 || open.prev !== prev || !bound || digest(chained) !== hash) return index + 1;
    prev = hash;
  }
  return rows.length === entries.length && bodies.length === entries.length ? null : entries.length + 1;
}

function digest(value: unknown): string {
  const canonical = JSON.stringify(value, (_, member) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
  return createHash('sha256').update(canonical).digest('hex');
}

/** Puts a log of a later version in the place of the present one; `plain` is a page of the extension that runs nothing of it. */
export async function makeNewerLog(plain: Page, { killWorker }: Pick<Browser, 'killWorker'>): Promise<void> {
  await plain.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    await done(indexedDB.deleteDatabase('zcps-review-log'));
    const opening = indexedDB.open('zcps-review-log', 990);
    opening.onupgradeneeded = () => void opening.result.createObjectStore('entries', { keyPath: 'seq' });
    const database = await done(opening);
    await done(database.transaction('entries', 'readwrite').objectStore('entries').add({ seq: 1, id: 'newer' }));
    database.close();
  });
  await killWorker();
}
