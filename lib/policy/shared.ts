import { z } from '@/lib/zod';
import opinions from './shared/opinions.json';
import rules from './shared/rules.json';
import vocabulary from './shared/vocabulary.json';

const vocabularySchema = z.array(
  z.strictObject({ id: z.string(), name: z.string(), unit: z.string(), value: z.unknown(), note: z.string() }),
);

/**
 * What belongs to the language of portals and not to any one notice: words, thresholds of measuring, each with how it is
 * read. A pack adds words to a list (`vocabulary`) or puts its own value in place of one (`parameters`).
 */
export const SHARED = vocabularySchema.parse(vocabulary);

/** The usual settings of every rule: stages, consequences, wording, steps. A pack states only where its notice differs. */
export const USUAL_RULES: Readonly<Record<string, unknown>> = rules;

/** The usual opinions, numbering, and words of the portal's buttons. */
export const USUAL_OPINIONS: Readonly<Record<string, unknown>> = opinions;

/** Whether the parameter is one of the shared ones: it has a value without the pack saying so, and needs no clause. */
export function isShared(id: string): boolean {
  return SHARED.some((one) => one.id === id);
}

/** Whether it is a list of words, which a pack may add to. */
export function isSharedWords(id: string): boolean {
  const value = SHARED.find((one) => one.id === id)?.value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
