import type { FileFacts } from './file-facts';
import type { PhotoFacts } from './photo-facts';
import type { FieldId, ListId, Place } from './reading';

/** A date that keeps the precision it was written with: `2018-07` is a month, not the first of July. */
export interface PartialDate {
  year: number;
  month: number | null;
  day: number | null;
  text: string;
}

export interface Period {
  from: PartialDate;
  to: PartialDate | 'present';
}

/** A citizen's number as shown; masked numbers (`330***********1234`) are kept and never completed. */
export interface IdNumber {
  text: string;
  masked: boolean;
}

export interface Plan {
  text: string;
  /** The plan year in the plan's name (2020年度…), or null when it names none. */
  year: number | null;
}

export interface Statement {
  text: string;
  /** Non-space characters, the reading of 字 in 1000字以内. */
  characters: number;
  /** Chinese characters alone, shown beside it. */
  cjk: number;
}

/** A value with where it came from. Rules see values only through this type. */
export type Field<T> =
  | { state: 'read'; value: T; text: string; places: Place[] }
  | { state: 'empty'; places: Place[] }
  | {
      state: 'unreadable';
      text: string;
      places: Place[];
      reason: string;
      /** The different values found, when that is why. */
      values?: string[];
    }
  | { state: 'absent' };

/** Fields that say more than a text. */
interface OwnValues {
  'person.id-number': IdNumber;
  'person.sex': '男' | '女';
  'person.birth-date': PartialDate;
  'person.work-start': PartialDate;
  'education.graduated': PartialDate;
  'title.obtained': PartialDate;
  'title.appointed': PartialDate;
  'application.plan': Plan;
  'application.submitted': PartialDate;
  /** First and last day of the employer's 公示. */
  'publicity.period': Period;
  'publicity.start': PartialDate;
  'publicity.end': PartialDate;
  statement: Statement;
  photo: PhotoFacts;
}

/** What each field is read as; how it is called towards the reviewer is in `names.ts`. */
export type FieldValues = { [F in FieldId]: F extends keyof OwnValues ? OwnValues[F] : string };

/** One year's appraisal. */
export interface Appraisal {
  year: Field<number>;
  grade: Field<string>;
  place: Place;
}

/** One row of continuing education: either a year with its totals, or one course with category and hours. Hours in 学时. */
export interface Training {
  year: Field<number>;
  total: Field<number>;
  professional: Field<number>;
  /** 行业公需 */
  tradePublic: Field<number>;
  /** 一般公需 */
  generalPublic: Field<number>;
  /** 公需 as one column, where the page does not split it. */
  public: Field<number>;
  category: Field<string>;
  name: Field<string>;
  place: Place;
}

/** One run of months paid by one payer, first and last month included. */
export interface SocialSecurity {
  payer: Field<string>;
  from: Field<PartialDate>;
  /** Last month paid; `至今` is read with `open: true`. */
  to: Field<PartialDate | 'present'>;
  months: Field<number>;
  kind: Field<string>;
  /** Where it is paid (参保地), when shown. */
  region: Field<string>;
  place: Place;
}

export interface Paper {
  title: Field<string>;
  journal: Field<string>;
  date: Field<PartialDate>;
  authors: Field<string>;
  rank: Field<string>;
  place: Place;
}

export interface Achievement {
  name: Field<string>;
  role: Field<string>;
  date: Field<string>;
  rank: Field<string>;
  evidence: Field<string>;
  place: Place;
}

export interface Attachment {
  name: Field<string>;
  kind: Field<string>;
  file: Field<string>;
  place: Place;
  /** What the file behind its link says; absent while it was not opened. */
  contents?: FileFacts;
}

export interface ListRows {
  appraisals: Appraisal;
  trainings: Training;
  'social-security': SocialSecurity;
  papers: Paper;
  achievements: Achievement;
  attachments: Attachment;
}

/**
 * A list as rules see it. `complete: false` forbids any conclusion from a row that is *not* there.
 * `empty` means: the list is on the page and says that it has no rows.
 */
export type List<R> =
  | { state: 'read'; rows: R[]; complete: boolean; total: number | null; places: Place[] }
  | { state: 'empty'; places: Place[] }
  | { state: 'unreadable'; places: Place[]; reason: string }
  | { state: 'absent' };

/** One applicant as rules see them. Built by `assemble`, pure data. */
export interface Dossier {
  fields: { [K in FieldId]: Field<FieldValues[K]> };
  lists: { [K in ListId]: List<ListRows[K]> };
}
