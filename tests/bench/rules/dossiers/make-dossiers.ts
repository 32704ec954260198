import type { Dossier } from '@/lib/dossier/dossier';
import { createRandom, type Random } from '@/tests/portal/random';
import { type Changes, makeDossier } from '@/tests/rules/make-dossier';
import { DEFECTS } from './defects';
import { ordinary } from './ordinary';
import { UNREAD } from './unread';

/** Puts one thing into an application that is to be made. */
export type Change = (into: Required<Changes>, random: Random) => void;

/**
 * Applications of fictional persons, the same ones for the same seed: of ten, four have nothing against them, four
 * have one to four defects, and two are read badly on top of that.
 */
export function makeDossiers(count: number, seed: number): Dossier[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => makeOne(index, random));
}

function makeOne(index: number, random: Random): Dossier {
  const into = ordinary(index, random);
  const kind = index % 10;
  const defects = kind < 4 ? 0 : kind < 8 ? random.int(1, 4) : random.int(0, 2);
  for (const change of random.shuffle(DEFECTS).slice(0, defects)) change(into, random);
  if (kind >= 8) for (const change of random.shuffle(UNREAD).slice(0, random.int(1, 4))) change(into, random);
  return makeDossier(into);
}
