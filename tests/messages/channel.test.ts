import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askBackground } from '@/lib/messages/channel';

const DROPPED = 'The message channel closed before a response was received';

describe('a command whose worker dies under it', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is made again until the worker is back, however the call ended', async () => {
    const sent = answers(new Error(DROPPED), undefined, new Error('Could not establish connection'), { value: 'kept' });
    await expect(drop()).resolves.toBe('kept');
    expect(sent).toHaveBeenCalledTimes(4);
  });

  it('is given up with the last call’s own reason', async () => {
    const sent = answers(undefined, undefined, undefined, undefined, new Error(DROPPED));
    await expect(drop()).rejects.toThrow(DROPPED);
    expect(sent).toHaveBeenCalledTimes(5);
  });

  it('is said not to be answered when every call ends without one', async () => {
    answers(undefined, undefined, undefined, undefined, undefined);
    await expect(drop()).rejects.toMatchObject({ code: 'no-answer' });
  });

  it('is not made again when the background itself refuses it', async () => {
    const sent = answers({ error: { code: 'locked', message: '日志已锁定' } });
    await expect(drop()).rejects.toMatchObject({ code: 'locked', message: '日志已锁定' });
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

/** Ask, with the pauses passed over. */
async function drop(): Promise<unknown> {
  const answer = askBackground('background/drop-sweep', {});
  answer.catch(() => undefined);
  await vi.runAllTimersAsync();
  return answer;
}

/** How one call after the other ends: rejected with the error, or resolved with the value. */
function answers(...ends: unknown[]) {
  const send = vi.fn(async () => {
    const end = ends.shift();
    if (end instanceof Error) throw end;
    return end;
  });
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
  return send;
}
