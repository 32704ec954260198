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
  const reader = createFileReader(start, 50);
  const stuck = await reader.read(new Uint8Array(3), 'a', job());
  expect(stuck.trouble).toMatchObject({ is: 'not-read', wanting: false });
  expect(made.map(({ ended }) => ended)).toEqual([true]);
  expect(await reader.read(new Uint8Array(3), 'b', job())).toEqual(facts);
  expect(made.map(({ ended }) => ended)).toEqual([true, false]);
});

it('ends the worker when the reviewer cancels', async () => {
  const line = new Line(null);
  const control = new AbortController();
  const reading = createFileReader(() => line as unknown as Worker).read(new Uint8Array(3), 'a', job(control.signal));
  setTimeout(() => control.abort(), 20);
  expect((await reading).trouble).toMatchObject({ says: '已取消，请人工查看' });
  expect(line.ended).toBe(true);
});

it('passes over what pdf.js says on the same line', async () => {
  const line = new Line(({ job }) => ({ says: 'facts', job, facts: { kind: 'pdf' } }));
  const reader = createFileReader(() => line as unknown as Worker);
  line.say({ sourceName: 'worker', targetName: 'main', action: 'ready' });
  expect(await reader.read(new Uint8Array(1), 'a', job())).toEqual({ kind: 'pdf' });
});
