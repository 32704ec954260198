import type { Sweep, SweepRow } from '@/lib/record/sweep';
import type { Subject } from './v1';
import type { Box, TablesV2 } from './v2';

/** Version 3. Against version 2: what 批量检查 found (`sweeps`), one record per applicant and one for the whole. */

export interface StoredSweep {
  /** `sweep` */
  key: string;
  sweep: Sweep;
}

/** One applicant; ID numbers in it are masked. */
export interface StoredSweepRow {
  /** `row|00012`: the place in the list. */
  key: string;
  /** The person's index, as drafts have it; '' while nobody was read. */
  subject: string;
  at: number;
  row: SweepRow;
  person: Subject | null;
}

export interface SealedSweepRow {
  key: string;
  subject: string;
  at: number;
  /** `{row, person}` */
  box: Box;
}

export interface TablesV3 extends TablesV2 {
  sweeps: StoredSweep | StoredSweepRow | SealedSweepRow;
}

/** What changed in the indexes; what is not named stays as version 2 has it. */
export const STORES_V3 = { sweeps: 'key, subject' } satisfies Partial<Record<keyof TablesV3, string>>;
