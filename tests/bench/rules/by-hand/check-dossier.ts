import type { Dossier } from '@/lib/dossier/dossier';
import type { Finding } from '@/lib/review/types';
import { checkAcceptancePoint, checkPostForm } from './application';
import { checkAppraisalGrades, checkAppraisalYears } from './appraisals';
import { checkDegree } from './degree';
import { checkIdentity } from './id-number';
import { checkPhotoFormat, checkPhotoSize } from './photo-file';
import { checkPhotoBackground, checkPhotoDimensions, checkPhotoRatio } from './photo-picture';
import { planYear } from './plan-year';
import { checkSocialSecurity } from './social-security';
import { checkStatementLength, checkStatementPresent } from './statement';
import { checkTrainings } from './trainings';

/**
 * The limit: the checks of the 2020 notice for 职称申报资格审查 as one would write them for this notice alone, numbers
 * and words in place, no stages, no declared needs; only what is the same for every applicant comes from the pack, once.
 * Gives the findings that the rules named by `COMPARED` give with the built-in pack.
 */
export function checkByHand(dossier: Dossier): Finding[] {
  const plan = planYear(dossier);
  const findings = [
    checkIdentity(dossier),
    checkDegree(dossier),
    checkAppraisalYears(dossier, plan),
    checkAppraisalGrades(dossier, plan),
    ...checkTrainings(dossier, plan),
    checkSocialSecurity(dossier, plan),
    checkPostForm(dossier),
    checkStatementPresent(dossier),
    checkStatementLength(dossier),
    checkPhotoFormat(dossier),
    checkPhotoSize(dossier),
    checkPhotoDimensions(dossier),
    checkPhotoRatio(dossier),
    checkPhotoBackground(dossier),
    checkAcceptancePoint(dossier),
  ];
  return mostSeriousFirst(findings);
}

function mostSeriousFirst(findings: Finding[]): Finding[] {
  const byWeight: Finding[][] = [[], [], [], [], [], [], []];
  for (const finding of findings) byWeight[weightOf(finding)]?.push(finding);
  return byWeight.flat();
}

function weightOf({ outcome, disposition }: Finding): number {
  if (outcome === 'fail') return disposition === 'reject' ? 0 : disposition === 'return' ? 1 : 2;
  if (outcome === 'incomplete') return 3;
  return outcome === 'pass' ? 5 : 6;
}
