/**
 * Milliseconds that this thread has worked so far, to the grain of the system's clock ticks, one to ten. What other threads
 * and programs took of the machine meanwhile is not in it: only more work makes a difference of two larger, no busy machine.
 */
export function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
