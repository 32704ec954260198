import { batchOf } from '@/components/panel/model/batch';
import type { Outside } from './effects/effect';

/**
 * What another tab changed of the batch's memory is shown here at once, so that a sentence kept or a tick made here is added to
 * it and does not take its place. What this tab changes while it asks is asked for once more.
 */
export function followOtherBatch({
  ports,
  state,
  dispatch,
}: Pick<Outside, 'ports' | 'state' | 'dispatch'>): () => void {
  return function batchChanged() {
    const asked = state().batch;
    const batch = batchOf(state());
    const { key } = asked;
    if (batch === null || key === null || asked.is !== 'ready') return;
    ports
      .askBackground('background/load-batch', { batch })
      .then((memory) => (state().batch === asked ? dispatch({ type: 'batch-taken', key, memory }) : batchChanged()))
      .catch((error: unknown) => console.warn('batch-changed', error));
  };
}
