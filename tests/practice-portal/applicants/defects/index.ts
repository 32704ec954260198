import type { Defect } from '../plant.ts';
import { applicationDefects } from './application.ts';
import { appraisalDefects } from './appraisal.ts';
import { educationDefects } from './education.ts';
import { eligibilityDefects } from './eligibility.ts';
import { identityDefects } from './identity.ts';
import { photoDefects } from './photo.ts';
import { socialSecurityDefects } from './social-security.ts';
import { statementDefects } from './statement.ts';
import { trainingDefects } from './training.ts';
import { workDefects } from './work.ts';

/** Every defect the practice portal can plant, in the order in which several go into one applicant. */
export const DEFECTS: readonly Defect[] = [
  ...applicationDefects,
  ...eligibilityDefects,
  ...trainingDefects,
  ...appraisalDefects,
  ...socialSecurityDefects,
  ...statementDefects,
  ...photoDefects,
  ...educationDefects,
  ...identityDefects,
  ...workDefects,
];
