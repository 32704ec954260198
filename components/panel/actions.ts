import type { Evidence, Finding } from '@/lib/review/types';
import type { PanelEvent } from './model/event';

/** What the panel asks of the page that composes it: everything with an effect outside the panel. */
export interface PanelActions {
  dispatch(event: PanelEvent): void;
  /** Scroll the portal's page to the finding's places and outline them. */
  show(finding: Finding): void;
  /** Open the files of the attachment list and compare them with what was filled in. */
  checkFiles(): void;
  cancelFiles(): void;
  /** Check them from now on whenever a review is opened, or no longer. */
  checkOnOpening(on: boolean): void;
  /** Open the viewer at the place in a file where this evidence of a rule stands, or at the first file. */
  viewFile(at?: { rule: string; evidence: Evidence }): void;
  fold(folded: boolean): void;
  /** Open the log, at one entry when its number is given, or another page of the workbench. */
  openWorkbench(at?: number | 'sweep' | 'data'): void;
  /** Open the policy page of the workbench with these lines of a plan page in its form. */
  openPlan(lines: readonly string[]): void;
  /** Ask the page which box and option a fill would use; `point` also scrolls to the box and outlines it. */
  preview(how: 'quiet' | 'point'): void;
  /** Fill opinions of the chosen verdict into this box from now on. */
  chooseBox(box: { label: string; nth: number }): void;
  fill(): void;
  undoFill(): void;
  /** Read the page again after it could not be reached. */
  retry(): void;
}
