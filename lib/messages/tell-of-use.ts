import { askBackground } from './channel';

/** How often (ms) it is told again that somebody is there. */
const AGAIN = 20_000;

/** What only a hand does. Scrolling and pointers that pass by are left out: pages make them, too. */
const BY_HAND = ['pointerdown', 'keydown'] as const;

/**
 * A listener that tells the background of a person's acts, at most every twenty seconds: an encrypted log locks itself when
 * nobody acts, however busy pages are. Events that scripts make do not count.
 */
export function createTeller(now: () => number = Date.now): (event: Event) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (event) => {
    if (!event.isTrusted || now() - told < AGAIN) return;
    told = now();
    // Missed once, it is told with the next act.
    askBackground('background/used', {}).catch((error: unknown) => console.warn('used', error));
  };
}

/** Tells of what a person does in this window, until `signal` ends it. */
export function tellOfUse(view: Window, tell = createTeller(), signal?: AbortSignal): void {
  for (const type of BY_HAND) {
    view.addEventListener(type, tell, { capture: true, passive: true, ...(signal && { signal }) });
  }
}
