import type { FieldId } from './reading';

/** What a file is, by its bytes and never by its name. */
export type FileKind =
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'bmp'
  | 'webp'
  | 'tiff'
  | 'docx'
  | 'office'
  | 'zip'
  | 'rar'
  | '7z'
  | 'html'
  | 'empty'
  | 'unknown';

/** A place in a file: page from 1, and a box as shares (0–1) of the page's width and height, from its upper left corner. */
export interface FilePlace {
  page: number;
  box: [left: number, top: number, right: number, bottom: number];
}

/** All of the first page, where nothing smaller can be shown. */
export const FIRST_PAGE: FilePlace = { page: 1, box: [0, 0, 1, 1] };

/** A figure of one year in a table of continuing education. */
export type HourColumn = 'total' | 'professional' | 'trade-public' | 'general-public';

/** What a paper says of one project, one paper or the insurance; of which one is told by the title that stands with it. */
export type RowFact =
  | 'project.name'
  | 'project.role'
  | 'project.date'
  | 'project.rank'
  | 'paper.title'
  | 'paper.journal'
  | 'paper.date'
  | 'paper.authors'
  | 'insured.payer'
  | 'insured.months';

/** One value that a file states under a label, as written. */
export interface FileFact {
  is: FieldId | `hours.${HourColumn}` | 'appraisal.grade' | RowFact;
  /** Only of hours and grades; of a grade absent where the paper does not tell it. */
  year?: number;
  text: string;
  at: FilePlace;
  /** False where what is drawn on the page may be another thing than the text under it. */
  sure: boolean;
  /** Of a value recognised in a picture: how likely it was read rightly, 0–1. */
  likely?: number;
}

/** A red stamp that was found by colour and shape. */
export interface FoundSeal {
  at: FilePlace;
  shape: 'round' | 'oval' | 'square';
  /** Whole, with letters and star, of the size of a unit's public seal; what is not is for a person to look at. */
  sure: boolean;
  /** What was read along its ring, and how likely its least likely character was read rightly, 0–1. */
  words?: { text: string; likely: number };
}

/** Why a file says nothing, and what is to be asked for. */
export interface FileTrouble {
  is: 'empty' | 'locked' | 'damaged' | 'no-pages' | 'wrong-kind' | 'too-long' | 'not-fetched' | 'not-read';
  /** In words for the reviewer: 有密码，打不开. */
  says: string;
  /** Whether the file itself is at fault, so that another has to be asked for. */
  wanting: boolean;
}

/** What one page of a file gave. */
export interface FilePage {
  /** `text` has characters of its own; `image` only a picture of them. */
  is: 'text' | 'image' | 'blank';
  /** Of an `image` whose writing was recognised: whether clearly all over, or not everywhere. Without it, nothing of it was read. */
  recognised?: 'clear' | 'in-part';
  /** Of a `text` page: a picture stands on it that is too large for a stamp or a photo, and whose writing was not read. */
  pictured?: boolean;
  seals: FoundSeal[];
}

/** What a person says who looked at a file. */
export interface FileLook {
  is: 'agrees' | 'differs';
  /** What differs, or a remark, in the reviewer's words. */
  remark: string;
  /** When, in milliseconds since the epoch. */
  at: number;
}

/** Files that were looked at, by the SHA-256 (hex) of their bytes: another file in its place has to be looked at anew. */
export type FileLooks = Readonly<Record<string, FileLook & { name: string }>>;

/** What the bytes of one attachment say. The file itself is kept nowhere. */
export interface FileFacts {
  /** Address the bytes came from. */
  url: string;
  bytes: number;
  /** SHA-256 (hex) of the file; '' when it could not be fetched. */
  digest: string;
  kind: FileKind;
  pages: FilePage[];
  /** What kind of paper it is, by the words of its title: 继续教育证明; null when none of the known titles is there. */
  paper: string | null;
  /** Where its title stands. Absent where it has none that is known, and in what versions before 2026-12 kept. */
  titled?: FilePlace;
  /** What such a paper has to state, so that nothing missing is passed over. */
  states: FileFact['is'][];
  /** What such a paper says of the applicant as of now: where that differs from what was filled in, one of the two is wrong. */
  firm: FileFact['is'][];
  /** Words by one of which a list calls such a paper: 学历, 毕业. Absent in what versions before 2026-12 kept: such a file settles nothing. */
  slots?: string[];
  facts: FileFact[];
  /** Labels with values that are compared with nothing: 聘期. What stands there is for a person. Absent where `slots` is. */
  others?: string[];
  /** Where these labels stand, one by one. */
  othersAt?: FilePlace[];
  /** Which of them have a day as their value, as who signs has. */
  dated?: number[];
  /** Writing by which it may not be what it looks like: 作废, 样本, another paper on a later page. Absent where there is none. */
  doubts?: { says: string; at: FilePlace }[];
  trouble: FileTrouble | null;
  /** Absent while no person has looked at it. */
  looked?: FileLook;
}

/** The facts of a row of the attachment list: which row they belong to, as it was shown when its link was followed. */
export interface RowFile {
  /** `rowKey` of the row. */
  row: string;
  facts: FileFacts;
}
