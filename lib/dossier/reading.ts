/**
 * What one page shows, as text with places. Produced by `lib/portal`, JSON-safe, never judged here.
 *
 * Four states, and nothing between them:
 * - `read`       the label was found once (or several times with the same value) and a value stands beside it
 * - `empty`      the label was found and its place is blank; often this *is* the defect
 * - `unreadable` the label was found, the value was not certain (two values, hidden copy, frame closed, cut text)
 * - `absent`     no such label on what was read
 */
export type ReadingState = 'read' | 'empty' | 'unreadable' | 'absent';

/** Why a reading calls unreadable what stands on a tab that is not open. */
export const ON_CLOSED_TAB = '在未打开的标签页中';

export const FIELD_IDS = [
  'person.name',
  'person.id-number',
  'person.sex',
  'person.birth-date',
  'person.employment',
  'person.work-start',
  'person.profession',
  'person.practice-years',
  'person.integrity',
  'unit.name',
  'unit.kind',
  'unit.staffing',
  'unit.superior',
  'education.level',
  'education.school',
  'education.major',
  'education.graduated',
  'education.proof',
  'title.current',
  'title.obtained',
  'title.appointed',
  'application.plan',
  'application.title',
  'application.level',
  'application.field',
  'application.route',
  'application.point',
  'application.submitted',
  'pledge',
  'publicity.period',
  'publicity.start',
  'publicity.end',
  'publicity.result',
  'opinion.employer',
  'statement',
  'photo',
] as const;
export type FieldId = (typeof FIELD_IDS)[number];

export const LIST_IDS = [
  'appraisals',
  'trainings',
  'social-security',
  'papers',
  'achievements',
  'attachments',
] as const;
export type ListId = (typeof LIST_IDS)[number];

/** Columns each list may have; a list is recognised by its header row, not by its position. */
export interface ListColumns {
  appraisals: 'year' | 'grade' | 'unit';
  trainings:
    | 'year'
    | 'professional'
    | 'trade-public'
    | 'general-public'
    | 'public'
    | 'total'
    | 'name'
    | 'category'
    | 'hours';
  'social-security': 'payer' | 'period' | 'start' | 'end' | 'months' | 'kind' | 'place';
  papers: 'title' | 'journal' | 'date' | 'authors' | 'rank';
  achievements: 'name' | 'role' | 'date' | 'rank' | 'evidence';
  attachments: 'name' | 'kind' | 'file';
}
export type ColumnId<L extends ListId = ListId> = ListColumns[L];

/** Where a value stands. A place resolves again only while its quote still stands there. */
export interface Place {
  /** Label as the page spells it, normalised. */
  label: string;
  /** Which of the equal labels within the section, from 0. */
  nth: number;
  /** Heading the value stands under, or null. */
  section: string | null;
  /** Indexes of nested same-origin frames from the top document, e.g. [] or [0, 2]. */
  frame: number[];
  /** Structural path inside its document, a second hint only. */
  path: string;
  /** First 60 characters of the value when it was read. */
  quote: string;
  /** The closed tab it stood on then, by the words on its header. */
  tab?: string;
}

export interface FieldReading {
  state: ReadingState;
  /** The value as shown (trimmed, inner white space folded); for `photo` the address of the image. */
  text: string;
  /** Where it was read; for `unreadable` every candidate's place. */
  places: Place[];
  /** Why it is unreadable, in words for the reviewer. */
  reason?: string;
  /** The different values found, each as shown, when that is why it is unreadable. */
  values?: string[];
  /** Told by a label that often means the same and sometimes another thing: any better one counts instead. */
  lesser?: true;
}

export interface CellReading {
  text: string;
  place: Place;
}

export interface RowReading<L extends ListId = ListId> {
  cells: Partial<Record<ColumnId<L>, CellReading>>;
  place: Place;
  /** Why the page itself leaves open whether this row counts (已作废, 欠缴, struck through); its cells are then not relied on. */
  doubt?: string;
}

export interface ListReading<L extends ListId = ListId> {
  state: ReadingState;
  columns: ColumnId<L>[];
  rows: RowReading<L>[];
  /** Rows the portal says there are (共 n 条), when it says so. */
  total: number | null;
  /** False whenever more rows may exist than were read: paging, virtual scrolling, still loading. */
  complete: boolean;
  places: Place[];
  reason?: string;
  /** Only of a list whose rows are made while it is scrolled. */
  window?: RowWindow;
}

/** Which end of a longer list the rows that were read reach, each joined to the one before without a gap. */
export interface RowWindow {
  first: boolean;
  last: boolean;
}

/**
 * - `review`  one applicant's application with material to judge
 * - `list`    a list of applicants (待审查 and the like)
 * - `login`   a login page or the portal's refusal in place of data: the session is over
 * - `other`   nothing to review: the panel stays away
 */
export type PageKind = 'review' | 'list' | 'login' | 'other';

/** Who is reviewing: 用人单位 or 主管部门. */
export type Role = 'employer' | 'department';

/** What is being reviewed: 业绩档案审核 or 职称申报资格审查. */
export type ReviewObject = 'archive' | 'qualification';

/** What the reviewer's three buttons mean (附件2): 通过, 退回, 不通过. */
export type Verdict = 'pass' | 'return' | 'reject';

/** A box the reviewer could write an opinion into. */
export interface OpinionBox {
  label: string;
  place: Place;
  /** Characters the box takes, from `maxlength` or a visible hint; null when unknown. */
  limit: number | null;
  value: string;
}

/** How the page takes a decision: shapes A, B, C of the portal notes. */
export interface DecisionForm {
  shape: 'select' | 'radio' | 'buttons';
  options: { verdict: Verdict; text: string; place: Place }[];
}

/**
 * What a page of the procedure says that is about no applicant: for what fees are set (收费设定), or the dates of a plan
 * (评审计划), a line each.
 */
export type Duty = { is: 'fees'; settings: FeeSetting[] } | { is: 'plan'; lines: string[] };

export interface FeeSetting {
  /** What the fee is for, as the page names it; '' when there is one setting for everything. */
  about: string;
  /** The choice made: 收费, 不收费; '' when none is. */
  chosen: string;
}

export interface PageReading {
  version: 1;
  url: string;
  title: string;
  /** Milliseconds since the epoch. */
  at: number;
  kind: PageKind;
  role: Role | null;
  object: ReviewObject | null;
  fields: Record<FieldId, FieldReading>;
  lists: { [L in ListId]: ListReading<L> };
  boxes: OpinionBox[];
  decision: DecisionForm | null;
  /** Only on pages without applicants. */
  duty?: Duty;
  /** Frames that could not be looked into, by address; never ignored. */
  closedFrames: string[];
  /** True once the page has stopped changing and nothing on it says it is still loading, or has said so for too long. */
  settled: boolean;
  /** What has not come yet, in words for the reviewer; absent when nothing is known to be missing. */
  waiting?: string[];
  /** Which of the applicants that this document has shown so far, counted; absent when it shows nobody. */
  visit?: number;
  /** The reader failed on it: whatever stands there was not read. */
  failed?: true;
  /** Read while it took the place of another applicant's: parts may still be theirs. */
  turning?: true;
}
