import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { LogError } from '@/lib/database/errors';
import { holdLog } from '@/lib/log/query/held';
import type { LogQuery } from '@/lib/record/entry';
import { body, decision, LISI, openLog, WANGWU } from '../fixtures';

/** The log as the workbench holds it, followed until the test has seen enough. */
async function held(ids: number) {
  const { log } = openLog();
  for (let index = 1; index <= ids; index += 1) {
    const odd = index % 2 === 1;
    await log.append(
      decision(`c${index}`, {
        applicant: odd ? LISI : WANGWU,
        role: odd ? 'employer' : 'department',
        body: body({
          opinion: `第${index}条：学时不足。`,
          choices: { 'photo-format': { settled: { digest: 'd', reason: odd ? '已见原件' : '', at: 1 } } },
        }),
      }),
    );
  }
  const holding = holdLog((work) => log.use('读取审核日志', work));
  const failures: unknown[] = [];
  const stop = holding.subscribe(
    () => undefined,
    (error) => failures.push(error),
  );
  await vi.waitFor(() => expect(holding.isWhole()).toBe(true), { timeout: 60_000 });
  const found = (filters: LogQuery) => holding.rows(filters).map(({ seq }) => seq);
  return { log, holding, found, stop, failures };
}

it('answers every filter from memory, newest first', async () => {
  const { found, holding, stop } = await held(5);
  expect(found({})).toEqual([5, 4, 3, 2, 1]);
  expect(found({ name: '王五' })).toEqual([4, 2]);
  expect(found({ role: 'employer' })).toEqual([5, 3, 1]);
  expect(found({ text: '第3条' })).toEqual([3]);
  expect(found({ text: '已见原件' })).toEqual([5, 3, 1]);
  expect(found({ plan: '2020年度', rule: 'training-hours', verdict: 'return', unit: '测绘' })).toEqual([5, 3, 1]);
  expect(found({ from: '2026-11-06' })).toEqual([]);
  expect(holding.rows({})[0]).not.toHaveProperty('subject');
  expect(() => holding.rows({ from: '昨天' })).toThrow(LogError);
  stop();
});

it('agrees with the log itself on every filter, over packed and single rows', async () => {
  const { log, found, stop } = await held(101);
  await log.tidy();
  const filters: LogQuery[] = [
    {},
    { name: '李' },
    { text: '第10' },
    { text: '学时　不足' },
    { role: 'department', text: '7条' },
    { verdict: 'pass' },
    { to: '2026-11-05', unit: '地质' },
  ];
  for (const one of filters) {
    const { rows } = await log.entries.query(one, { limit: 500 });
    expect(found(one), JSON.stringify(one)).toEqual(rows.map(({ seq }) => seq));
    expect(await log.entries.count(one)).toBe(rows.length);
  }
  stop();
});

it('follows the log as it grows, and forgets what was erased', async () => {
  const { log, found, stop } = await held(3);
  await log.append(decision('later', { applicant: WANGWU }));
  await vi.waitFor(() => expect(found({})).toEqual([4, 3, 2, 1]), { timeout: 60_000 });
  await log.people.erase({ seq: 2, why: '本人申请' });
  await vi.waitFor(() => expect(found({})).toEqual([3, 1]), { timeout: 60_000 });
  stop();
});

it('says in words that the log cannot be read', async () => {
  const failures: unknown[] = [];
  const holding = holdLog(() => Promise.reject(new LogError('locked', '日志已锁定。')));
  const stop = holding.subscribe(
    () => undefined,
    (error) => failures.push(error),
  );
  await vi.waitFor(() => expect(failures).toMatchObject([{ code: 'locked', message: '日志已锁定。' }]), {
    timeout: 60_000,
  });
  expect(holding.rows({})).toEqual([]);
  stop();
});
