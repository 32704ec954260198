import type { Covers } from '@/lib/policy/covers-schema';
import type { Demand, OpinionFrame, Pack, Parameter, RuleSetting } from '@/lib/policy/schema';

/** The form in which drafts are kept. */
export const DRAFT_FORMAT = 'policy-draft/1';

/** A pack that somebody is writing: everything can be wanting, and nothing is in force by it. */
export interface PackDraft {
  format: typeof DRAFT_FORMAT;
  head: DraftHead;
  /** What was pasted of the notice and not taken apart yet. */
  pasted?: string;
  sentences: DraftSentence[];
  parameters: DraftParameter[];
  overrides: DraftOverride[];
  /** Settings of the rules that differ from the usual, by id. */
  rules: Record<string, RuleSetting>;
  opinions: OpinionFrame[];
  /** What no form changes. */
  rest: Pick<Pack, 'vocabulary' | 'incomplete' | 'items' | 'verdictWords'>;
}

export interface DraftHead {
  id: string;
  version: string;
  title: string;
  docNo: string;
  issued: string;
  planYear: number | null;
  covers: Covers;
}

/** A sentence of the notice. `open`: nobody has said yet what becomes of it. */
export interface DraftSentence {
  /** Names it for as long as it is being written. */
  key: string;
  clause: string;
  /** How an opinion cites the clause. */
  name: string;
  quote: string;
  on: Demand['on'];
  is: Demand['handled'] | 'open';
  by: string[];
  first: string[];
  why: string;
  note: string;
  /** What it might be, judged by its likeness to known sentences. It has no effect until the editor accepts it. */
  proposal: SentenceProposal | null;
  /** What the proposal that was taken over left to be looked at, until somebody says that it was. */
  doubts?: string[];
}

export interface SentenceProposal {
  is: Demand['handled'];
  on: Demand['on'];
  by: string[];
  why: string;
  note: string;
  parameters: ProposedParameter[];
  /** Why it is proposed: the known sentence, or what was recognised in it. */
  because: string;
  /** What should be looked at with care. */
  doubts: string[];
}

export interface ProposedParameter {
  id: string;
  value: unknown;
  note: string;
}

/** A value with the sentence it stands in. `value` is null, or null in parts, until it is entered. */
export interface DraftParameter {
  id: string;
  /** Key of the sentence; null for one of no sentence. */
  of: string | null;
  value: unknown;
  basis: 'text' | 'reading' | 'office';
  note: string;
  /** As the pack had it that the draft began with; null for a new one. */
  was: Parameter | null;
}

/** What is otherwise for some applicants. */
export interface DraftOverride {
  key: string;
  when: Record<string, unknown>;
  parameters: Record<string, unknown>;
  without: string[];
  /** Key of the sentence that says so; null when not chosen yet. */
  of: string | null;
  /** Of the sentence, the words that say so. */
  quote: string;
  note: string;
}
