import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LONG } from '../runs.ts';
import { figure, figuresAt, type PLAN, type ThreatId } from './plan.ts';

const RESULTS = join(import.meta.dirname, '..', '..', 'test-results', 'threats');

/** What one test saw, with the figures it was held to. */
export interface Seen {
  id: ThreatId;
  test: string;
  long: boolean;
  figures: Record<string, number>;
  saw: string;
}

/** The number that this threat's tests try or assert at the length of this run. */
export function tried<T extends ThreatId>(id: T, what: keyof (typeof PLAN)[T]['figures'] & string): number {
  return figure(id, what, LONG);
}

/** Writes down what a test saw, after its last assertion: `npm run docs:update` puts it into docs/security.md. */
export function met(id: ThreatId, test: string, saw: string): void {
  mkdirSync(RESULTS, { recursive: true });
  const seen: Seen = { id, test, long: LONG, figures: figuresAt(id, LONG), saw };
  const file = `${id}-${test.replace(/[^a-z0-9]+/gi, '-')}-${LONG ? 'full' : 'short'}.json`;
  writeFileSync(join(RESULTS, file), `${JSON.stringify(seen)}\n`);
}

/** The p-th part of these times, in the order of their size: 0.99 for the ninety-ninth of a hundred. */
export function percentile(times: readonly number[], p: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}
