import type { FieldId, ListId } from '@/lib/dossier/reading';
import type { PatchChange } from '@/lib/profile/patch';

/** What the reviewer picked while teaching. Shown in the panel and kept nowhere. */
export interface Picked {
  /** The beginning of what stands there. */
  text: string;
  /** The table it is part of: headers with the columns they are taken for already. */
  table: {
    headings: string[];
    headers: { text: string; column: string | null }[];
    list: ListId | null;
    rows: number;
  } | null;
  /** The editable text box it is. */
  box: { label: string; nth: number } | null;
  picture: boolean;
  /** The field that is read from here now, and by which label. */
  readsAs: { field: FieldId; label: string } | null;
}

/** What the picked place would be read as if one more change were made to the portal's words. */
export interface TrialAnswer {
  /** The picked place would be read, for certain. */
  found: boolean;
  /** How the value is found from its label; null where table or picture tell it. */
  way: 'for' | 'labelledby' | 'cell' | 'text' | 'beside' | 'below' | 'header' | null;
  /** Other places where the same words match; they are outlined. */
  elsewhere: number;
  /** Rows of the list; 0 for a field. */
  rows: number;
}

export interface ProposalAnswer extends TrialAnswer {
  change: Extract<PatchChange, { kind: 'label' }>;
}
