/** Share of time that work may take on a page that changes all the time: it rests this many times what it took. */
const REST = 60;

export interface Rested {
  /** Does the work at once. */
  now(): void;
  /** Does it at once, or when it has rested from the last time; asked again meanwhile, still once. */
  soon(): void;
  cancel(): void;
}

/**
 * Work that answers to changes of the page without taking more than a small share of its time: it rests `rest` times what it
 * took, and `atLeast` milliseconds.
 */
export function rested(work: () => void, atLeast = 0, rest = REST): Rested {
  let from = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(later);
    later = undefined;
  };
  const now = () => {
    cancel();
    const started = performance.now();
    work();
    from = Date.now() + Math.max(atLeast, rest * (performance.now() - started));
  };
  return {
    now,
    soon() {
      const wait = from - Date.now();
      if (wait <= 0) now();
      else later ??= setTimeout(now, wait);
    },
    cancel,
  };
}
