import { applicantRows, readApplicantList } from './applicant-list';
import { fetchPage } from './fetch-page';
import { createListChips } from './list-chips';

/** What lists of applicants are to the agent: the chips at their rows, their rows as data, and pages got from them. */
export const listPart = { applicantRows, readApplicantList, createListChips, fetchPage };
export type ListPart = typeof listPart;
