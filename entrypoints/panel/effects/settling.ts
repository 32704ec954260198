import type { MakeEffect } from './effect';

/** A page that keeps changing for this long (ms) is shown as far as it was read. */
const PATIENCE = 8000;

export const losePatience: MakeEffect = ({ state, dispatch }) => {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(patience);
    patience = undefined;
  };
  return {
    follow() {
      const { page, impatient } = state();
      if (page?.kind !== 'review' || page.settled || impatient) return stop();
      patience ??= setTimeout(() => dispatch({ type: 'waited-long' }), PATIENCE);
    },
    stop,
  };
};
