import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Seen } from './met.ts';
import { figuresAt, PLAN, type ThreatId } from './plan.ts';

const RESULTS = new URL('../../test-results/threats/', import.meta.url);
const KEPT = new URL('./measured.json', import.meta.url);

/** Where the kept results stand. */
export const MEASURED = KEPT;

/** What passing tests saw in the runs that docs/security.md was last written from. */
export function keptResults(): Seen[] {
  return JSON.parse(readFileSync(KEPT, 'utf8')) as Seen[];
}

/**
 * The kept results, and of tests that have none or only a short one, those of the last runs. Times differ from run to run, so
 * that a result which stands is not replaced: who wants it anew takes it out of the file first.
 */
export function newResults(kept: readonly Seen[]): Seen[] {
  const fresh = existsSync(RESULTS)
    ? readdirSync(RESULTS).map((name) => JSON.parse(readFileSync(new URL(name, RESULTS), 'utf8')) as Seen)
    : [];
  const all = new Map<string, Seen>();
  for (const one of [...kept, ...fresh].filter(stillAsserted)) {
    const key = `${one.id} ${one.test}`;
    const known = all.get(key);
    if (known === undefined || (one.long && !known.long)) all.set(key, one);
  }
  return [...all.values()].sort((a, b) => (`${a.id} ${a.test}` < `${b.id} ${b.test}` ? -1 : 1));
}

/** Whether the test was held to the figures that it is held to today; else what it saw says nothing any more. */
export function stillAsserted({ id, long, figures }: Seen): boolean {
  if (!Object.hasOwn(PLAN, id)) return false;
  const now = Object.entries(figuresAt(id as ThreatId, long));
  return now.length === Object.keys(figures).length && now.every(([what, value]) => figures[what] === value);
}
