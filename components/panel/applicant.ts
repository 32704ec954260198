import type { FieldId, PageReading, ReviewObject, Role } from '@/lib/dossier/reading';
import type { Applicant } from '@/lib/messages/protocol';
import type { Stage } from './judge';

/**
 * Who is on the page, from the readings of one person (newest first). Null when neither name nor ID number was read:
 * without either, kept drafts of two people could not be told apart.
 */
export function applicantOf(pages: readonly PageReading[]): Applicant | null {
  const name = textOf(pages, 'person.name');
  const idNumber = textOf(pages, 'person.id-number');
  if (name === '' && idNumber === '') return null;
  return { name, idNumber, unit: textOf(pages, 'unit.name'), plan: textOf(pages, 'application.plan') };
}

function textOf(pages: readonly PageReading[], field: FieldId): string {
  return pages.find((page) => page.fields[field].state === 'read')?.fields[field].text ?? '';
}

/** Role and object as the pages tell them; null where they do not. Pages newest first. */
export function toldStage(pages: readonly PageReading[]): { role: Role | null; object: ReviewObject | null } {
  return {
    role: pages.find((page) => page.role !== null)?.role ?? null,
    object: pages.find((page) => page.object !== null)?.object ?? null,
  };
}

/** One text per applicant and stage: what kept work is looked up by. */
export function memoryKey(applicant: Applicant, stage: Stage): string {
  return JSON.stringify([applicant.name, applicant.idNumber, applicant.unit, applicant.plan, stage.role, stage.object]);
}
