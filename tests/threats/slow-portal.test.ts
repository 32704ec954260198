import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runSweep, type SweepPorts } from '@/components/workbench/sweep/run-sweep';
import type { FetchedPage } from '@/lib/messages/fetched';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import type { Sweep, TriageRow } from '@/lib/record/sweep';
import { met, tried } from './met';

const ORIGIN = 'https://zcps.rlsbt.zj.gov.cn';
const LATENCY = 5_000;
const COUNT = 200;
const SWEEP: Sweep = {
  id: 's',
  startedAt: 0,
  list: `${ORIGIN}/list.jsp`,
  title: '待审查',
  role: 'department',
  object: 'qualification',
  photos: false,
  count: COUNT,
};
const ROWS: TriageRow[] = Array.from({ length: COUNT }, (_, nth) => ({
  nth,
  listed: { name: `虚构${nth}`, idNumber: '', unit: '', status: '', url: `${ORIGIN}/view.jsp?id=${nth}` },
  state: 'waiting',
  why: '',
  at: 0,
  checked: null,
}));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A portal of five seconds an answer, of which `failing` in a hundred are refused for now, or are never given. */
function portal(failing: number) {
  const asked: { url: string; at: number; busy: boolean }[] = [];
  let [open, most, seed] = [0, 0, 20_261_128];
  const wait = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        done();
      });
    });
  const ports: SweepPorts = {
    expects: BUILTIN_PROFILE.expects,
    async fetchPage(url): Promise<FetchedPage> {
      seed = (seed * 48_271) % 2_147_483_647;
      const busy = seed % 100 < failing;
      asked.push({ url, at: Date.now(), busy });
      open += 1;
      most = Math.max(most, open);
      await wait(LATENCY);
      open -= 1;
      return busy
        ? { is: 'busy', message: seed % 2 === 0 ? '平台答复 503' : '没有连上平台' }
        : { is: 'refused', message: '没有这个页面' };
    },
    photo: async () => ({ unread: '' }),
    files: async () => [],
    judge: () => Promise.reject(new Error('nothing is judged here')),
    keep: async () => true,
    now: () => Date.now(),
    wait,
  };
  return { ports, asked, most: () => most };
}

test('a portal that answers after five seconds, and refuses a third for now, is asked sparingly', async () => {
  const { ports, asked, most } = portal(30);
  const running = runSweep(SWEEP, ROWS, ports, new AbortController().signal, () => undefined);
  await vi.runAllTimersAsync();
  expect(await running).toBe('done');
  const refused = asked.filter(({ busy }) => busy).length;
  // One answer for each, and one more request for each refusal at most: nothing is asked twice without need.
  expect(asked.length - refused).toBeLessThanOrEqual(COUNT);
  expect(asked.length / (COUNT + refused)).toBeLessThanOrEqual(
    tried('T22', 'requests for each that is needed, %') / 100,
  );
  expect(most()).toBeLessThanOrEqual(tried('T22', 'requests at once'));
  for (const url of new Set(asked.map((one) => one.url))) {
    const gaps = asked.filter((one) => one.url === url).map(({ at }) => at);
    const pauses = gaps.slice(1).map((at, nth) => at - (gaps[nth] ?? 0) - LATENCY);
    expect(pauses, 'each pause is longer than the one before').toEqual(
      [500, 1_000, 2_000, 4_000, 8_000].slice(0, pauses.length),
    );
  }
  met(
    'T22',
    'slow portal',
    `${COUNT} applicants, ${refused} refusals, ${asked.length} requests, ${most()} at once at most, pauses doubled`,
  );
});

test('stopped at any moment, it ends within a second and asks for nothing more', async () => {
  const ends: number[] = [];
  for (let nth = 0; nth < tried('T22', 'moments it is stopped at'); nth += 1) {
    const { ports, asked } = portal(50);
    const stopping = new AbortController();
    let ended = Number.NaN;
    const running = runSweep(SWEEP, ROWS, ports, stopping.signal, () => undefined).then((end) => {
      ended = Date.now();
      return end;
    });
    await vi.advanceTimersByTimeAsync(700 + nth * 1_337);
    const before = asked.length;
    const from = Date.now();
    stopping.abort();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await running).toBe('stopped');
    expect(asked).toHaveLength(before);
    ends.push(ended - from);
  }
  const longest = Math.max(...ends);
  expect(longest).toBeLessThanOrEqual(tried('T22', 'stopped within, ms'));
  met('T22', 'stopping', `stopped at ${ends.length} moments, ended after ${longest} ms at most`);
});
