import type { Random } from '../random.ts';
import type { PlantedDefect } from './truth.ts';
import type { Applicant } from './types.ts';

/** A defect that can be planted into a clean applicant. */
export interface Defect {
  kind: string;
  /** At most one defect of a group goes into one applicant, so that none hides another. */
  group: string;
  /** Changes the applicant in place and says what must be found. */
  plant(applicant: Applicant, random: Random): PlantedDefect[];
}

type Said = Pick<PlantedDefect, 'rule' | 'detail' | 'evidence'> & Partial<PlantedDefect>;

/** Completes a planted defect; without further word it fails and is returned. */
export function planted(kind: string, said: Said): PlantedDefect {
  return { kind, outcome: 'fail', disposition: 'return', touches: [], ...said };
}
