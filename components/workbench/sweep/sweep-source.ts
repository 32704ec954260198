import type { ApplicantList, Listed } from '@/lib/dossier/applicant-list';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import type { Sweep, TriageRow } from '@/lib/record/sweep';
import type { SweepEnd } from './run-sweep';

/** A list page that is open in a tab of the portal. */
export interface OpenList {
  tabId: number;
  list: ApplicantList;
}

export interface StartWish {
  open: OpenList;
  rows: readonly Listed[];
  role: Role;
  object: ReviewObject;
  photos: boolean;
  attachments: boolean;
}

/** What the page 批量检查 needs from around it. Every call may reject with words for the reviewer. */
export interface SweepSource {
  /** List pages open in tabs of the portals, none when there are none. */
  openLists(): Promise<OpenList[]>;
  /** The rows of all pages of the list, fetched one page after another; `told` hears how many pages are read. */
  allRows(open: OpenList, told: (page: number) => void): Promise<Listed[]>;
  kept(): Promise<{ sweep: Sweep; rows: TriageRow[] } | null>;
  start(wish: StartWish): Promise<{ sweep: Sweep; rows: TriageRow[] }>;
  /** Rows to be looked at once more are kept as waiting first. */
  again(sweep: Sweep, rows: readonly TriageRow[]): Promise<TriageRow[]>;
  /** Goes on with what is waiting, through any open tab of the portal. */
  run(
    sweep: Sweep,
    rows: readonly TriageRow[],
    signal: AbortSignal,
    onRow: (row: TriageRow) => void,
  ): Promise<SweepEnd>;
  /** What the log says was decided about these rows since they were checked, by address. */
  decided(sweep: Sweep, rows: readonly TriageRow[]): Promise<Map<string, 'returned' | 'reviewed'>>;
  /** Which packs cannot be used, in words; null when all can. */
  trouble(): Promise<string | null>;
  drop(): Promise<void>;
  /** Opens the applicant's page in a tab. */
  open(row: TriageRow): Promise<void>;
  /** Composes a draft for each row and lays it ready; gives the rows for which it is. */
  draft(rows: readonly TriageRow[]): Promise<TriageRow[]>;
}
