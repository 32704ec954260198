import type { RosterEntry } from './entry';

/** Packs that judged some of these people, each with how many; `title` is null for those whom none did. */
export function judgedBy(entries: readonly Pick<RosterEntry, 'body'>[]): { title: string | null; count: number }[] {
  const found = new Map<string | null, number>();
  for (const { body } of entries) {
    const title = body.review?.pack?.title ?? null;
    found.set(title, (found.get(title) ?? 0) + 1);
  }
  return [...found].map(([title, count]) => ({ title, count }));
}
