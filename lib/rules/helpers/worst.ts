import { type Evidence, fail, type Judgement } from '@/lib/rules/judgement';

/** What is wrong with one row of a list, in words that begin with the row's name. */
export interface WrongRow<F extends string> {
  failure: F;
  found: string;
}

/**
 * The failure of a list in which at least one row is wrong. It is named after the gravest one, `gravest` being all of them in that
 * order; the sentence tells every wrong row and, behind those, what stayed open.
 */
export function failOfRows<F extends string>(
  gravest: readonly [F, ...F[]],
  wrong: readonly WrongRow<F>[],
  open: readonly string[],
  shown: Evidence[],
): Judgement<F, never> {
  const found = wrong.map((row) => row.found).join('；');
  const failure = gravest.find((one) => wrong.some((row) => row.failure === one)) ?? gravest[0];
  return fail(failure, { says: `${[found, ...open].join('；')}。`, found, evidence: shown });
}
