import type { Batch } from '@/lib/record/batch';
import type { Finding, FindingChoices, Settled } from '@/lib/review/types';
import { stageOf } from './selectors';
import { type BatchState, NO_BATCH, type PanelState } from './state';

type Batched = Pick<PanelState, 'readings' | 'asked' | 'applicant'>;

/** The batch the present applicant belongs to; null while the page does not name a plan. */
export function batchOf(state: Batched): Batch | null {
  const plan = state.applicant?.plan ?? '';
  return plan === '' ? null : { plan, role: stageOf(state).role };
}

/** One text per batch: what its ticks are looked up by. */
function batchKey(state: Batched): string | null {
  const batch = batchOf(state);
  return batch === null ? null : JSON.stringify([batch.plan, batch.role]);
}

/** The batch's ticks for the present applicant: those of another batch are let go, to be fetched anew. */
export function batchFor(state: PanelState): BatchState {
  const key = batchKey(state);
  return key === state.batch.key ? state.batch : { ...NO_BATCH, key };
}

/** Whether an answer to this finding is one for the whole batch. */
export function isBatchWide(finding: Finding, state: Pick<PanelState, 'batch'>): boolean {
  return finding.scope === 'batch' && state.batch.key !== null;
}

/** The batch with an item ticked, or with its tick taken back. */
export function withTick(batch: BatchState, rule: string, tick: Settled | null): BatchState {
  const { [rule]: _, ...others } = batch.ticks;
  return { ...batch, ticks: tick === null ? others : { ...others, [rule]: tick } };
}

/** The reviewer's choices about this applicant together with what was ticked for the whole batch. */
export function choicesOf({ choices, batch }: Pick<PanelState, 'choices' | 'batch'>): FindingChoices {
  const merged: FindingChoices = { ...choices };
  for (const [rule, tick] of Object.entries(batch.ticks)) {
    if (merged[rule]?.settled === undefined) merged[rule] = { ...merged[rule], settled: { ...tick, batch: true } };
  }
  return merged;
}

/** Choices as kept with the review, without those that were the batch's. */
export function withoutBatch(choices: FindingChoices): FindingChoices {
  return Object.fromEntries(
    Object.entries(choices).map(([rule, choice]) => {
      const { settled, ...rest } = choice;
      return [rule, settled?.batch ? rest : choice];
    }),
  );
}
