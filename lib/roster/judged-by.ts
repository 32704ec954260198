import { parameterValues } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';
import type { RosterEntry } from './entry';

/** What a roster takes from the notice that judged its people. */
export interface RosterNotice {
  /** Id of the pack. */
  id: string;
  /** What the notice calls the form: 正高级工程师申报评审人员花名册; null where it names none. */
  form: string | null;
  /** Working days of the publicity; null where it says none. */
  publicityDays: number | null;
}

/** Packs that judged some of these people, each with how many; `id` and `title` are null for those whom none did. */
export function judgedBy(
  entries: readonly Pick<RosterEntry, 'body'>[],
): { id: string | null; title: string | null; count: number }[] {
  const found = new Map<string | null, { id: string | null; title: string | null; count: number }>();
  for (const { body } of entries) {
    const { id, title } = body.review?.pack ?? { id: null, title: null };
    found.set(id, { id, title, count: (found.get(id)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

/**
 * The notice of a roster: the one that judged all its people; null where there is no such notice, or it is not known any more.
 */
export function noticeOf(
  entries: readonly Pick<RosterEntry, 'body'>[],
  notices: readonly RosterNotice[],
): RosterNotice | null {
  const [first, another] = judgedBy(entries);
  if (first === undefined || another !== undefined) return null;
  return notices.find(({ id }) => id === first.id) ?? null;
}

/** What a pack says that a roster needs. */
export function rosterNotice(pack: Pack): RosterNotice {
  const quotes = pack.clauses.flatMap(({ demands }) => demands.map(({ quote }) => quote));
  const [, form = null] = /《([^《》]*花名册)》/.exec(quotes.join('\n')) ?? [];
  const values: { readonly [id: string]: unknown } = parameterValues(pack);
  const days = values['publicity.working-days'];
  return { id: pack.id, form, publicityDays: typeof days === 'number' ? days : null };
}
