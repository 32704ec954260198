import type { Listed } from '@/lib/dossier/applicant-list';
import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import type { Finding, Review, ReviewedBy, SuggestionVerdict, Uncovered } from '@/lib/review/types';

/** 批量检查: reading the applicants of a list one after another. The reviewer decides about each as before. */
export interface Sweep {
  id: string;
  startedAt: number;
  /** Address and heading of the list. */
  list: string;
  title: string;
  role: Role;
  object: ReviewObject;
  /** Whether each photo is fetched too: one request more per applicant. */
  photos: boolean;
  /** Whether the files of each attachment list are fetched and compared, too; absent where nobody asked for it. */
  attachments?: boolean;
  /** Rows in all. */
  count: number;
  /** Forms of the addresses that lead to applicants, as learnt from the list; a sweep begun before they were has none. */
  forms?: string[];
}

/**
 * - `waiting`: not looked at yet
 * - `checked`: read whole and judged
 * - `to-open`: could not be read whole without opening the page; not judged
 * - `failed`: the portal did not give the page
 */
export type RowState = 'waiting' | 'checked' | 'to-open' | 'failed';

export interface SweepRow {
  /** Place in the list, from 0. */
  nth: number;
  listed: Listed;
  state: RowState;
  /** What went wrong or has to be done, in words for the reviewer; '' when checked. */
  why: string;
  /** When it reached this state. */
  at: number;
  /** What was found; null unless checked. */
  checked: Checked | null;
}

export interface Checked {
  applicant: { name: string; idNumber: string; unit: string; plan: string };
  review: Review;
  dossier: Dossier;
  /** Returned before at this stage. */
  returnedBefore: boolean;
}

/** A row as the triage table shows it: of what was found, only what is open. Thousands of them are held at once. */
export interface TriageRow extends Omit<SweepRow, 'checked'> {
  checked: Triaged | null;
}

export interface Triaged {
  verdict: SuggestionVerdict;
  /** Which pack judged; null when none did, and `uncovered` says why. */
  pack: ReviewedBy | null;
  uncovered: Uncovered | null;
  open: OpenFinding[];
  returnedBefore: boolean;
  /** What became of the files of the attachment list; null where none was to be opened. */
  files: SweptFiles | null;
}

/** Counts of one applicant's attachments. */
export interface SweptFiles {
  listed: number;
  /** Files that were read. */
  opened: number;
  /** Of those, files on which nothing red like a seal was seen. */
  unsealed: number;
}

export type OpenFinding = Pick<Finding, 'rule' | 'title' | 'outcome' | 'says'> & Partial<Pick<Finding, 'disposition'>>;

export function asTriageRow({ checked, ...row }: SweepRow): TriageRow {
  if (checked === null) return { ...row, checked };
  const { findings, suggestion, pack, uncovered = null } = checked.review;
  const open = findings
    .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'inapplicable')
    .map(({ rule, title, outcome, says, disposition }) => ({
      rule,
      title,
      outcome,
      says: outcome === 'fail' ? says : '',
      ...(disposition && { disposition }),
    }));
  const { returnedBefore } = checked;
  const files = sweptFiles(checked.dossier);
  return { ...row, checked: { verdict: suggestion.verdict, pack, uncovered, open, returnedBefore, files } };
}

/** Papers that carry no seal of a unit, or whose seal the rule about them asks for by itself (推荐评议表). */
const UNSEALED_PAPERS: ReadonlySet<string> = new Set([
  '真实性保证书',
  '推荐评议表',
  '学历电子注册备案表',
  '身份证',
  '专利证书',
  '论文',
]);

function sweptFiles({ lists: { attachments } }: Dossier): SweptFiles | null {
  if (attachments.state !== 'read' || attachments.rows.every(({ contents }) => contents === undefined)) return null;
  const opened = attachments.rows.flatMap(({ contents }) => (contents?.trouble === null ? [contents] : []));
  // The pictures of a Word document are not looked at.
  const bare = opened.filter(
    ({ kind, paper, pages }) =>
      kind !== 'docx' && !UNSEALED_PAPERS.has(paper ?? '') && pages.every(({ seals }) => seals.length === 0),
  );
  return { listed: attachments.rows.length, opened: opened.length, unsealed: bare.length };
}
