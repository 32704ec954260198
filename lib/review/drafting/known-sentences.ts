import type { Demand, Pack, Parameter } from '@/lib/policy/schema';
import { isShared } from '@/lib/policy/shared';
import { type NumberedText, wordingOf } from './wording';

/** A sentence of a notice that is a pack already, and what became of it there. */
export interface KnownSentence {
  clause: string;
  demand: Demand;
  wording: NumberedText;
}

/** A value of such a notice with the words that state it. */
export interface KnownValue {
  clause: string;
  parameter: Parameter;
  wording: NumberedText;
}

export interface KnownNotice {
  planYear: number;
  sentences: KnownSentence[];
  values: KnownValue[];
}

/** The sentences and values of a pack, for a new notice to be compared with. */
export function knownNotice(pack: Pack): KnownNotice {
  return {
    planYear: pack.planYear,
    sentences: pack.clauses.flatMap(({ id, demands }) =>
      demands.map((demand) => ({ clause: id, demand, wording: wordingOf(demand.quote) })),
    ),
    values: pack.parameters
      .filter(({ id, basis, clause }) => basis !== 'shared' && !(isShared(id) && clause === ''))
      .map((parameter) => ({ clause: parameter.clause, parameter, wording: wordingOf(parameter.quote) })),
  };
}

/** How much two wordings have in common: 1 for the same, 0 for nothing. */
export function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  if (pairs.length + others.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of others) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairs) {
    const count = left.get(pair) ?? 0;
    if (count > 0) shared += 1;
    left.set(pair, count - 1);
  }
  return (2 * shared) / (pairs.length + others.length);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}
