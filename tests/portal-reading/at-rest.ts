import type { Page } from '@playwright/test';

/** Pictures drawn in a row without any change of the page, after which it is taken to stand. */
const QUIET_FRAMES = 10;

/** Waits until nothing in the page changes or fades any more: libraries measure once more after they have drawn. */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(async (enough) => {
    let changed = false;
    const observer = new MutationObserver(() => {
      changed = true;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const fading = () =>
      document
        .getAnimations()
        .some(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity);
    for (let quiet = 0; quiet < enough; quiet += 1) {
      await new Promise(requestAnimationFrame);
      if (changed || fading()) quiet = 0;
      changed = false;
    }
    observer.disconnect();
  }, QUIET_FRAMES);
}
