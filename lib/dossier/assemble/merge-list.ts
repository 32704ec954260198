import { LIST_NAMES } from '@/lib/dossier/names';
import type { ListId, ListReading, PageReading, RowReading } from '@/lib/dossier/reading';
import { rowKey } from '@/lib/dossier/row-key';
import { preferSeen } from './prefer-seen';

/**
 * One list from all pages of one applicant, newest first. Pages of one list (same columns) add up without doubling;
 * whole lists that differ, and a list beside 「没有记录」, are unreadable with both places. A list of other columns is not
 * mixed in, because its rows would count twice: the newest list alone counts then.
 */
export function mergeList<L extends ListId>(pages: readonly PageReading[], id: L): ListReading<L> {
  const found = preferSeen(pages.map((page) => listReading(page, id)).filter((list) => list.state !== 'absent'));
  const [newest, ...older] = found;
  if (newest === undefined) return ABSENT;
  if (newest.state === 'unreadable') return newest;
  const columns = newest.columns.join();
  const comparable = older.filter(
    (list) =>
      list.state === 'empty' ||
      (list.state === 'read' && (newest.state === 'empty' || list.columns.join() === columns)),
  );
  return comparable.reduce((merged, list) => (merged.state === 'unreadable' ? merged : join(merged, list, id)), newest);
}

const ABSENT = {
  state: 'absent',
  columns: [],
  rows: [],
  total: null,
  complete: false,
  places: [],
} satisfies ListReading;

function listReading<L extends ListId>(page: PageReading, id: L): ListReading<L> {
  const list: ListReading<L> = page.lists[id];
  if (page.settled || list.state === 'absent' || list.state === 'unreadable') return list;
  if (list.state === 'empty') return refuse(list, list, `${LIST_NAMES[id]}没有记录，但页面仍在加载`);
  // What the portal counts itself is there, whatever else is still to come.
  return { ...list, complete: list.complete && list.total === list.rows.length };
}

function join<L extends ListId>(newer: ListReading<L>, older: ListReading<L>, id: L): ListReading<L> {
  const what = LIST_NAMES[id];
  if (newer.state === 'empty' && older.state === 'empty') return newer;
  if (newer.state === 'empty' || older.state === 'empty') {
    return refuse(newer, older, `${what}在不同页面不一致：一处没有记录，另一处有记录`);
  }
  const rows = union(newer.rows, older.rows);
  const whole = [newer, older].filter((list) => list.complete);
  if (whole.length > 0) {
    if (whole.some((list) => list.rows.length !== rows.length))
      return refuse(newer, older, `${what}在不同页面的记录不一致`);
    return { ...newer, rows, complete: true };
  }
  const total = newer.total === older.total ? newer.total : null;
  if (total !== null && rows.length > total) {
    return refuse(newer, older, `${what}已读到${rows.length}条，多于页面所示的共${total}条`);
  }
  return { ...newer, rows, total, complete: rows.length === total, places: [...newer.places, ...older.places] };
}

/** Rows of both, each as often as the list that has it more often: a row twice on one page is two rows. */
function union<L extends ListId>(newer: RowReading<L>[], older: RowReading<L>[]): RowReading<L>[] {
  const spare = new Map<string, number>();
  for (const row of newer) spare.set(rowKey(row), (spare.get(rowKey(row)) ?? 0) + 1);
  const added = older.filter((row) => {
    const left = spare.get(rowKey(row)) ?? 0;
    spare.set(rowKey(row), left - 1);
    return left <= 0;
  });
  return [...newer, ...added];
}

function refuse<L extends ListId>(newer: ListReading<L>, older: ListReading<L>, reason: string): ListReading<L> {
  const places = newer === older ? newer.places : [...newer.places, ...older.places];
  return { ...newer, state: 'unreadable', rows: [], complete: false, places, reason };
}
