import { describe, expect, it } from 'vitest';
import { ALONE, working } from '@/tests/log/fixtures';
import { answerTo, around, clicked, eachInItsOwnBrowser, entries, log, post, restart, STAGE, settled } from './life';

eachInItsOwnBrowser();

describe('a worker that dies', () => {
  const steps: [string, () => Promise<void> | void][] = [
    [
      'save',
      async () =>
        void (await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel())),
    ],
    ['click', async () => void (await around.ask('background/decision-clicked', { click: clicked() }, around.page()))],
    ['request', () => post('r1')],
    ['answer', () => answerTo('r1')],
  ];

  it.each(steps.map(([name], index) => [name, index] as const))('after %s loses nothing', async (_, killAfter) => {
    for (const [index, [, step]] of steps.entries()) {
      await step();
      await settled();
      if (index === killAfter) restart();
    }
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.body.draft).toBe('草稿');
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 1 });
  });

  it('after every step loses nothing', async () => {
    for (const [, step] of steps) {
      await step();
      await settled();
      restart();
    }
    expect(await entries()).toBe(1);
  });

  type Calls = Record<string, (...given: unknown[]) => Promise<unknown>>;
  const calls = {
    append: () => [log, 'append'],
    close: () => [log.drafts, 'close'],
    shownAt: () => [log.drafts, 'shownAt'],
    tidy: () => [log, 'tidy'],
  } satisfies Record<string, () => [object, string]>;

  it.each(Object.keys(calls) as (keyof typeof calls)[])(
    'in the middle of logging (%s) logs once in its next life',
    async (step) => {
      await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel());
      await around.ask('background/decision-clicked', { click: clicked() }, around.page());
      const [object, method] = calls[step]();
      const owner = object as object as Calls;
      const whole = owner[method]?.bind(owner);
      const reached = new Promise<void>((resolve) => {
        owner[method] = async (...given) => {
          // `append` and `close` get through to the disk, but nobody lives to hear of it.
          if (step === 'append' || step === 'close') await whole?.(...given);
          resolve();
          return new Promise(() => undefined);
        };
      });
      post('r1');
      answerTo('r1');
      await reached;
      restart();
      expect(await entries()).toBe(1);
      expect(await log.entries.verify()).toMatchObject({ ok: true, count: 1 });
      expect(await around.ask('background/load-review', STAGE, around.panel())).toMatchObject({ working: null });
      expect((await log.entries.detail(1))?.body.draft).toBe('草稿');
    },
  );
});
