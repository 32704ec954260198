import { expect, test, vi } from 'vitest';
import { rowsInWorker, type SheetAnswer } from '@/lib/sheet/in-worker';

const BYTES = new Uint8Array(3);

/** A worker that does `work` with what it is sent, and whether it was ended. */
function worker(work: (self: Worker) => void) {
  const self = { onmessage: null, onerror: null, terminate: vi.fn(), postMessage: () => work(made) };
  const made = self as unknown as Worker;
  return { start: () => made, terminate: self.terminate };
}

const answers = (data: SheetAnswer) => (self: Worker) => self.onmessage?.(new MessageEvent('message', { data }));
const breaks = (self: Worker) => self.onerror?.(Object.assign(new Event('error'), { message: '' }) as ErrorEvent);

test('rows, and the worker is ended', async () => {
  const { start, terminate } = worker(answers({ rows: [['姓名']] }));
  expect(await rowsInWorker(BYTES, { start })).toEqual([['姓名']]);
  expect(terminate).toHaveBeenCalledOnce();
});

test.each([
  ['one that is refused', answers({ refused: '超出花名册的大小' }), '超出花名册的大小'],
  ['one that fails', answers({ failed: 'TypeError: x' }), 'TypeError'],
  ['a worker that is not loaded, or runs out of memory: nothing is read in its place', breaks, '没有读完'],
  ['one that does not end', () => undefined, '秒内没有读完，已停止'],
])('%s', async (_, work, words) => {
  const { start, terminate } = worker(work);
  await expect(rowsInWorker(BYTES, { start, budget: 30 })).rejects.toThrow(words);
  expect(terminate).toHaveBeenCalledOnce();
});

test('one that is given up, before or while it is read', async () => {
  const { start, terminate } = worker(() => undefined);
  const giving = new AbortController();
  const reading = rowsInWorker(BYTES, { start, signal: giving.signal });
  giving.abort();
  await expect(reading).rejects.toThrow('已取消');
  expect(terminate).toHaveBeenCalledOnce();
  const never = vi.fn(start);
  await expect(rowsInWorker(BYTES, { start: never, signal: giving.signal })).rejects.toThrow('已取消');
  expect(never).not.toHaveBeenCalled();
});
