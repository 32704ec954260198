import { FIELD_LABELS } from '@/lib/portal/profile/labels';
import { LIST_SHAPES } from '@/lib/portal/profile/lists';

/** Every label and column header that the reader recognises, each once. */
export const DICTIONARY: readonly string[] = [
  ...new Set([
    ...Object.values(FIELD_LABELS).flatMap(({ words }) => wordsOf(words)),
    ...Object.values(LIST_SHAPES).flatMap(({ columns }) => Object.values(columns).flatMap(wordsOf)),
  ]),
];

/** Words apart by blanks, in groups apart by bars; what stands behind an @ says where a word counts. */
function wordsOf(text: string): string[] {
  return text
    .split(/[\s|]+/)
    .map((word) => word.replace(/@.*/, ''))
    .filter((word) => word !== '');
}
