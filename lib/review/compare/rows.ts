import type { Field, List, ListRows } from '@/lib/dossier/dossier';
import { compact } from '@/lib/dossier/parse/text';
import type { ListId, Place } from '@/lib/dossier/reading';
import { BLANK, sameText } from './values';

/** A row of any list: its cells as text, null where a cell was not read. */
export interface PlainRow {
  cells: ReadonlyMap<string, string | null>;
  place: Place | null;
}

/** Rows of two lists, paired: equal ones left out. */
export interface RowChange {
  /** What the row is about: its key in words. */
  name: string;
  before: PlainRow | null;
  now: PlainRow | null;
}

/** What tells a row from the others of its list, and what the cells are called. */
const KEYS: { readonly [L in ListId]: readonly (keyof ListRows[L])[] } = {
  appraisals: ['year'],
  trainings: ['year', 'category', 'name'],
  'social-security': ['payer', 'kind', 'from'],
  papers: ['title'],
  achievements: ['name'],
  attachments: ['kind'],
};

/** The rows of a list that was read or says that it has none. */
export function plainRows<L extends ListId>(list: List<ListRows[L]>): PlainRow[] {
  return list.state === 'read' ? list.rows.map(plainRow) : [];
}

function plainRow(row: object): PlainRow {
  const cells = new Map<string, string | null>();
  let place: Place | null = null;
  for (const [column, cell] of Object.entries(row)) {
    if (column === 'place') place = cell as Place;
    // What stands in a file is told by the rules that compare it.
    else if (column !== 'contents') cells.set(column, cellText(cell as Field<unknown>));
  }
  return { cells, place };
}

function cellText(cell: Field<unknown>): string | null {
  if (cell.state === 'empty') return '';
  return cell.state === 'read' ? cell.text : null;
}

/**
 * What became of the rows: those that are the same go first, whatever their position, then those of one key are paired.
 * The answer does not depend on the order of either list.
 */
export function pairRows(id: ListId, before: readonly PlainRow[], now: readonly PlainRow[]): RowChange[] {
  const exact = withoutPairs(inOrder(before), inOrder(now), (one, other) => wholeText(one) === wholeText(other));
  const [removed, added] = withoutPairs(...exact, sameRow);
  const olds = byKey(id, removed);
  const news = byKey(id, added);
  return [...new Set([...olds.keys(), ...news.keys()])].sort().flatMap((key) => {
    const [gone, come] = [olds.get(key) ?? [], news.get(key) ?? []];
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
      const [old, fresh] = [gone[index] ?? null, come[index] ?? null];
      const named = fresh ?? old;
      return { name: named === null ? '' : nameOf(id, named), before: old, now: fresh };
    });
  });
}

/** What is left of both when each row of the first has taken one of the second that is the same. */
function withoutPairs(
  before: readonly PlainRow[],
  now: readonly PlainRow[],
  same: (one: PlainRow, other: PlainRow) => boolean,
): [before: PlainRow[], now: PlainRow[]] {
  const added = [...now];
  const removed = before.filter((row) => {
    const pair = added.findIndex((other) => same(row, other));
    if (pair !== -1) added.splice(pair, 1);
    return pair === -1;
  });
  return [removed, added];
}

/** Equal in every cell that both sides show, and showing at least one such cell. */
function sameRow(before: PlainRow, now: PlainRow): boolean {
  let compared = 0;
  for (const [column, text] of before.cells) {
    const other = now.cells.get(column) ?? null;
    if (text === null || other === null) continue;
    if (!sameText(text, other)) return false;
    compared += 1;
  }
  return compared > 0;
}

/** Columns in which two rows of one key differ. */
export function differingColumns(before: PlainRow, now: PlainRow): string[] {
  return [...before.cells].flatMap(([column, text]) => {
    const other = now.cells.get(column) ?? null;
    return text !== null && other !== null && !sameText(text, other) ? [column] : [];
  });
}

function byKey(id: ListId, rows: readonly PlainRow[]): Map<string, PlainRow[]> {
  const groups = new Map<string, PlainRow[]>();
  for (const row of rows) {
    const key = keyOf(id, row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** By content: where rows stand on a page says nothing. */
function inOrder(rows: readonly PlainRow[]): PlainRow[] {
  return [...rows].sort((a, b) => compareTexts(wholeText(a), wholeText(b)));
}

function keyOf(id: ListId, row: PlainRow): string {
  const texts = KEYS[id].map((column) => compact(row.cells.get(String(column)) ?? ''));
  // Without any of its key a row is only itself.
  return texts.every((text) => text === '') ? wholeText(row) : JSON.stringify(texts);
}

function nameOf(id: ListId, row: PlainRow): string {
  const texts = KEYS[id].map((column) => row.cells.get(String(column)) ?? '').filter((text) => text !== '');
  return texts.length > 0 ? texts.join(' ') : rowText(row);
}

/** The row's cells that show something, one after the other. */
export function rowText(row: PlainRow): string {
  const texts = [...row.cells.values()].filter((text) => text !== null && text !== '');
  return texts.length === 0 ? BLANK : texts.join(' ');
}

function wholeText(row: PlainRow): string {
  return JSON.stringify([...row.cells].map(([column, text]) => [column, text === null ? null : compact(text)]).sort());
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
