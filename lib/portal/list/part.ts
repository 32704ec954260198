import type { ListPart } from '@/lib/portal/act/parts';
import { readApplicantList } from './applicant-list';
import { fetchPage } from './fetch-page';
import { createRowChips } from './row-chips';

export const listPart: ListPart = { readApplicantList, createRowChips, fetchPage };
