import { FIELD_NAMES } from '@/lib/dossier/names';
import { compact } from '@/lib/dossier/parse/text';

/**
 * What differs: both values, and of ID numbers the digits besides. What is kept of two numbers, the first and last digits, may
 * be the same.
 */
export function differenceSaid({ label, inFile, filed }: { label: string; inFile: string; filed: string }): string {
  const both = `${label}为“${inFile}”，填报为“${filed}”`;
  if (label !== FIELD_NAMES['person.id-number']) return both;
  const [stated, typed] = [compact(inFile), compact(filed)];
  const places = [...stated].flatMap((character, index) => (character === typed[index] ? [] : [index + 1]));
  const few = stated.length === typed.length && places.length > 0 && places.length <= 3;
  return few ? `${both}（第${places.join('、')}位不同）` : both;
}
