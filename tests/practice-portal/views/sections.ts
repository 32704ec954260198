import type { Applicant } from '../applicants/types.ts';
import { application, basic, title } from './forms.ts';
import {
  achievements,
  appraisals,
  attachments,
  degrees,
  insurance,
  joinedInsurance,
  papers,
  trainings,
} from './tables.ts';

/** How a value is shown: as text, in a control that cannot be changed, or as text with its code hidden beside it. */
export type Shown = 'text' | 'input' | 'select' | 'coded';

export interface Pair {
  label: string;
  value: string;
  /** Column number of the generated id. */
  column: number;
  required?: boolean;
  /** Wants a whole row. */
  wide?: boolean;
  shown?: Shown;
  code?: string;
}

export interface FormSection {
  kind: 'form';
  title: string;
  pairs: Pair[];
  /** Address of the picture in the photo cell. */
  photo: string | null;
}

export interface ListSection {
  kind: 'list';
  title: string;
  headers: string[];
  rows: string[][];
  /** Number of the database table whose rows arrive by Ajax, or null when they stand in the page. */
  table: number | null;
  /** Files behind a link 查看, one per row. */
  links?: string[];
}

export interface TextSection {
  kind: 'text';
  title: string;
  label: string;
  text: string;
}

export type Section = FormSection | ListSection | TextSection;

/** Whether the months of insurance stand in two columns or, joined, in one. */
export type Period = 'split' | 'joined';

/** Everything a detail page shows of an applicant, in order, without markup. */
export function sectionsOf(applicant: Applicant, period: Period): Section[] {
  return [
    basic(applicant),
    degrees(applicant),
    title(applicant),
    application(applicant),
    appraisals(applicant),
    trainings(applicant),
    period === 'split' ? insurance(applicant) : joinedInsurance(applicant),
    papers(applicant),
    achievements(applicant),
    { kind: 'text', title: '个人述职', label: '个人述职', text: applicant.statement },
    attachments(applicant),
  ];
}

/** Every list that some page fetches after load. */
export function listsOf(applicant: Applicant): ListSection[] {
  return [appraisals, trainings, insurance, joinedInsurance, papers, achievements].map((make) => make(applicant));
}
