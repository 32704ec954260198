import { createContext, useContext } from 'react';
import type { DraftProblem } from '@/lib/review/drafting/draft-problems';
import type { PackDraft } from '@/lib/review/drafting/pack-draft';

/** What every field of the editor works on. */
export interface Drafting {
  draft: PackDraft;
  problems: readonly DraftProblem[];
  /** `tag` names the field: what is typed there in one go is undone in one go. */
  change(next: (draft: PackDraft) => PackDraft, tag?: string): void;
}

const Context = createContext<Drafting | null>(null);
export const DraftProvider = Context.Provider;

/** The draft that is being edited. */
export function useDrafting(): Drafting {
  const drafting = useContext(Context);
  if (drafting === null) throw new Error('no draft is being edited here');
  return drafting;
}
