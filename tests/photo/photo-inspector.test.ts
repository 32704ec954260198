import { afterEach, expect, test, vi } from 'vitest';
import { createPhotoInspector } from '@/lib/photo/photo-inspector';
import type { PhotoAnswer, PhotoAsk } from '@/lib/photo/worker-talk';
import { encode, portrait } from './make-jpeg';

/** A worker that starts, and answers as it is told to; without an answer it works on for ever. */
class Line extends EventTarget {
  ended = false;
  private readonly told: (ask: PhotoAsk) => PhotoAnswer | 'error' | null;
  constructor(told: Line['told'], starts = true) {
    super();
    this.told = told;
    if (starts) setTimeout(() => this.say({ says: 'ready' }));
  }
  postMessage(ask: PhotoAsk) {
    const answer = this.told(ask);
    if (answer === 'error') this.dispatchEvent(new Event('error'));
    else if (answer !== null) this.say(answer);
  }
  say(data: PhotoAnswer) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate() {
    this.ended = true;
  }
}

const bytes = encode(300, 400, portrait(300, 400, [255, 255, 255]));
const PHOTO = { url: 'photo?id=1', base64: Buffer.from(bytes).toString('base64'), bytes: bytes.length };
const FACTS = { url: PHOTO.url, bytes: bytes.length, format: 'jpeg' } as never;
const MODULE = {} as WebAssembly.Module;

function inspector(line: Line, loadDecoder = async () => MODULE) {
  return createPhotoInspector({ start: () => line as unknown as Worker, loadDecoder, patience: 50 });
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('gives what the worker says, and ends it', async () => {
  const line = new Line(({ photo, decoder }) =>
    photo === PHOTO && decoder === MODULE ? { says: 'facts', facts: FACTS } : null,
  );
  expect(await inspector(line)(PHOTO)).toBe(FACTS);
  expect(line.ended).toBe(true);
});

test('hears a worker that starts sooner than the decoder is there', async () => {
  const line = new Line(() => ({ says: 'facts', facts: FACTS }), false);
  const late = () => new Promise<WebAssembly.Module>((resolve) => setTimeout(resolve, 30, MODULE));
  const inspect = createPhotoInspector({
    start: () => {
      setTimeout(() => line.say({ says: 'ready' }));
      return line as unknown as Worker;
    },
    loadDecoder: late,
    patience: 50,
  });
  expect(await inspect(PHOTO)).toBe(FACTS);
});

test('ends a worker that is stuck: what the head says stands, and why nothing more', async () => {
  const line = new Line(() => null);
  const facts = await inspector(line)(PHOTO);
  expect(line.ended).toBe(true);
  expect(facts).toMatchObject({ format: 'jpeg', width: 300, height: 400, background: null });
  expect(facts.note).toBe('照片0.05秒内没有解码完，已停止，未检查背景');
});

test('a worker without memory, or one that never starts, is an answer', async () => {
  const dead = new Line(() => 'error');
  expect((await inspector(dead)(PHOTO)).note).toBe('照片无法解码，内存可能不足，未检查背景');
  expect(dead.ended).toBe(true);
  vi.useFakeTimers();
  const mute = new Line(() => null, false);
  const waiting = inspector(mute)(PHOTO);
  await vi.advanceTimersByTimeAsync(20_000);
  expect((await waiting).note).toBe('照片检查组件未能启动，未检查背景');
  expect(mute.ended).toBe(true);
});

test('what is no base64 is not read, and said to be so', async () => {
  const line = new Line(() => ({ says: 'facts', facts: null }));
  const facts = await inspector(line)({ ...PHOTO, base64: '***' });
  expect(facts).toMatchObject({
    format: 'unknown',
    width: null,
    background: null,
    note: '照片内容未能读取，请人工查看',
  });
  expect(facts.digest).toBeUndefined();
});

test('a decoder that could not be loaded is asked for again with the next photo', async () => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  const given: PhotoAsk['decoder'][] = [];
  let loads = 0;
  const inspect = createPhotoInspector({
    start: () =>
      new Line(({ decoder }) => {
        given.push(decoder);
        return { says: 'facts', facts: FACTS };
      }) as unknown as Worker,
    loadDecoder: async () => {
      loads += 1;
      if (loads === 1) throw new Error('no such file');
      return MODULE;
    },
  });
  for (let photos = 0; photos < 3; photos += 1) await inspect(PHOTO);
  expect(given).toEqual([null, MODULE, MODULE]);
  expect(loads).toBe(2);
});
