import type { PublicityCheck } from '@/lib/review/publicity-check';
import { dayFor, placeholderKind, withDay } from './placeholders';
import type { DraftState } from './state';

/** Counts working days as the notice that judged has them; null where none did. */
export type Days = ((start: string, end: string | null) => PublicityCheck | null) | null;

/**
 * The reviewer's words in place of a placeholder. With the start of a publicity its end follows by working days, unless
 * the reviewer has set another. In an edited text the words are put where the placeholder, or its last words, stand.
 */
export function placeholderFilled(draft: DraftState, placeholder: string, words: string, days: Days): DraftState {
  const filled = { ...draft.fills, [placeholder]: words };
  const fills = placeholderKind(placeholder) === 'publicity-start' ? withEnd(draft, filled, days) : filled;
  return withFillsPut(draft, fills);
}

/** What was filled in for the applicant before, wherever nothing is filled in yet. */
export function fillsTakenOver(draft: DraftState, fills: Readonly<Record<string, string>>): DraftState {
  const own = Object.entries(draft.fills).filter(([, words]) => words.trim() !== '');
  return withFillsPut(draft, { ...fills, ...Object.fromEntries(own) });
}

function withEnd(draft: DraftState, fills: Record<string, string>, days: Days): Record<string, string> {
  const start = dayFor('publicity-start', fills);
  if (start === null) return fills;
  const end = dayFor('publicity-end', fills);
  const before = dayFor('publicity-start', draft.fills);
  const isOwn = end !== null && !(before !== null && end === earliestEnd(before, days));
  const next = earliestEnd(start, days);
  return isOwn || next === null ? fills : withDay('publicity-end', next, draft.placeholders, fills);
}

function earliestEnd(start: string, days: Days): string | null {
  const check = days?.(start, null);
  return check?.known ? check.earliestEnd : null;
}

function withFillsPut(draft: DraftState, fills: Record<string, string>): DraftState {
  if (!draft.edited) return { ...draft, fills };
  let { text } = draft;
  for (const [placeholder, words] of Object.entries(fills)) {
    const before = draft.fills[placeholder]?.trim() ?? '';
    text = putInto(text, [placeholder, before], words.trim() === '' ? placeholder : words.trim());
  }
  return { ...draft, fills, text };
}

/** The words in place of whichever stands in the text; what stands there more than once is left alone, except placeholders. */
function putInto(text: string, [placeholder, before]: [string, string], words: string): string {
  if (text.includes(placeholder)) return text.replaceAll(placeholder, () => words);
  if (before === '' || text.split(before).length !== 2) return text;
  return text.replace(before, () => words);
}
