import { RULES } from '@/lib/rules';
import type { Rule } from '@/lib/rules/define-rule';

/** The rules that are also written by hand and for json-rules-engine; the others have nothing to be compared with. */
const IDS: readonly string[] = [
  'id-number',
  'degree-proof',
  'appraisal-years',
  'appraisal-grades',
  'training-hours',
  'training-professional-hours',
  'training-public-hours',
  'social-security-gap',
  'post-information-form',
  'acceptance-point',
  'statement-present',
  'statement-length',
  'photo-format',
  'photo-size',
  'photo-dimensions',
  'photo-ratio',
  'photo-background',
];

export const COMPARED: readonly Rule[] = RULES.filter(({ id }) => IDS.includes(id));
