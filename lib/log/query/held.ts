import { liveQuery } from 'dexie';
import { type LogDatabase, lastNumber } from '@/lib/database/database';
import { asLogError } from '@/lib/database/errors';
import { readRows, readTexts } from '@/lib/database/rows';
import type { LogQuery, LogRow } from '@/lib/record/entry';
import { filterOf, type Searchable, searchable } from './filter';
import { withoutSubject } from './search';

/** Numbers read at a time: the first answer is there after one of them. */
const CHUNK = 4_000;

/** Answers kept until something changes: as many as a page asks at once. */
const ANSWERS = 8;

/** What stands in the log, as far as it changes what is held. */
interface Stand {
  last: number;
  acts: number;
  /** Changes whenever the log is locked or unlocked. */
  key: string;
}

export interface HeldLog {
  /** Rows that fit, newest first, as far as they have been read. The same array until something changes. */
  rows(filters: LogQuery): readonly LogRow[];
  /** Whether everything has been read: only then is a count a count. */
  isWhole(): boolean;
  /** Called whenever there is more to see, and with the failure when the log cannot be read. The answer stops it. */
  subscribe(changed: () => void, fail: (error: unknown) => void): () => void;
}

/** Runs something on the log as it stands open. */
export type UseLog = <T>(work: (database: LogDatabase) => Promise<T>) => Promise<T>;

interface Watcher {
  changed: () => void;
  fail: (error: unknown) => void;
}

/**
 * Rows and search texts of the whole log in memory, for a page that asks again with every key typed. Read newest first while
 * somebody watches; follows what other contexts add; read anew when content was removed or the log was locked.
 */
export function holdLog(use: UseLog): HeldLog {
  const watchers = new Set<Watcher>();
  const words = new Map<string, string>();
  let items: Searchable[] = [];
  /** The lowest number that was read; everything above is held. */
  let lowest = 1;
  let stand: Stand = { last: 0, acts: 0, key: '' };
  let whole = false;
  let stop: (() => void) | null = null;
  let running: Promise<void> = Promise.resolve();
  let answers = new Map<string, readonly LogRow[]>();

  function tell(): void {
    answers = new Map();
    for (const { changed } of watchers) changed();
  }

  function tellFailure(error: unknown): void {
    const failure = asLogError('读取审核日志', error);
    for (const { fail } of watchers) fail(failure);
  }

  function forget(): void {
    items = [];
    words.clear();
    whole = false;
  }

  async function read(from: number, to: number): Promise<Searchable[]> {
    const [rows, texts] = await use(
      async (database) => [await readRows(database, from, to), await readTexts(database, from, to)] as const,
    );
    const textOf = new Map(texts.map(({ seq, text }) => [seq, text]));
    return rows.reverse().map((row) => interned(words, searchable(withoutSubject(row), textOf.get(row.seq) ?? '')));
  }

  async function follow(now: Stand): Promise<void> {
    const anew = now.acts !== stand.acts || now.key !== stand.key || now.last < stand.last || items.length === 0;
    const before = stand;
    stand = now;
    if (anew) {
      forget();
      lowest = now.last + 1;
    } else {
      for (let from = before.last + 1; from <= now.last; from += CHUNK) {
        items = [...(await read(from, Math.min(now.last, from + CHUNK - 1))), ...items];
      }
    }
    while (lowest > 1) {
      const from = Math.max(1, lowest - CHUNK);
      items.push(...(await read(from, lowest - 1)));
      lowest = from;
      if (stop === null) return;
      tell();
    }
    whole = true;
    tell();
  }

  function start(): () => void {
    const watch = liveQuery(() => use(readStand)).subscribe({
      next: (now) => {
        running = running
          .then(() => follow(now))
          .catch((error: unknown) => {
            forget();
            tellFailure(error);
          });
      },
      error: tellFailure,
    });
    return () => watch.unsubscribe();
  }

  return {
    rows(filters) {
      const key = JSON.stringify(filters);
      const known = answers.get(key);
      if (known !== undefined) return known;
      if (answers.size >= ANSWERS) answers.clear();
      const found = items.filter(filterOf(filters)).map(({ row }) => row);
      answers.set(key, found);
      return found;
    },
    isWhole: () => whole,
    subscribe(changed, fail) {
      const watcher = { changed, fail };
      watchers.add(watcher);
      stop ??= start();
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}

async function readStand(database: LogDatabase): Promise<Stand> {
  const { entries, acts, meta } = database;
  const [last, done, unlocked] = await Promise.all([
    lastNumber(entries.orderBy('seq')),
    database.standsAt >= 2 ? acts.count() : 0,
    meta.get('unlocked'),
  ]);
  return { last, acts: done, key: unlocked === undefined ? '' : 'unlocked' };
}

/** Units, plans and names come again and again: one copy of each is enough. */
function interned(words: Map<string, string>, item: Searchable): Searchable {
  const one = (text: string): string => {
    const known = words.get(text);
    if (known !== undefined) return known;
    words.set(text, text);
    return text;
  };
  const { row, name, unit, plan, text } = item;
  const kept = { ...row, unit: one(row.unit), plan: one(row.plan), rules: row.rules.map(one) };
  return { row: kept, name: one(name), unit: one(unit), plan: one(plan), text };
}
