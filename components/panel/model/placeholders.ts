import { parsePlainDay, spellDay } from '@/components/common/plain-day';

/** What a placeholder asks for, told by its words: what kind of field it gets. */
export type PlaceholderKind =
  | 'publicity-start'
  | 'publicity-end'
  | 'objection'
  | 'place'
  | 'deadline'
  | 'date'
  | 'text';

const KINDS: readonly [words: RegExp, kind: PlaceholderKind][] = [
  [/公示开始|公示起始/, 'publicity-start'],
  [/公示结束|公示截止|公示终止/, 'publicity-end'],
  [/公示结果|异议/, 'objection'],
  [/地点|公示场所|公示方式/, 'place'],
  [/截止日期|补正期限/, 'deadline'],
  [/日期/, 'date'],
];

/** Kind of a placeholder such as 【公示开始日期】. */
export function placeholderKind(placeholder: string): PlaceholderKind {
  return KINDS.find(([words]) => words.test(placeholder))?.[1] ?? 'text';
}

/** Whether the same words usually stand in for it throughout a batch. */
export function isSameForBatch(placeholder: string): boolean {
  return !['date', 'text'].includes(placeholderKind(placeholder));
}

/**
 * What was filled in for the applicant before and goes without saying: the same day for all of a batch. What states a fact,
 * such as the outcome of a publicity, the reviewer takes over by a click.
 */
export function takenAsGiven(
  placeholders: readonly string[],
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  const days = placeholders.filter((placeholder) => placeholderKind(placeholder) === 'deadline' && before[placeholder]);
  return Object.fromEntries(days.map((placeholder) => [placeholder, before[placeholder] ?? '']));
}

/** The placeholder without its brackets, as the label of its field. */
export function placeholderLabel(placeholder: string): string {
  return placeholder.replace(/[【】]/g, '');
}

/** Usual words for a placeholder, offered while one types. */
export const USUAL_WORDS: Readonly<Partial<Record<PlaceholderKind, readonly string[]>>> = {
  objection: ['公示期间无异议', '公示期间收到异议，经核实不影响申报'],
  place: ['本单位公告栏', '本单位内网', '本单位公告栏和内网'],
};

/** The text with every filled placeholder replaced; one that was not filled, or with blanks only, stays. */
export function withFills(text: string, fills: Readonly<Record<string, string>>): string {
  let filled = text;
  for (const [placeholder, value] of Object.entries(fills)) {
    if (value.trim() !== '') filled = filled.replaceAll(placeholder, () => value.trim());
  }
  return filled;
}

/** The day that was filled in for a kind, as YYYY-MM-DD; null when there is none or it is not a day. */
export function dayFor(kind: PlaceholderKind, fills: Readonly<Record<string, string>>): string | null {
  const found = Object.entries(fills).find(([placeholder]) => placeholderKind(placeholder) === kind);
  return found === undefined ? null : parsePlainDay(found[1]);
}

/** Fills with this day for every placeholder of the kind. */
export function withDay(
  kind: PlaceholderKind,
  day: string,
  placeholders: readonly string[],
  fills: Readonly<Record<string, string>>,
): Record<string, string> {
  const own = placeholders.filter((placeholder) => placeholderKind(placeholder) === kind);
  return { ...fills, ...Object.fromEntries(own.map((placeholder) => [placeholder, spellDay(day)])) };
}
