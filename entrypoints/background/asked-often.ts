/** Rows a page may ask about at once and per second from then on: a list of 500 opened anew every ten seconds is under it. */
const AT_ONCE = 3_000;
const PER_SECOND = 50;

/**
 * How much each portal asks about. A person who pages through lists never meets the limit; a script that tries out names
 * does, and is then told nothing.
 */
export function createAllowance(now: () => number) {
  const left = new Map<string, { rows: number; at: number }>();
  return (portal: string, rows: number): boolean => {
    const before = left.get(portal) ?? { rows: AT_ONCE, at: now() };
    const refilled = before.rows + (Math.max(0, now() - before.at) / 1000) * PER_SECOND;
    const there = Math.min(AT_ONCE, refilled);
    const isGranted = rows <= there;
    left.set(portal, { rows: isGranted ? there - rows : there, at: now() });
    return isGranted;
  };
}
