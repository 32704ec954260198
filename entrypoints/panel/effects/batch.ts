import { batchOf } from '@/components/panel/model/batch';
import type { PanelState } from '@/components/panel/model/state';
import type { Batch, ChangedManner } from '@/lib/record/batch';
import type { MakeEffect, Outside } from './effect';

/** What is remembered for the batch is fetched once; what the reviewer changes of it is kept for the next applicant. */
export const keepBatch: MakeEffect = (outside) => ({
  follow(before) {
    const state = outside.state();
    const batch = batchOf(state);
    const { key, is } = state.batch;
    if (batch === null || key === null) return;
    if (is === 'waiting') return load(outside, batch, key);
    if (before.batch.key !== key || before.batch.is === 'waiting' || before.batch.taken !== state.batch.taken) return;
    keepManner(outside, batch, before);
    keepTicks(outside, batch, before);
  },
});

function load({ ports, dispatch, once }: Outside, batch: Batch, key: string): void {
  once(`batch ${key}`, () =>
    ports
      .askBackground('background/load-batch', { batch })
      .then((memory) => dispatch({ type: 'batch-loaded', key, memory }))
      .catch(() => dispatch({ type: 'batch-failed', key })),
  );
}

function keepManner({ ports, state }: Outside, batch: Batch, before: PanelState): void {
  const { fills, style, words } = state().batch;
  const was = before.batch;
  const changed: ChangedManner = {
    ...(fills === was.fills ? {} : { fills }),
    ...(style === was.style ? {} : { style }),
    ...(words === was.words
      ? {}
      : { words: Object.fromEntries(Object.entries(words).filter(([rule, kept]) => kept !== was.words[rule])) }),
  };
  if (Object.keys(changed).length === 0) return;
  ports
    .askBackground('background/keep-manner', { batch, ...changed })
    .catch((error: unknown) => console.warn('keep-manner', error));
}

function keepTicks({ ports, state, dispatch }: Outside, batch: Batch, before: PanelState): void {
  const { ticks } = state().batch;
  for (const rule of new Set([...Object.keys(before.batch.ticks), ...Object.keys(ticks)])) {
    const tick = ticks[rule] ?? null;
    if (tick === (before.batch.ticks[rule] ?? null)) continue;
    ports
      .askBackground('background/tick-batch', { batch, rule, tick })
      .then(() => dispatch({ type: 'save-ended', ok: true }))
      .catch(() => dispatch({ type: 'save-ended', ok: false }));
  }
}
