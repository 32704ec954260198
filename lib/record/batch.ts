import type { Role } from '@/lib/dossier/reading';
import type { DraftStyle, Settled } from '@/lib/review/types';

/** What is the same for every applicant of one plan reviewed in one role. */
export interface Batch {
  /** Name of the plan as shown. */
  plan: string;
  role: Role;
}

/** Items of the batch that were looked into, by rule id, with the digest they were ticked for. */
export type BatchTicks = Record<string, Omit<Settled, 'batch'>>;

/** What a reviewer changed of how opinions of a batch are written: `words` of the rules whose sentences changed. */
export type ChangedManner = Partial<Pick<BatchMemory, 'fills' | 'style' | 'words'>>;

/** What is remembered for a batch. */
export interface BatchMemory {
  ticks: BatchTicks;
  /** What was put in place of the opinion's placeholders last time, by placeholder. */
  fills: Record<string, string>;
  style: DraftStyle;
  /** Sentences of the reviewer's own that were asked to be kept, by rule id, newest first. They name nobody. */
  words: Record<string, string[]>;
}

export const NO_MEMORY: BatchMemory = { ticks: {}, fills: {}, style: { form: 'auto', byTopic: false }, words: {} };
