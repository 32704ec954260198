import type { PageKind, Verdict } from '@/lib/dossier/reading';
import type { SentContent } from './request-body';
import type { Purpose } from './request-purpose';

/** The reviewer's click on a decision button, as far as matching needs it. Times are milliseconds since the epoch. */
export interface ClickSeen {
  id: string;
  tabId: number;
  at: number;
  /** When the background took it up, which a worker that is slow to wake does long after. */
  heardAt: number;
  /** When the page's own handlers had returned (a confirm box may have stood open); null while not told. */
  handledAt: number | null;
  verdict: Verdict;
  button: string;
  opinion: string | null;
  /** Who was on the page, as one text; only compared. */
  who: string;
  /** Already in the log: it takes up its requests, so that nothing is logged twice. */
  logged: boolean;
}

/** A POST of the page, or (`visit`) its moving on to another page. */
export interface RequestSeen {
  id: string;
  tabId: number;
  at: number;
  /** When the background took it up, which a worker that is slow to wake does long after. */
  heardAt: number;
  kind: 'page' | 'frame' | 'ajax' | 'beacon' | 'visit';
  /** Address without query. */
  url: string;
  content: SentContent;
  purpose: Purpose;
  outcome: RequestOutcome | null;
  /** What the page loaded in answer turned out to be; `gone` when its tab was closed. Only told of `page`. */
  landed: PageKind | 'gone' | null;
}

export interface RequestOutcome {
  at: number;
  /** null when it failed before an answer, or was sent off to another site. */
  status: number | null;
  /** Address that answered, after redirects, without query. */
  url: string;
}
