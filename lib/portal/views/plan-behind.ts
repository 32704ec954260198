import type { FieldReading } from '@/lib/dossier/reading';
import { readFields } from '@/lib/portal/read/field-readings';
import { type FieldCandidate, findFields } from '@/lib/portal/read/fields';
import { compatible } from '@/lib/portal/read/text';
import type { Scanned } from './front';

const PLAN = 'application.plan';
/** 全部, 请选择 and the like do not name a plan. */
const NAMES_A_PLAN = /(?:19|20)\d{2}.*(?:计划|评审|年度)|评审计划/;

/**
 * The plan that the list behind a layer is about, where the layer itself names none: chosen in its search form, written in
 * its heading. Null where it names none, or several.
 */
export function planBehind(behind: Scanned[]): FieldReading | null {
  const candidates = behind.flatMap(({ scan, parts }): FieldCandidate[] =>
    findFields(scan, parts).filter(
      ({ field, value }) => field === PLAN && value.state === 'read' && NAMES_A_PLAN.test(compatible(value.text)),
    ),
  );
  const reading = readFields(candidates)[PLAN];
  return reading.state === 'read' ? reading : null;
}
