import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { Applicant } from './applicant';

/** What stood on the page at the moment of the reviewer's own click on a decision button. */
export interface DecisionClick {
  /** Made once per click; repeating it changes nothing but `handledAt`. */
  id: string;
  at: number;
  /**
   * When the page's own click handlers had returned; told by sending the same click again (a timer of 0 ms set in
   * the capture listener is enough). Later than `at` by as long as a native confirm box stood open.
   */
  handledAt?: number;
  verdict: Verdict;
  /** Text of the button and, for select or radio forms, of the chosen option. */
  button: string;
  option: string | null;
  /** Content of the opinion box at the click, null when there was none. */
  opinion: string | null;
  applicant: Applicant;
  role: Role | null;
  object: ReviewObject | null;
  url: string;
}
