import type { FieldId, ListId, PageReading } from '@/lib/dossier/reading';

/** One thing a reading says that the unchanged page did not say: a silently wrong value. */
export interface Wrong {
  kind: string;
  /** The field or list that was changed, '' for the whole page. */
  on: string;
  /** The field or list that is read wrongly. */
  what: string;
  before: string;
  after: string;
}

/** What a change of the page may do to its reading, beyond making things unreadable, empty or absent. */
export interface Legitimate {
  /** Brings values for fields the page had nothing for; what it contradicts is still not to be read. */
  adds?: true;
  /** Writes the same values in other characters of the same meaning. */
  respells?: true;
  /** Takes rows away without a trace. */
  fewerRows?: true;
  /** Takes away what tells a column. */
  fewerColumns?: true;
}

/** What a change must do to the reading. */
export interface Demands {
  gone?: FieldId[];
  incomplete?: ListId[];
}

export function compare(
  before: PageReading,
  after: PageReading,
  { adds, respells, fewerRows, fewerColumns }: Legitimate,
  { gone = [], incomplete = [] }: Demands,
): Omit<Wrong, 'kind' | 'on'>[] {
  const wrong: Omit<Wrong, 'kind' | 'on'>[] = [];
  const same = (text: string) => dated(respells ? spelled(text) : text);
  for (const [id, { state, text, places }] of entries(after.fields)) {
    const was = before.fields[id];
    if (state !== 'read' || (adds && /absent|empty/.test(was.state))) continue;
    // Another label may say the same.
    const still = gone.includes(id) && places[0]?.label === was.places[0]?.label;
    if (still || was.state !== 'read' || same(was.text) !== same(text)) {
      wrong.push({ what: id, before: `${was.state} ${was.text}`, after: text });
    }
  }
  for (const [id, list] of entries(after.lists)) {
    const was = before.lists[id];
    if (list.state !== 'read') continue;
    const known = rowsOf(was, same);
    const rows = rowsOf(list, same);
    // A cell that a row lacks of a column the list has is unreadable.
    const isLeft = (cell: string) => list.columns.some((column) => cell.startsWith(`${column}=`));
    const isKnown = (row: string[]) =>
      known.some(
        (one) =>
          row.every((cell) => one.includes(cell)) &&
          (fewerColumns || one.every((cell) => row.includes(cell) || isLeft(cell))),
      );
    const strange = rows.filter((row) => !isKnown(row));
    const fewer = list.rows.length < was.rows.length && list.complete && !fewerRows;
    const whole = list.complete && incomplete.includes(id);
    if (strange.length > 0 || fewer || whole) {
      wrong.push({ what: id, before: shown(known), after: `${shown(rows)}${whole ? ' (complete)' : ''}` });
    }
  }
  return wrong;
}

function entries<K extends string, V>(record: Record<K, V>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

/** Dates are the same in any spelling. */
function dated(text: string): string {
  return text
    .replace(/年|月(?=.)/g, '-')
    .replace(/[日月]/g, '')
    .replace(/-(?=\d(?:-|$))/g, '-0');
}

function spelled(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060]/g, '');
}

/** Rows as texts by column, whatever the order of the columns. */
function rowsOf({ rows }: PageReading['lists'][ListId], same: (text: string) => string): string[][] {
  return rows.map(({ cells }) =>
    Object.entries(cells)
      .map(([column, { text }]) => `${column}=${same(text)}`)
      .sort(),
  );
}

function shown(rows: string[][]): string {
  return rows.map((row) => row.join()).join(' ; ');
}
