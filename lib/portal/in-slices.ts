/** Milliseconds of a frame that work on a page may take; the rest of 16 is the page's. */
const SLICE_MS = 6;

export interface Sliced {
  /** Gives it up; `done` is not called. */
  cancel(): void;
}

/**
 * Does work that rests now and then a slice at a time, each in a task of its own so that the page can draw and answer in
 * between, the first one too. `each` is given what the work gave at the end of a slice, `done` its end and the
 * milliseconds all slices took together; what the work throws is thrown in the task it happens in.
 */
export function inSlices<S, T>(
  work: Generator<S, T>,
  each: (given: S) => void,
  done: (result: T, cost: number) => void,
): Sliced {
  // In a tab in the background, timers wait a second each; messages do not.
  const { port1, port2 } = new MessageChannel();
  let cost = 0;
  let ended = false;
  const end = () => {
    ended = true;
    port1.close();
  };
  const slice = () => {
    if (ended) return;
    const from = performance.now();
    let step: IteratorResult<S, T>;
    try {
      do step = work.next();
      while (!step.done && performance.now() - from < SLICE_MS);
    } catch (error) {
      end();
      throw error;
    }
    cost += performance.now() - from;
    if (step.done) {
      end();
      done(step.value, cost);
      return;
    }
    each(step.value);
    port2.postMessage(null);
  };
  port1.onmessage = slice;
  port2.postMessage(null);
  return { cancel: end };
}
