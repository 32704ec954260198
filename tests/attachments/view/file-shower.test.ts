import { expect, test, vi } from 'vitest';
import { openForViewer } from '@/lib/attachments/view/file-shower';
import type { FileAnswer, FileAsk } from '@/lib/attachments/worker-talk';

type Unnumbered<A> = A extends { job: number } ? Omit<A, 'job'> : never;
type Said = Unnumbered<FileAnswer>;

/** A worker that answers as it is told to; what it leaves unanswered waits. */
function fakeWorker(answer: (ask: FileAsk) => Said | null) {
  const target = new EventTarget();
  const asked: FileAsk[] = [];
  const say = (data: unknown) => target.dispatchEvent(new MessageEvent('message', { data }));
  const worker = {
    terminate: vi.fn(),
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    postMessage(ask: FileAsk) {
      asked.push(ask);
      const said = answer(ask);
      if (said !== null) queueMicrotask(() => say({ ...said, job: ask.job }));
    },
  };
  queueMicrotask(() => say({ says: 'ready' }));
  const fail = () => target.dispatchEvent(new Event('error'));
  return { worker: worker as unknown as Worker, terminated: worker.terminate, asked, say, fail };
}

const PAGE = { width: 10, height: 20 };
const opened = { says: 'opened', pages: [PAGE] } as Said;

test('asks one thing after the other, thumbnails last', async () => {
  const held: FileAsk[] = [];
  const fake = fakeWorker((ask) => {
    if (ask.do === 'open') return opened;
    held.push(ask);
    return null;
  });
  const file = await openForViewer(() => fake.worker, new Uint8Array(1));
  expect(file.pages).toEqual([PAGE]);
  const all = Promise.all([
    file.draw(1, 10.4, 'thumbnail'),
    file.draw(2, 90, 'thumbnail'),
    file.words(3, false),
    file.draw(4, 800, 'page'),
  ]);
  for (let at = 0; at < 4; at += 1) {
    await vi.waitFor(() => expect(held).toHaveLength(at + 1), { timeout: 60_000 });
    const ask = held[at];
    if (ask === undefined) throw new Error('nothing asked');
    fake.say({ job: ask.job, ...(ask.do === 'words' ? { says: 'words', lines: [] } : { says: 'drawn', picture: {} }) });
  }
  await all;
  expect(held.map((ask) => ('page' in ask ? ask.page : 0))).toEqual([1, 3, 4, 2]);
  expect(held[0]).toMatchObject({ width: 10 });
});

test('a page that takes too long ends the worker, and all that wait for it', async () => {
  const fake = fakeWorker((ask) => (ask.do === 'open' ? opened : null));
  const file = await openForViewer(() => fake.worker, new Uint8Array(1), 30);
  const both = await Promise.allSettled([file.draw(1, 9, 'page'), file.words(1, false)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(fake.terminated).toHaveBeenCalled();
  await expect(file.words(2, false)).rejects.toThrow('未能显示');
});

test('what cannot be opened is said so, and its worker ended', async () => {
  const fake = fakeWorker(() => ({ says: 'failed', why: 'x' }) as Said);
  await expect(openForViewer(() => fake.worker, new Uint8Array(1))).rejects.toThrow('未能显示');
  expect(fake.terminated).toHaveBeenCalled();
});

test('a page that fails leaves the others to be drawn', async () => {
  const fake = fakeWorker((ask) => {
    if (ask.do === 'open') return opened;
    return ('page' in ask && ask.page === 1 ? { says: 'failed', why: 'x' } : { says: 'words', lines: [] }) as Said;
  });
  const file = await openForViewer(() => fake.worker, new Uint8Array(1));
  await expect(file.words(1, false)).rejects.toThrow('未能显示');
  expect(await file.words(2, false)).toEqual([]);
});

test('a picture is given the time that recognising takes, and the words say how long that was', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const fake = fakeWorker((ask) => (ask.do === 'open' ? opened : null));
    const file = await openForViewer(() => fake.worker, new Uint8Array(1), 10_000);
    const recognised = file.words(1, true);
    const told = expect(recognised).rejects.toThrow('90秒内未能识别这一页');
    await vi.advanceTimersByTimeAsync(89_000);
    expect(fake.terminated).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    await told;
    expect(fake.terminated).toHaveBeenCalled();
  } finally {
    vi.useRealTimers();
  }
});

test('a worker that dies is not waited for: what it was asked, and what waits, is told why at once', async () => {
  const fake = fakeWorker((ask) => (ask.do === 'open' ? opened : null));
  const file = await openForViewer(() => fake.worker, new Uint8Array(1));
  const both = Promise.allSettled([file.draw(1, 9, 'page'), file.words(1, false)]);
  fake.fail();
  const why = (await both).map((one) => (one.status === 'rejected' ? String(one.reason) : one.status));
  expect(why).toEqual(['Error: 未能显示，文件可能过大', 'Error: 未能显示，文件可能过大']);
});
