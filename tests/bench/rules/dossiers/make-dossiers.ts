import type { Dossier } from '@/lib/dossier/dossier';
import type { Moment as ReviewMoment } from '@/lib/review/moment';
import { createRandom, type Random } from '@/tests/practice-portal/random';
import { type Changes, makeDossier } from '@/tests/rules/make-dossier';
import { DEFECTS } from './defects';
import { ordinary } from './ordinary';
import { PERSON_DEFECTS } from './person-defects';
import { PROCEDURE_DEFECTS } from './procedure-defects';
import { UNREAD } from './unread';
import { WORK_DEFECTS } from './work-defects';

/** The day, the opinion being written and the last return, when somebody looks at an application. */
export type Moment = ReviewMoment & Required<Pick<ReviewMoment, 'previous'>>;

/** One application as it is judged. */
export interface Case {
  dossier: Dossier;
  moment: Moment;
}

/** An application that is to be made, and when it is looked at. */
export type Making = Required<Changes> & { moment: Moment };

/** Puts one thing into it. */
export type Change = (into: Making, random: Random) => void;

const ALL_DEFECTS: readonly Change[] = [...DEFECTS, ...PERSON_DEFECTS, ...WORK_DEFECTS, ...PROCEDURE_DEFECTS];

/**
 * Applications of fictional persons, the same ones for the same seed: of ten, four have nothing against them, four
 * have one to four defects, and two are read badly on top of that.
 */
export function makeCases(count: number, seed: number): Case[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => makeOne(index, random));
}

function makeOne(index: number, random: Random): Case {
  const into = ordinary(index, random);
  const kind = index % 10;
  const defects = kind < 4 ? 0 : kind < 8 ? random.int(1, 4) : random.int(0, 2);
  for (const change of random.shuffle(ALL_DEFECTS).slice(0, defects)) change(into, random);
  if (kind >= 8) for (const change of random.shuffle(UNREAD).slice(0, random.int(1, 4))) change(into, random);
  return { dossier: makeDossier(into), moment: into.moment };
}
