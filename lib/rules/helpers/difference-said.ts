import { FIELD_NAMES } from '@/lib/dossier/names';
import { compact } from '@/lib/dossier/parse/text';

/**
 * What differs, for the opinion. Of ID numbers the place where they do: an opinion shows nobody's number, and what is kept of
 * two numbers, the first and last digits, is the same.
 */
export function differenceSaid({ label, inFile, filed }: { label: string; inFile: string; filed: string }): string {
  if (label !== FIELD_NAMES['person.id-number']) return `${label}为“${inFile}”，填报为“${filed}”`;
  const [stated, typed] = [compact(inFile), compact(filed)];
  const places = [...stated].flatMap((character, index) => (character === typed[index] ? [] : [index + 1]));
  const few = stated.length === typed.length && places.length > 0 && places.length <= 3;
  return few ? `${label}与填报的第${places.join('、')}位不同` : `${label}与填报的不同`;
}
