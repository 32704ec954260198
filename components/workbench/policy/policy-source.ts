import type { OfficeState } from '@/lib/messages/office';
import type { OfficePolicy } from '@/lib/policy/office-schema';
import type { PackDraft } from '@/lib/review/drafting/pack-draft';
import type { ReviewedBefore } from '@/lib/review/effects';

/** A way through the old texts of a pack: `at` is the text that comes next, null at the end, and `changed` what others became. */
export interface KeptWalk {
  pack: string;
  at: string | null;
  changed: [text: string, became: string][];
}

/** The office's policy as the workbench needs it. What goes wrong is an Error whose message is in words for the reader. */
export interface PolicySource {
  load(): Promise<OfficeState>;
  /**
   * Puts these changes in force for every page of this browser; `said` names them in the history, `by` whoever makes them.
   * Refused when another change was made than `upon`, the newest that they were looked at with (0: none).
   */
  change(office: OfficePolicy, said: string, by: string, upon: number): Promise<OfficeState>;
  /** What was in force before the change of that moment; null when it is not remembered any more. */
  before(at: number): Promise<OfficePolicy | null>;
  /** Takes the last change back, named by its moment. */
  undo(at: number): Promise<OfficeState>;
  /** The newest reviews, as far as the log kept what their pages showed. */
  recent(): Promise<ReviewedBefore[]>;
  /** The pack that somebody is writing, kept on this machine until it is put in force or given up. */
  draft: { load(): Promise<unknown>; save(draft: PackDraft | null): Promise<void> };
  /** How far somebody has come through the old dates of a pack, kept until another pack is begun. */
  walk: { load(): Promise<unknown>; save(walk: KeptWalk): Promise<void> };
  /** Today in China: `2026-11-25`. */
  today(): string;
}
