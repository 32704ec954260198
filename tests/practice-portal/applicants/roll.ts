import { type FilePlan, type FileTruth, planFile } from '../files/plan.ts';
import { createRandom, type Random } from '../random.ts';
import { makeApplicant, PLAN } from './base.ts';
import { BOUNDARIES } from './boundary.ts';
import { DEFECTS } from './defects/index.ts';
import { makeNames } from './names.ts';
import type { Defect } from './plant.ts';
import { makeProofs } from './records.ts';
import { foldSuggestion, type Truth } from './truth.ts';
import type { Applicant } from './types.ts';

export interface Roll {
  applicants: Applicant[];
  truth: Truth[];
}

export interface RollOptions {
  /** Taken in turn; all apply under the one plan when absent. */
  plans?: readonly string[] | undefined;
  /** Whether the proof of each project is among the attachments, as on the real portal. Most stories do without: lists stay short. */
  proofs?: boolean;
}

/**
 * Gives the applicants of a seed with the truth about them, in the same order. Of each three in a row two carry
 * defects; the first 36 carry every kind of defect and stand on every bound.
 */
export function makeRoll(seed: number, count: number, { plans = [PLAN], proofs = false }: RollOptions = {}): Roll {
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
    if (proofs) applicant.attachments.push(...makeProofs(applicant.achievements));
    if (clean.has(i)) sound += 1;
    else spoiled += 1;
    applicant.application.plan = plans[i % plans.length] ?? PLAN;
    roll.applicants.push(applicant);
    roll.truth.push({
      applicant: applicant.id,
      name,
      unit: applicant.unit.name,
      plan: applicant.application.plan,
      defects,
      files: applicant.attachments.map((row, at) => truthOf(planFile(applicant, row, at + 1))),
      boundary: boundary?.kind ?? null,
      suggestion: foldSuggestion(defects),
    });
  });
  return roll;
}

function truthOf({ contents: _, ...truth }: FilePlan): FileTruth {
  return truth;
}

/** One of each three in a row. */
function pickClean(random: Random, count: number): Set<number> {
  const clean = new Set<number>();
  for (let block = 0; block < count; block += 3) clean.add(block + random.int(0, 2));
  return clean;
}

/** Of the first 36 applicants so many carry defects. */
const SPOILED_AT_FIRST = 24;

/** The kinds whose turn it is and up to two of other groups, in planting order. */
function chooseDefects(random: Random, turn: number): Defect[] {
  const chosen = turnOf(turn);
  const most = chosen.length + random.pick([0, 0, 0, 1, 1, 2]);
  for (const candidate of random.shuffle(DEFECTS)) {
    if (chosen.length >= most) break;
    if (chosen.every((one) => one.group !== candidate.group)) chosen.push(candidate);
  }
  return DEFECTS.filter((one) => chosen.includes(one));
}

/** One kind, or two of different groups, so that every kind has had its turn among the first 36. */
function turnOf(turn: number): Defect[] {
  const place = turn % SPOILED_AT_FIRST;
  const [first, second] = [DEFECTS[place], DEFECTS[place + SPOILED_AT_FIRST]];
  if (first === undefined) throw new Error('no defects to plant');
  if (second?.group === first.group) throw new Error(`${first.kind} and ${second.kind} would hide one another`);
  return second === undefined ? [first] : [first, second];
}
