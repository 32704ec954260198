import { workKey } from '@/components/panel/model/selectors';
import type { MakeEffect } from './effect';

/** What was typed for somebody who has gone is written before anything else happens. */
export const writeOutGone: MakeEffect = ({ saver, state }) => ({
  follow(before) {
    if (workKey(before) !== workKey(state())) saver.flush();
  },
});

/** Each change of the review is kept, and where two tabs changed it, what the reviewer said which of them goes on. */
export const keepWork: MakeEffect = ({ saver, state }) => ({
  follow({ otherTab }) {
    saver.note(state());
    if (otherTab?.is !== 'collides') return;
    if (state().otherTab?.is === 'adopted') saver.begin(otherTab.revision, otherTab.working);
    if (state().otherTab?.is === 'kept') saver.insist();
  },
  stop: saver.flush,
});
