import type { Defect } from '../plant.ts';
import { applicationDefects } from './application.ts';
import { appraisalDefects } from './appraisal.ts';
import { educationDefects } from './education.ts';
import { identityDefects } from './identity.ts';
import { photoDefects } from './photo.ts';
import { socialSecurityDefects } from './social-security.ts';
import { statementDefects } from './statement.ts';
import { trainingDefects } from './training.ts';

/** Every defect the practice portal can plant, in the order in which several go into one applicant. */
export const DEFECTS: readonly Defect[] = [
  ...applicationDefects,
  ...trainingDefects,
  ...appraisalDefects,
  ...socialSecurityDefects,
  ...statementDefects,
  ...photoDefects,
  ...educationDefects,
  ...identityDefects,
];
