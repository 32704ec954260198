import type { RosterSource } from '@/components/workbench/roster/roster-source';

/** A log without decisions. */
export function rosterSource(overrides: Partial<RosterSource> = {}): RosterSource {
  return {
    follow: () => () => undefined,
    rows: async () => [],
    entries: async () => [],
    notices: async () => [],
    cells: async () => [],
    save: () => undefined,
    hidden: () => [],
    keepHidden: () => undefined,
    ...overrides,
  };
}
