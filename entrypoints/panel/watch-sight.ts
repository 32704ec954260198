import type { Sight } from '@/components/panel/model/state';

/** How long (ms) the panel has to be wholly visible before a click into it counts as meant. */
const RESTED = 300;
/** Of the frame's area; rounding of zoomed pages costs a little. */
const WHOLE = 0.99;
/** Screen pixels to one of ours, at which nobody reads any more: a page may make its frames as small as it likes. */
const LEGIBLE = '(min-resolution: 0.4dppx)';
/** The least pause (ms) between two looks that Chromium allows where visibility is tracked. */
const DELAY = 100;

/** What this version of the browser's types lacks: whether nothing covers, fades or distorts what is observed. */
interface SeenEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/**
 * Tells whether the reviewer sees the whole panel as it is: nothing of the page lies over its frame, fades it, moves or
 * distorts it, on any level up to the window, nor zooms it out of sight. A page that hides the panel under a bait gets no
 * click of the reviewer's. Where the browser cannot tell (no tracked visibility), it says `whole` once. The answer ends it.
 */
export function watchSight(doc: Document, told: (sight: Sight) => void): () => void {
  if (!('isVisible' in (doc.defaultView?.IntersectionObserverEntry?.prototype ?? {}))) {
    told('whole');
    return () => undefined;
  }
  // Above all of the panel's own, so that only what is outside of the frame can cover it; it takes no click and shows nothing.
  const pane = doc.createElement('div');
  pane.setAttribute('aria-hidden', 'true');
  pane.style.cssText = 'position:fixed;inset:0;z-index:2147483647;pointer-events:none;contain:strict';
  doc.documentElement.append(pane);

  const legible = matchMedia(LEGIBLE);
  let shown: boolean | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const judge = () => {
    if (shown === null) return;
    if (shown && legible.matches) {
      timer ??= setTimeout(() => told('whole'), RESTED);
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    told('hindered');
  };
  const look = (entries: readonly SeenEntry[]) => {
    const entry = entries.at(-1);
    if (entry === undefined) return;
    shown = entry.isVisible === true && entry.intersectionRatio >= WHOLE;
    judge();
  };
  told('settling');
  const options = { threshold: [0, 0.5, WHOLE, 1], trackVisibility: true, delay: DELAY };
  const observer = new IntersectionObserver(look, options);
  observer.observe(pane);
  legible.addEventListener('change', judge);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    legible.removeEventListener('change', judge);
    pane.remove();
  };
}
