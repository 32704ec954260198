import type { SweepSource } from '@/components/workbench/sweep/sweep-source';

/** A source with nothing in it: no list is open, nothing was checked. */
export function sweepSource(overrides: Partial<SweepSource> = {}): SweepSource {
  const unasked = async () => Promise.reject(new Error('not asked for in this test'));
  return {
    openLists: async () => [],
    allRows: unasked,
    kept: async () => null,
    start: unasked,
    again: unasked,
    run: unasked,
    decided: async () => new Map(),
    trouble: async () => null,
    drop: async () => undefined,
    open: async () => undefined,
    draft: unasked,
    ...overrides,
  };
}
