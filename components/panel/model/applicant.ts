import { assemble, pagesOfNewest } from '@/lib/dossier/assemble';
import type { PageReading, ReviewObject, Role } from '@/lib/dossier/reading';
import type { Applicant } from '@/lib/record/applicant';
import { applicantOf } from '@/lib/review/review';
import type { ReviewStage } from './judge';

/**
 * Who these readings are about. Null when neither name nor ID number was read: without either, kept drafts of two
 * people could not be told apart.
 */
export function namedIn(readings: readonly PageReading[]): Applicant | null {
  const applicant = applicantOf(assemble(readings, null));
  return applicant.name === '' && applicant.idNumber === '' ? null : applicant;
}

/** Role and object as the pages of the newest reading's person tell them; null where they do not. */
export function toldStage(readings: readonly PageReading[]): { role: Role | null; object: ReviewObject | null } {
  const pages = pagesOfNewest(readings);
  return {
    role: pages.find((page) => page.role !== null)?.role ?? null,
    object: pages.find((page) => page.object !== null)?.object ?? null,
  };
}

/** One text per applicant and stage: what kept work is looked up by. */
export function memoryKey(applicant: Applicant, stage: ReviewStage): string {
  return JSON.stringify([applicant.name, applicant.idNumber, applicant.unit, applicant.plan, stage.role, stage.object]);
}
