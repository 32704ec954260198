import { samePerson } from './identity';
import { FIELD_IDS, LIST_IDS, type ListId, type ListReading, ON_CLOSED_TAB, type PageReading } from './reading';
import { rowKey } from './row-key';

/**
 * Session memory of one applicant: what was read before plus the next reading, newest last.
 *
 * - A page that is nothing to review changes nothing.
 * - Another person on the page empties the memory first.
 * - A reading of the same address takes the place of the earlier one, settled or not; pages of one list that the portal
 *   turns in place are put together.
 * - What such a page showed before and has put out of sight since (tabs, parts that replace each other) is kept.
 * - Until the page has settled after another person's, nothing of it is kept: parts of it may be the other's.
 * - A page that does not say whose it is stays in the memory, but `assemble` never merges it.
 *
 * Keep it no longer than the panel: after a reload of the page the portal may show newer data.
 */
export function collect(previous: readonly PageReading[], next: PageReading): PageReading[] {
  if (next.kind !== 'review') return [...previous];
  const isOther = previous.some((reading) => samePerson(reading, next) === 'other');
  const kept = isOther ? [] : previous;
  const earlier = kept.find((reading) => isSamePage(reading, next));
  const goesOn = earlier !== undefined && !earlier.turning && samePerson(earlier, next) === 'same';
  const current = goesOn ? continuePage(earlier, next) : next;
  const turning = !next.settled && (isOther || earlier?.turning === true);
  return [...kept.filter((reading) => !isSamePage(reading, next)), turning ? { ...current, turning } : current];
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

function continuePage(earlier: PageReading, next: PageReading): PageReading {
  const lists = { ...next.lists };
  const fields = { ...next.fields };
  for (const id of LIST_IDS) {
    const kept = wasSeen(earlier, earlier.lists[id]) && isOutOfSight(next.lists[id]);
    Object.assign(lists, { [id]: kept ? earlier.lists[id] : continueList(earlier.lists[id], next.lists[id]) });
  }
  for (const id of FIELD_IDS) {
    const gone = isOutOfSight(next.fields[id]) || (next.fields[id].lesser === true && !earlier.fields[id].lesser);
    if (wasSeen(earlier, earlier.fields[id]) && gone) fields[id] = earlier.fields[id];
  }
  return { ...next, fields, lists };
}

/** On a tab that was closed again, or in a part of the page that made way for another. */
function isOutOfSight({ state, reason }: Shown): boolean {
  return state === 'absent' || (state === 'unreadable' && reason === ON_CLOSED_TAB);
}

/** A blank is not worth keeping when its page was still coming in. */
function wasSeen({ settled }: PageReading, { state }: Shown): boolean {
  return state === 'read' || (state === 'empty' && settled);
}

type Shown = Pick<ListReading, 'state' | 'reason'>;

/**
 * Two readings of a list that is longer than its page: when the new rows are all new, they are a further page of the
 * same list; when they are all known, nothing was turned. Anything between means that rows changed: only the new ones count.
 */
function continueList<L extends ListId>(earlier: ListReading<L>, next: ListReading<L>): ListReading<L> {
  const pages = [earlier, next];
  if (pages.some((page) => page.state !== 'read') || next.complete) return next;
  if (earlier.columns.join() === next.columns.join() && (earlier.window ?? next.window))
    return scrolledOn(earlier, next);
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

/**
 * Two readings of a list whose rows are made while it is scrolled: rows that overlap are one stretch of it, which is the
 * whole list once it reaches from the first row to the last. Rows with a gap between them, or that show the list anew
 * with other rows, take the place of what was read before.
 */
function scrolledOn<L extends ListId>(earlier: ListReading<L>, next: ListReading<L>): ListReading<L> {
  const known = new Set(earlier.rows.map(rowKey));
  const isKnown = next.rows.map((row) => known.has(rowKey(row)));
  const fresh = next.rows.filter((_, at) => !isKnown[at]);
  const between = isKnown.slice(isKnown.indexOf(true), isKnown.lastIndexOf(true) + 1);
  // No row in common, or a new one among those that were there: the list is another now.
  if (between.length === 0 || between.includes(false)) return next;
  const window = {
    first: (earlier.window?.first ?? false) || (next.window?.first ?? false),
    last: (earlier.window?.last ?? false) || (next.window?.last ?? false),
  };
  const { rows } = withFreshPlaces(earlier, next);
  return { ...next, rows: [...rows, ...fresh], window, complete: earlier.complete || (window.first && window.last) };
}
