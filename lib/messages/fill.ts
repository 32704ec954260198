import type { Verdict } from '@/lib/dossier/reading';
import type { Applicant } from '@/lib/record/applicant';

export interface FillRequest {
  text: string;
  verdict: Verdict;
  /** `append` puts the text behind what is there; our own earlier fill is always replaced. */
  mode: 'append' | 'replace';
  /** Also set the portal's verdict radio or select. Never a button. */
  setVerdict: boolean;
  /** Refused when somebody else is on the page by now. */
  applicant: Applicant;
}

export type FillRefusal =
  | 'no-box'
  | 'several-boxes'
  | 'rich-text'
  | 'other-applicant'
  | 'too-long'
  | 'not-kept'
  | 'no-verdict-control'
  | 'unreadable-page';

export type FillOutcome =
  | {
      ok: true;
      /** The box's value as read back after the page's own handlers ran. */
      kept: string;
      box: string;
      /** Text of the option that was set, or null. */
      verdictSet: string | null;
      /** Text of an option that stood chosen then and means another verdict than the opinion is for; null when none did. */
      otherChosen: string | null;
    }
  | {
      ok: false;
      why: FillRefusal;
      /** For the reviewer: what happened and what to do now. */
      message: string;
      /** Whether anything on the page was changed and put back. */
      restored: boolean;
      /** For `several-boxes`: those the reviewer has to choose from. */
      boxes?: { label: string; nth: number }[];
    };

export interface FillPreview {
  box: string;
  current: string;
  limit: number | null;
  /** Text of the option that would be set if the reviewer asked for it; null when there is none or only buttons. */
  verdictOption: string | null;
}
