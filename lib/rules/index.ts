import { acceptancePoint } from './acceptance-point';
import { achievementCount } from './achievement-count';
import { achievementDate } from './achievement-date';
import { achievementEvidence } from './achievement-evidence';
import { applicationWindow } from './application-window';
import { appraisalDuplicates } from './appraisal-duplicates';
import { appraisalGrades } from './appraisal-grades';
import { appraisalYears } from './appraisal-years';
import { attachmentAgreement } from './attachment-agreement';
import { attachmentSeal } from './attachment-seal';
import { dateOrder } from './date-order';
import { declarationPlan } from './declaration-plan';
import type { Rule } from './define-rule';
import { degreeProof } from './degree-proof';
import { demandedAttachments } from './demanded-attachments';
import { directApplicationGrounds } from './direct-application-grounds';
import { employerMonths } from './employer-months';
import { employingUnit } from './employing-unit';
import { entrustmentLetter } from './entrustment-letter';
import { evaluationConditions } from './evaluation-conditions';
import { evaluationFormCopies } from './evaluation-form-copies';
import { feeSetting } from './fee-setting';
import { idNumber } from './id-number';
import { identityAgreement } from './identity-agreement';
import { integrityBan } from './integrity-ban';
import { paperAuthorship } from './paper-authorship';
import { paperCount } from './paper-count';
import { paperDate } from './paper-date';
import { peerRecommendation } from './peer-recommendation';
import { photoBackground } from './photo-background';
import { photoDimensions } from './photo-dimensions';
import { photoFormat } from './photo-format';
import { photoRatio } from './photo-ratio';
import { photoSize } from './photo-size';
import { postChange } from './post-change';
import { postInformationForm } from './post-information-form';
import { postVacancy } from './post-vacancy';
import { previousReturn } from './previous-return';
import { professionalField } from './professional-field';
import { publicityPeriod } from './publicity-period';
import { publicityStatement } from './publicity-statement';
import { recentDegree } from './recent-degree';
import { reportingRoute } from './reporting-route';
import { retirementAge } from './retirement-age';
import { reviewDeadline } from './review-deadline';
import { rosterSent } from './roster-sent';
import { socialSecurityEmployer } from './social-security-employer';
import { socialSecurityGap } from './social-security-gap';
import { socialSecurityProof } from './social-security-proof';
import { statementLength } from './statement-length';
import { statementPresent } from './statement-present';
import { titleSeniority } from './title-seniority';
import { trainingCaps } from './training-caps';
import { trainingHours } from './training-hours';
import { trainingNamedHours } from './training-named-hours';
import { trainingProfessionalHours } from './training-professional-hours';
import { trainingPublicHours } from './training-public-hours';
import { trainingRegister } from './training-register';
import { trainingSum } from './training-sum';
import { truthfulnessPledge } from './truthfulness-pledge';
import { unqualifiedKeptBack } from './unqualified-kept-back';

/** Version of the rules' behaviour; changes whenever a finding may come out differently. */
export const rulesVersion = '0.9.0';

/** Every rule, in the order in which findings of equal weight are shown. */
export const RULES: readonly Rule[] = [
  previousReturn,
  idNumber,
  identityAgreement,
  dateOrder,
  employingUnit,
  retirementAge,
  professionalField,
  integrityBan,
  degreeProof,
  recentDegree,
  titleSeniority,
  postChange,
  directApplicationGrounds,
  evaluationConditions,
  appraisalYears,
  appraisalGrades,
  appraisalDuplicates,
  trainingHours,
  trainingProfessionalHours,
  trainingPublicHours,
  trainingNamedHours,
  trainingSum,
  trainingCaps,
  trainingRegister,
  socialSecurityGap,
  socialSecurityEmployer,
  socialSecurityProof,
  employerMonths,
  paperCount,
  paperAuthorship,
  paperDate,
  achievementCount,
  achievementEvidence,
  achievementDate,
  postInformationForm,
  demandedAttachments,
  truthfulnessPledge,
  peerRecommendation,
  attachmentAgreement,
  attachmentSeal,
  statementPresent,
  statementLength,
  photoFormat,
  photoSize,
  photoDimensions,
  photoRatio,
  photoBackground,
  declarationPlan,
  acceptancePoint,
  applicationWindow,
  reviewDeadline,
  publicityPeriod,
  publicityStatement,
  postVacancy,
  reportingRoute,
  feeSetting,
  entrustmentLetter,
  rosterSent,
  evaluationFormCopies,
  unqualifiedKeptBack,
];
