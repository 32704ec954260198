/** Runs tasks one after the other, each after the one before it has settled; a task's failure is its caller's alone. */
export type InOrder = <T>(task: () => Promise<T>) => Promise<T>;

/** A new line of tasks. Storage is read, changed and written back in several steps, which must not interleave. */
export function createLine(): InOrder {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}
