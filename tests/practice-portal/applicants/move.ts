import type { Unit } from './names.ts';
import { makeAttachments } from './records.ts';
import type { Applicant } from './types.ts';

/** Moves a clean applicant to another employer everywhere it is named; attachments follow the staffing. */
export function moveTo(applicant: Applicant, unit: Unit): void {
  applicant.unit = { ...unit };
  applicant.appraisals = applicant.appraisals.map((row) => ({ ...row, unit: unit.name }));
  applicant.insurance = applicant.insurance.map((row) => ({ ...row, payer: unit.name }));
  applicant.attachments = makeAttachments(unit.staffing === '事业编制');
}
