import type { ListPart } from '@/lib/portal/act/parts';
import { applicantRows, readApplicantList } from './applicant-list';
import { fetchPage } from './fetch-page';
import { createListChips } from './list-chips';

export const listPart: ListPart = { applicantRows, readApplicantList, createListChips, fetchPage };
