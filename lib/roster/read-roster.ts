import { compact } from '@/lib/dossier/parse/text';
import { ROSTER_COLUMNS, type RosterColumn } from './columns';

/** One person on a roster that somebody else made. */
export interface RosterLine {
  /** Row in the file, from 1. */
  line: number;
  name: string;
  unit: string;
  /** Last four characters of the ID number, '' when the file has none. */
  last4: string;
  /** Texts by column id. */
  cells: Readonly<Record<string, string>>;
}

export interface ReadRoster {
  lines: RosterLine[];
  /** Columns the file has of ours, in our order. */
  columns: RosterColumn[];
  /** Headings of the file that mean nothing to us. */
  ignored: string[];
  /** Rows without a name, by number. */
  nameless: number[];
}

/** A heading stands within the first rows: above it there may be a title and whoever filled it in. */
const HEAD_WITHIN = 20;
const LAST_LINES = /^(?:合计|总计|填报|制表|公示|注|备注|说明|审核|单位.*盖章)/;

/** Who stands on a roster, from the rows of its file; null when no row is a heading with 姓名 in it. */
export function readRoster(rows: readonly (readonly string[])[]): ReadRoster | null {
  const head = rows.slice(0, HEAD_WITHIN).findIndex((row) => row.some((cell) => columnOf(cell)?.id === 'name'));
  if (head < 0) return null;
  const titles = rows[head] ?? [];
  const columns = titles.map(columnOf);
  const lines: RosterLine[] = [];
  const nameless: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= head || row.every((cell) => cell === '')) continue;
    const cells: Record<string, string> = {};
    for (const [at, column] of columns.entries()) if (column) cells[column.id] ??= row[at] ?? '';
    const name = compact(cells['name'] ?? '');
    // The heading stands again on every page of a printed list.
    if (columnOf(name)?.id === 'name') continue;
    if (name === '') {
      if (!LAST_LINES.test(compact(row.join('')))) nameless.push(index + 1);
      continue;
    }
    lines.push({ line: index + 1, name, unit: cells['unit'] ?? '', last4: lastFour(cells['last4'] ?? ''), cells });
  }
  return {
    lines,
    nameless,
    columns: ROSTER_COLUMNS.filter((column) => columns.includes(column)),
    ignored: titles.filter((title, at) => columns[at] === null && !/^(?:|序号|编号|备注)$/.test(compact(title))),
  };
}

function columnOf(title: string): RosterColumn | null {
  const plain = compact(title).replace(/[:：*＊]/g, '');
  return ROSTER_COLUMNS.find((column) => compact(column.title) === plain || column.also?.includes(plain)) ?? null;
}

function lastFour(number: string): string {
  const plain = compact(number).toUpperCase();
  return plain.length >= 4 ? plain.slice(-4) : '';
}
