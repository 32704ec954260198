import type { FieldId, ListId, Verdict } from '@/lib/dossier/reading';
import type { Picked, ProposalAnswer, TrialAnswer } from '@/lib/messages/teaching';
import type { PatchChange, ProfilePatch } from '@/lib/profile/patch';

/** What the reviewer says the picked place is. */
export type TeachTarget =
  | { kind: 'field'; field: FieldId }
  | { kind: 'list'; list: ListId }
  | { kind: 'box'; verdict: Verdict | null };

/** 标注 as the panel shows it. */
export interface TeachState {
  on: boolean;
  /** Address of the portal that is taught; null on a page that belongs to none. */
  portal: string | null;
  patches: readonly ProfilePatch[];
  /** At how many places of this page each patch matches; null while not counted. */
  matches: readonly number[] | null;
  picked: Picked | null;
  target: TeachTarget | null;
  /** Labels that lead back to the picked place; null while they are tried. */
  proposals: readonly ProposalAnswer[] | null;
  /** The change that would be saved, with what it makes of the page. */
  change: PatchChange | null;
  trial: TrialAnswer | null;
  /** What went wrong, or was done, in words. */
  said: { good: boolean; text: string } | null;
}

export const NOT_TEACHING: TeachState = {
  on: false,
  portal: null,
  patches: [],
  matches: null,
  picked: null,
  target: null,
  proposals: null,
  change: null,
  trial: null,
  said: null,
};

/** What the reviewer can do while teaching. */
export interface TeachActions {
  start(): void;
  stop(): void;
  step(what: 'next' | 'previous' | 'pick'): void;
  choose(target: TeachTarget): void;
  /** Takes this change instead of the one proposed, and tries it. */
  take(change: PatchChange): void;
  save(): void;
  /** Says that the label at the picked place stands for no field. */
  disown(): void;
  remove(id: string): void;
}
