import type { FieldReading } from '@/lib/dossier/reading';
import { readFields } from '@/lib/portal/read/field-readings';
import { type FieldCandidate, findFields } from '@/lib/portal/read/fields';
import { compatible } from '@/lib/portal/read/text';
import type { Scanned } from './front';

const PLAN = 'application.plan';
/**
 * The plan that the list behind a layer is about, where the layer itself names none: chosen in its search form, written in
 * its heading. Null where it names none, or several.
 */
export function planBehind(behind: Scanned[]): FieldReading | null {
  const candidates = behind.flatMap(({ scan, parts }): FieldCandidate[] =>
    findFields(scan, parts).filter(
      ({ field, value, found: { scan } }) =>
        field === PLAN && value.state === 'read' && scan.lexicon.texts.namesPlan.test(compatible(value.text)),
    ),
  );
  const reading = readFields(candidates)[PLAN];
  return reading.state === 'read' ? reading : null;
}
