import { createRandom, type Random } from '../random.ts';
import { makeApplicant } from './base.ts';
import { BOUNDARIES } from './boundary.ts';
import { DEFECTS } from './defects/index.ts';
import { makeNames } from './names.ts';
import type { Defect } from './plant.ts';
import { foldSuggestion, type Truth } from './truth.ts';
import type { Applicant } from './types.ts';

export interface Roll {
  applicants: Applicant[];
  truth: Truth[];
}

/**
 * Gives the applicants of a seed with the truth about them, in the same order. Of each three in a row two carry
 * defects; the first 36 carry every kind of defect and stand on every bound.
 */
export function makeRoll(seed: number, count: number): Roll {
  const plan = createRandom(seed);
  const names = makeNames(plan, count);
  const clean = pickClean(plan, count);
  const roll: Roll = { applicants: [], truth: [] };
  let spoiled = 0;
  let sound = 0;
  names.forEach((name, i) => {
    const random = createRandom(plan.int(0, 0xffffffff));
    const applicant = makeApplicant(random, i + 1, name);
    const boundary = clean.has(i) ? (BOUNDARIES[sound % (BOUNDARIES.length + 1)] ?? null) : null;
    boundary?.apply(applicant, random);
    const defects = clean.has(i) ? [] : chooseDefects(random, spoiled).flatMap((one) => one.plant(applicant, random));
    if (clean.has(i)) sound += 1;
    else spoiled += 1;
    roll.applicants.push(applicant);
    roll.truth.push({
      applicant: applicant.id,
      name,
      defects,
      boundary: boundary?.kind ?? null,
      suggestion: foldSuggestion(defects),
    });
  });
  return roll;
}

/** One of each three in a row. */
function pickClean(random: Random, count: number): Set<number> {
  const clean = new Set<number>();
  for (let block = 0; block < count; block += 3) clean.add(block + random.int(0, 2));
  return clean;
}

/** The kind whose turn it is and up to three of other groups, in planting order. */
function chooseDefects(random: Random, turn: number): Defect[] {
  const first = DEFECTS[turn % DEFECTS.length];
  if (first === undefined) throw new Error('no defects to plant');
  const chosen = [first];
  const more = random.pick([0, 0, 1, 1, 1, 2, 2, 3]);
  for (const candidate of random.shuffle(DEFECTS)) {
    if (chosen.length > more) break;
    if (chosen.every((one) => one.group !== candidate.group)) chosen.push(candidate);
  }
  return DEFECTS.filter((one) => chosen.includes(one));
}
