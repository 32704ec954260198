import { handOf } from '@/components/panel/model/hand';
import { stageOf, workKey } from '@/components/panel/model/selectors';
import { workingOf } from '@/components/panel/model/working';
import type { WorkingReview } from '@/lib/record/work';
import type { Outside } from './effects/effect';

export interface OtherTabs {
  /** The log says that another tab saved the same review. */
  draftChanged(): void;
  /** A save of this tab met another tab's version. */
  met(working: WorkingReview, revision: number, collides: boolean): void;
  /** A save of this tab ended. */
  saved(ok: boolean): void;
}

/** What another tab's hand changed is shown here too, unless this one has something of its own under way. */
export function followOtherTabs({ ports, saver, now, state, dispatch }: Omit<Outside, 'once'>): OtherTabs {
  /** Another tab's change was told while this one had something of its own under way. */
  let changedMeanwhile = false;

  function wrote(working: WorkingReview, revision: number, collides: boolean): void {
    const key = workKey(state());
    if (key !== null) dispatch({ type: 'other-tab-wrote', key, working, revision, collides });
  }

  function draftChanged(): void {
    const key = workKey(state());
    const { applicant, memory } = state();
    if (key === null || applicant === null || memory !== 'ready') return;
    changedMeanwhile = saver.isAhead();
    if (changedMeanwhile) {
      saver.flush();
      return;
    }
    ports
      .askBackground('background/load-review', { applicant, ...stageOf(state()) })
      .then(({ working, revision }) => {
        if (working === null || workKey(state()) !== key || saver.isAhead()) return;
        if (handOf(working) !== handOf(workingOf(state(), now()))) wrote(working, revision, false);
        saver.begin(revision, working);
      })
      .catch((error: unknown) => console.warn('draft-changed', error));
  }

  return {
    draftChanged,
    met(working, revision, collides) {
      changedMeanwhile = false;
      wrote(working, revision, collides);
    },
    saved(ok) {
      if (changedMeanwhile && ok && !saver.isAhead()) draftChanged();
    },
  };
}
