import type { ParameterValues } from '@/lib/policy/parameters';
import { bare, hasWord, saidOf, saysOneOf } from './words';

type Words = Pick<ParameterValues, 'unit.eligible' | 'unit.institution' | 'unit.either' | 'unit.private'>;

/** Whether 单位性质 is of those in scope, and whether only the staffing tells that the unit is not run like the civil service. */
export function kindOfUnit(kind: string, words: Words): { isKnown: boolean; needsStaffing: boolean } {
  const text = bare(kind);
  // A school or a hospital is public unless it says otherwise.
  const isEither = saysOneOf(text, words['unit.either']);
  const isPublic = isEither && !saysOneOf(text, words['unit.private']);
  return {
    isKnown: isEither || saidOf(text, words['unit.eligible']) !== 'no',
    needsStaffing: isPublic || hasWord(text, words['unit.institution']),
  };
}
