import { samePerson } from './applicant';
import { LIST_IDS, type ListId, type ListReading, type PageReading } from './reading';
import { rowKey } from './row-key';

/**
 * Session memory of one applicant: what was read before plus the next reading, newest last.
 *
 * - A page that is nothing to review changes nothing.
 * - Another person on the page empties the memory first.
 * - A reading of the same address takes the place of the earlier one, settled or not; pages of one list that the portal
 *   turns in place are put together.
 * - A page that does not say whose it is stays in the memory, but `assemble` never merges it.
 *
 * Keep it no longer than the panel: after a reload of the page the portal may show newer data.
 */
export function collect(previous: readonly PageReading[], next: PageReading): PageReading[] {
  if (next.kind !== 'review') return [...previous];
  const kept = previous.some((reading) => samePerson(reading, next) === 'other') ? [] : previous;
  const earlier = kept.find((reading) => isSamePage(reading, next));
  const current = earlier !== undefined && samePerson(earlier, next) === 'same' ? continueLists(earlier, next) : next;
  return [...kept.filter((reading) => !isSamePage(reading, next)), current];
}

function isSamePage(first: PageReading, second: PageReading): boolean {
  return pageOf(first.url) === pageOf(second.url);
}

/** The address without the time stamp that scripts append against caching. */
function pageOf(url: string): string {
  return url.replace(/([?&])(?:t|_|ts|timestamp)=\d{10,13}(&|(?=#)|$)/, (_, lead: string, tail: string) =>
    tail === '&' ? lead : '',
  );
}

function continueLists(earlier: PageReading, next: PageReading): PageReading {
  const lists = { ...next.lists };
  for (const id of LIST_IDS) Object.assign(lists, { [id]: continueList(earlier.lists[id], next.lists[id]) });
  return { ...next, lists };
}

/**
 * Two readings of a list that is longer than its page: when the new rows are all new, they are a further page of the
 * same list; when they are all known, nothing was turned. Anything between means that rows changed: only the new ones count.
 */
function continueList<L extends ListId>(earlier: ListReading<L>, next: ListReading<L>): ListReading<L> {
  const pages = [earlier, next];
  if (pages.some((page) => page.state !== 'read') || next.complete) return next;
  if (earlier.total !== next.total || earlier.columns.join() !== next.columns.join()) return next;
  const known = new Set(earlier.rows.map(rowKey));
  const fresh = next.rows.filter((row) => !known.has(rowKey(row)));
  if (fresh.length === 0) return withFreshPlaces(earlier, next);
  const rows = [...earlier.rows, ...next.rows];
  if (fresh.length < next.rows.length || (next.total !== null && rows.length > next.total)) return next;
  // A list that does not say how long it is grows with its pages, but is never known to be whole.
  return { ...next, rows, complete: rows.length === next.total };
}

function withFreshPlaces<L extends ListId>(earlier: ListReading<L>, next: ListReading<L>): ListReading<L> {
  const now = new Map(next.rows.map((row) => [rowKey(row), row]));
  const rows = earlier.rows.map((row) => now.get(rowKey(row)) ?? row);
  return { ...next, rows, complete: earlier.complete };
}
