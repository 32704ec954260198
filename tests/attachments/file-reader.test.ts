import { expect, it } from 'vitest';
import { createFileReader } from '@/lib/attachments/file-reader';
import type { FileAsk } from '@/lib/attachments/worker-talk';

/** A worker that starts, and answers as it is told to, or never. */
class Line extends EventTarget {
  ended = false;
  private readonly answer: ((ask: FileAsk) => unknown) | null;
  constructor(answer: ((ask: FileAsk) => unknown) | null) {
    super();
    this.answer = answer;
    setTimeout(() => this.say({ says: 'ready' }));
  }
  postMessage(ask: FileAsk) {
    if (this.answer !== null) this.say(this.answer(ask));
  }
  say(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate() {
    this.ended = true;
  }
}

const SHORT = { opening: 50, looking: 2_000 };
const job = (signal = new AbortController().signal) => ({ signal, progress: () => undefined });

it('ends a worker that is stuck, and the next file is read by a new one', async () => {
  const facts = { kind: 'pdf' };
  const answers = [null, ({ job }: FileAsk) => ({ says: 'facts', job, facts })];
  const made: Line[] = [];
  const start = () => {
    const answer = answers[made.length];
    if (answer === undefined) throw new Error('too many workers');
    const line = new Line(answer);
    made.push(line);
    return line as unknown as Worker;
  };
  const reader = createFileReader(start, [], SHORT);
  const stuck = await reader.read(new Uint8Array(3), 'a', job());
  expect(stuck.trouble).toMatchObject({ is: 'not-read', wanting: false });
  expect(made.map(({ ended }) => ended)).toEqual([true]);
  expect(await reader.read(new Uint8Array(3), 'b', job())).toEqual(facts);
  expect(made.map(({ ended }) => ended)).toEqual([true, false]);
});

it('ends the worker when the reviewer cancels', async () => {
  const line = new Line(null);
  const control = new AbortController();
  const reading = createFileReader(() => line as unknown as Worker, []).read(
    new Uint8Array(3),
    'a',
    job(control.signal),
  );
  setTimeout(() => control.abort(), 20);
  expect((await reading).trouble).toMatchObject({ says: '已取消，请人工查看' });
  expect(line.ended).toBe(true);
});

it('passes over what pdf.js says on the same line', async () => {
  const line = new Line(({ job }) => ({ says: 'facts', job, facts: { kind: 'pdf' } }));
  const reader = createFileReader(() => line as unknown as Worker, []);
  line.say({ sourceName: 'worker', targetName: 'main', action: 'ready' });
  expect(await reader.read(new Uint8Array(1), 'a', job())).toEqual({ kind: 'pdf' });
});

it('waits longer for a page that is drawn, and as briefly for the next one', async () => {
  const facts = { kind: 'pdf' };
  const line = new Line(({ job }) => {
    const later = (ms: number, data: object) => setTimeout(() => line.say({ job, ...data }), ms);
    later(10, { says: 'page', page: 1, of: 2 });
    later(20, { says: 'looking' });
    later(600, { says: 'page', page: 2, of: 2 });
    later(1_500, { says: 'facts', facts });
    return {};
  });
  const began = Date.now();
  const given = await createFileReader(() => line as unknown as Worker, [], SHORT).read(new Uint8Array(1), 'a', job());
  expect(given.trouble).toMatchObject({ is: 'not-read' });
  expect(Date.now() - began).toBeGreaterThan(600);
  expect(line.ended).toBe(true);
});

it('hears what was said in time, though it could not listen until later', async () => {
  const line = new Line(({ job }) => {
    setTimeout(() => {
      const until = Date.now() + 200;
      while (Date.now() < until);
      setTimeout(() => line.say({ says: 'facts', job, facts: { kind: 'pdf' } }));
    }, 5);
    return {};
  });
  expect(
    await createFileReader(() => line as unknown as Worker, [], SHORT).read(new Uint8Array(1), 'a', job()),
  ).toEqual({
    kind: 'pdf',
  });
});
