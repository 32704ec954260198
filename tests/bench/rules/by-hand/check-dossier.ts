import type { Dossier } from '@/lib/dossier/dossier';
import { trainingYears } from '@/lib/dossier/training-years';
import type { Finding } from '@/lib/review/types';
import type { Moment } from '../dossiers/make-dossiers';
import { checkAchievementCount, checkAchievementEvidence } from './achievements';
import { checkAgreement } from './agreement';
import { checkAcceptancePoint, checkPostForm } from './application';
import { checkAppraisalDuplicates } from './appraisal-duplicates';
import { checkAppraisalGrades, checkAppraisalYears } from './appraisals';
import { checkBatch, checkConditions } from './by-person';
import { checkDateOrder } from './date-order';
import { checkDeclarationPlan } from './declaration';
import { checkDegree } from './degree';
import { checkEmployingUnit } from './eligibility';
import { checkProfessionalField } from './field';
import { checkIdentity } from './id-number';
import { checkIntegrity } from './integrity';
import { checkAttachments, checkPeers, checkPledge, checkSeals } from './materials';
import { checkOutsideProvince } from './outside-province';
import { checkAuthors, checkPaperCount } from './papers';
import { checkPayer } from './payer';
import { checkPhotoFormat, checkPhotoSize } from './photo-file';
import { checkPhotoBackground, checkPhotoDimensions, checkPhotoRatio } from './photo-picture';
import { planYear } from './plan-year';
import { checkPreviousReturn } from './previous-return';
import { publicityOf } from './publicity';
import { checkPublicityDays } from './publicity-days';
import { checkPublicityStatement } from './publicity-statement';
import { checkDirectGrounds, checkSeniority } from './route';
import { checkAchievementDates, checkPaperDates, presentTitle } from './since-title';
import { checkSocialSecurity } from './social-security';
import { checkStatementLength, checkStatementPresent } from './statement';
import { checkApplicationWindow, checkReviewDeadline } from './time-limits';
import { checkTrainingSum } from './training-sum';
import { checkTrainings } from './trainings';
import { checkVacancy } from './vacancy';

/**
 * The limit: the checks of the 2020 notice for 职称申报资格审查 by the employer as one would write them for this notice and
 * stage alone, numbers and words in place, no stages, no declared needs; only what is the same for every applicant comes
 * from the pack, once. Gives the findings that the rules give with the built-in pack.
 */
export function checkByHand(dossier: Dossier, { today, opinion, previous }: Moment): Finding[] {
  const plan = planYear(dossier);
  const title = presentTitle(dossier);
  const training = trainingYears(dossier.lists.trainings);
  const publicity = plan === null ? null : publicityOf(dossier, opinion, plan.year);
  const findings = [
    checkPreviousReturn(previous([])),
    checkIdentity(dossier),
    checkAgreement(dossier),
    checkDateOrder(dossier),
    checkEmployingUnit(dossier),
    checkProfessionalField(dossier),
    checkIntegrity(dossier, plan),
    checkDegree(dossier),
    checkSeniority(dossier, plan),
    checkDirectGrounds(dossier),
    checkConditions(),
    checkAppraisalYears(dossier, plan),
    checkAppraisalGrades(dossier, plan),
    checkAppraisalDuplicates(dossier, plan),
    ...checkTrainings(dossier, plan, training),
    checkTrainingSum(dossier, plan, training),
    checkSocialSecurity(dossier, plan),
    checkPayer(dossier, plan),
    checkOutsideProvince(dossier, plan),
    checkPaperCount(dossier),
    checkAuthors(dossier),
    checkPaperDates(dossier, plan, title),
    checkAchievementCount(dossier),
    checkAchievementEvidence(dossier),
    checkAchievementDates(dossier, plan, title),
    checkPostForm(dossier),
    checkPledge(dossier),
    checkPeers(dossier),
    checkAttachments(dossier),
    checkSeals(dossier),
    checkStatementPresent(dossier),
    checkStatementLength(dossier),
    checkPhotoFormat(dossier),
    checkPhotoSize(dossier),
    checkPhotoDimensions(dossier),
    checkPhotoRatio(dossier),
    checkPhotoBackground(dossier),
    checkDeclarationPlan(dossier, plan),
    checkAcceptancePoint(dossier),
    checkApplicationWindow(dossier, plan),
    checkReviewDeadline(dossier, plan, today),
    checkPublicityDays(dossier, plan, publicity, today),
    checkPublicityStatement(dossier, plan, publicity, opinion),
    checkVacancy(dossier),
    ...checkBatch(),
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
  if (outcome === 'manual') return 4;
  return outcome === 'pass' ? 5 : 6;
}
