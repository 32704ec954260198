import type { DraftHead } from '@/lib/review/drafting/pack-draft';
import type { PolicyDesk } from './use-policy';

type Taken = Pick<PolicyDesk, 'packs'>;

/** An id that no pack has yet: the one wanted, or with a number behind it. */
export function freeId(wanted: string, { packs }: Taken): string {
  let id = wanted;
  for (let nth = 2; packs.some((pack) => pack.id === id); nth += 1) id = `${wanted}-${nth}`;
  return id;
}

/** What a pack begun from nothing is called, after the year of its plan. */
export function blankId(planYear: number, desk: Taken): string {
  return freeId(`notice-${planYear}`, desk);
}

/** The id under which a draft goes in force: one begun from nothing follows the plan year that was entered since. */
export function idOfDraft({ id, version, planYear }: DraftHead, desk: Taken): string {
  const isFromNothing = version === '' && /^notice-20\d\d(-\d+)?$/.test(id);
  return isFromNothing && planYear !== null ? blankId(planYear, desk) : id;
}
