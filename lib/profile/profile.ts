import type { PaperTitle } from '@/lib/dossier/paper-kinds';
import type { ColumnId, FieldId, ListId, ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { TEXTS } from './texts';

/** What a part of the page is about, told from its heading. */
export const SECTION_KINDS = [
  'family',
  'foreign',
  'publicity',
  'edu-first',
  'edu-top',
  'edu',
  'credentials',
  'training',
  'appraisal',
  'social',
  'paper',
  'attachment',
  'statement',
  'photo',
  'work',
  'title',
  'achievement',
  'opinion',
  'application',
  'basic',
  'unit',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A spelling of a label that means the field only where all that is said here holds. */
export interface BoundLabel {
  label: string;
  /** Under a heading of one of these kinds. */
  in?: SectionKind[];
  /** Under this very heading. */
  under?: string;
  /** With a label of one of these fields close by: 专业 beside a school. */
  near?: FieldId[];
  /** Right behind the labels of one of these fields: 取得时间 after 现任职称. */
  after?: FieldId[];
  /** With no such label close by: 全日制学历 where there is no 在职学历. */
  without?: string[];
  /** With one of these words in the value: 用工性质 where it says 事业编制. */
  says?: string[];
  /**
   * A lesser word, which often means the same and sometimes another thing (文化程度): believed only where everything the
   * page has is in sight and no better word is on it.
   */
  lesser?: true;
}

/** A spelling of a label, by itself or bound. */
export type LabelEntry = string | BoundLabel;

export interface FieldLabels {
  /** True once somebody confirmed the first group on the portal itself. */
  seen: boolean;
  /** Groups in order of trust. */
  labels: LabelEntry[][];
}

/** Header words of one column: `own` ones speak for this list by themselves, `shared` ones many lists have. */
export interface ColumnWords {
  own: string[];
  shared: string[];
}

/** How one list is recognised: its header words, and which columns must be there (one of each group). */
export interface ListShape<L extends ListId = ListId> {
  seen: boolean;
  /** Kind of section that makes shared words enough. */
  section: SectionKind;
  need: ColumnId<L>[][];
  columns: { [C in ColumnId<L>]: ColumnWords };
}

/** A table as it was pointed out: which list it is, or null for a table of no list of ours. */
export interface TaughtTable {
  list: ListId | null;
  /** Heading it stands under; null when its headers are enough. */
  under: string | null;
  headers: { text: string; column: string | null }[];
}

/** Where a field is looked for first, where last, and where its labels mean somebody or something else. */
export interface FieldSections {
  prefer: SectionKind[];
  avoid: SectionKind[];
  never: SectionKind[];
}

/** Whole texts that mean a verdict: each of `words`, with one of `before` or none in front and one of `behind` or none after it. */
export interface VerdictWords {
  verdict: Verdict;
  before: string[];
  words: string[];
  behind: string[];
}

/** The box the reviewer chose where several could take an opinion of this verdict. */
export interface ChosenBox {
  /** Null for opinions of any verdict. */
  verdict: Verdict | null;
  /** Label, normalised; '' for a box without one. */
  label: string;
  /** Which of the boxes with that label, from 0. */
  nth: number;
}

/**
 * What one portal calls things: all words that reading, deciding and filling go by, as data in the very format that is
 * exported and imported. Words are literal (no patterns), so that no profile can make the reader slow.
 */
export interface PortalProfile {
  format: 'portal-profile';
  version: 1;
  id: string;
  title: string;
  /** Date of this text, `YYYY-MM-DD`. */
  revision: string;
  note: string;
  fields: Record<FieldId, FieldLabels>;
  /** Words that change nothing when they stand before or behind a label (申报人性别, 工作单位名称). */
  before: string[];
  behind: string[];
  /** What makes 学历（第一学历） or 姓名（曾用名） another thing than the label before the bracket. */
  otherInBrackets: string[];
  /** Labels of forms that stand for no field of ours: they end a value and make a header row recognisable. */
  otherLabels: string[];
  lists: { [L in ListId]: ListShape<L> };
  /** Tables somebody pointed out, recognised by all headers that have a column and, where given, by the heading above. */
  tables: TaughtTable[];
  /** Headers that say: each row is another person. */
  personListHeaders: string[];
  /** What the pages of one applicant together should show, by what is reviewed: the measure of how well these words fit. */
  expects: Record<ReviewObject, { fields: FieldId[]; lists: ListId[] }>;
  sections: {
    /** Headings by the words in them, first hit wins: 继续教育 comes before 教育, 最高学历 before 学历. */
    kinds: { kind: SectionKind; words: string[] }[];
    /** Headings of whole pages say which page it is, not which section: 业绩档案审核, 2020年度…任职资格评审计划. */
    pageHeadings: { contain: string[]; end: string[] };
    /** A text that is not a heading by its tag may be one by its end. */
    headingEnds: string[];
    /** For fields whose id begins like the key. */
    fields: Record<string, FieldSections>;
  };
  decisions: {
    /** Most refusing first: 不同意 is not 同意. */
    verdicts: VerdictWords[];
    /** Cheap first look at a link's text: every verdict contains one of these. */
    hints: string[];
    /** Buttons that send what a select or radio form holds, whole texts. */
    submit: string[];
  };
  opinionBoxes: {
    /** Words in labels of boxes an opinion goes into. */
    labels: string[];
    /** Words that make a box likely when no better labelled one is there. */
    hints: string[];
    /** Which verdict a box belongs to when its label says so, first hit wins. */
    verdicts: { verdict: Verdict; words: string[] }[];
    /** What the reviewer answered where several boxes could be meant. */
    chosen: ChosenBox[];
    /** Characters a box takes, by label, where the page itself does not tell. */
    limits: { label: string; characters: number }[];
  };
  /** Titles of attached papers beside those that are known already. Absent in files of versions before 2026-12. */
  papers?: PaperTitle[];
  /**
   * What tells who reviews, and what: weighted words in headings, titles, the line of place, open entries of menus and verdicts, and words
   * anywhere on the page where none of those tells. Absent in those files, too.
   */
  clues?: {
    roles: { role: Role; words: string[]; weight: number }[];
    hints: { role: Role; words: string[] }[];
    objects: { object: ReviewObject; words: string[] }[];
  };
  /** States that an applicant's row may have, whole texts. Absent in those files, too. */
  states?: string[];
  /** Headings of pages on which there is nothing to review although persons are named there. Absent in those files, too. */
  otherPages?: string[];
  /**
   * What tells a name from other words where no label says that it is one: first letters of names, and words that no name
   * holds, or ends with. Absent in those files, too.
   */
  names?: { families: string[]; never: string[]; neverLast: string[] };
  /** Patterns by what they find, always those that are shipped. */
  texts?: Readonly<Record<TextKind, string>>;
}

export type TextKind = keyof typeof TEXTS;
