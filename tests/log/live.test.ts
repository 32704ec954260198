import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import type { ReviewLog } from '@/lib/log/review-log';
import type { LogQuery } from '@/lib/record/entry';
import { decision, openLog } from './fixtures';

const FILTERS: LogQuery[] = [
  {},
  { name: '李四' },
  { rule: 'training-hours' },
  { from: '2026-11-01' },
  { rule: 'training-hours', unit: '测绘', to: '2026-12-01' },
];

const READINGS: [string, (log: ReviewLog) => Promise<unknown>][] = [
  ...FILTERS.map((filters): [string, (log: ReviewLog) => Promise<unknown>] => [
    `query ${JSON.stringify(filters)}`,
    async (log) => (await log.entries.query(filters, { limit: 10 })).rows.length,
  ]),
  ...FILTERS.map((filters): [string, (log: ReviewLog) => Promise<unknown>] => [
    `count ${JSON.stringify(filters)}`,
    (log) => log.entries.count(filters),
  ]),
  ['head', async (log) => (await log.entries.head()).count],
  ['detail', async (log) => ((await log.entries.detail(2)) === null ? 1 : 2)],
];

describe('readings of the log under liveQuery', () => {
  it.each(READINGS)('are told again when an entry is added: %s', async (_, reading) => {
    const { log } = openLog();
    await log.append(decision('a'));
    const asked: unknown[] = [];
    const askedAsync: unknown[] = [];
    const stops = [
      liveQuery(() => reading(log)).subscribe((value) => asked.push(value)),
      liveQuery(async () => reading(log)).subscribe((value) => askedAsync.push(value)),
    ];
    await vi.waitFor(() => expect([asked, askedAsync]).toEqual([[1], [1]]), { timeout: 60_000 });
    await log.append(decision('b'));
    await vi.waitFor(() => expect([asked.at(-1), askedAsync.at(-1)]).toEqual([2, 2]), { timeout: 60_000 });
    for (const stop of stops) stop.unsubscribe();
  });
});
