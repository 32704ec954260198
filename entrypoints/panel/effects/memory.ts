import { stageOf, workKey } from '@/components/panel/model/selectors';
import type { MakeEffect } from './effect';

/** What is kept of this applicant at this stage is fetched once they are judged, and so are their earlier reviews. */
export const loadMemory: MakeEffect = ({ ports, saver, state, dispatch, once }) => ({
  follow() {
    const key = workKey(state());
    const { applicant, review, memory } = state();
    if (key === null || applicant === null || review === null || memory !== 'waiting') return;
    once(`memory ${key}`, async () => {
      ports
        .askBackground('background/history', { applicant })
        .then((history) => dispatch({ type: 'history-loaded', key, history }))
        .catch((error: unknown) => console.warn('history', error));
      try {
        const { working, revision, earlier, lastReturn, locked } = await ports.askBackground('background/load-review', {
          applicant,
          ...stageOf(state()),
        });
        if (workKey(state()) !== key) return;
        saver.begin(revision, working);
        dispatch({ type: 'past-loaded', key, past: { earlier, lastReturn } });
        dispatch({ type: 'memory-loaded', key, working, locked });
      } catch {
        dispatch({ type: 'memory-failed', key });
      }
    });
  },
});
