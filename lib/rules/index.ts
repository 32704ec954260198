import { acceptancePoint } from './acceptance-point';
import { appraisalGrades } from './appraisal-grades';
import { appraisalYears } from './appraisal-years';
import type { Rule } from './define-rule';
import { degreeProof } from './degree-proof';
import { idNumber } from './id-number';
import { photoBackground } from './photo-background';
import { photoDimensions } from './photo-dimensions';
import { photoFormat } from './photo-format';
import { photoRatio } from './photo-ratio';
import { photoSize } from './photo-size';
import { postInformationForm } from './post-information-form';
import { socialSecurityGap } from './social-security-gap';
import { statementLength } from './statement-length';
import { statementPresent } from './statement-present';
import { trainingHours } from './training-hours';
import { trainingProfessionalHours } from './training-professional-hours';
import { trainingPublicHours } from './training-public-hours';

/** Version of the rules' behaviour; changes whenever a finding may come out differently. */
export const rulesVersion = '0.1.0';

/** Every rule, in the order in which findings of equal weight are shown. */
export const RULES: readonly Rule[] = [
  idNumber,
  degreeProof,
  appraisalYears,
  appraisalGrades,
  trainingHours,
  trainingProfessionalHours,
  trainingPublicHours,
  socialSecurityGap,
  postInformationForm,
  acceptancePoint,
  statementPresent,
  statementLength,
  photoFormat,
  photoSize,
  photoDimensions,
  photoRatio,
  photoBackground,
];
