import { nameKey } from '@/lib/dossier/parse/name';
import { compact } from '@/lib/dossier/parse/text';
import type { RosterColumn } from './columns';
import type { RosterEntry } from './entry';
import type { ReadRoster } from './read-roster';

/** ID numbers in full, by person, as a roster of the portal has them; the log keeps the last four characters alone. */
export interface FullNumbers {
  of: ReadonlyMap<RosterEntry, string>;
  /** How many of the entries the file has no number for, or more than one. */
  without: number;
}

const NUMBER = /^(?:\d{17}[\dX]|\d{15})$/;

/** True when the file has at least one ID number in full. */
export function hasFullNumbers(file: ReadRoster): boolean {
  return file.lines.some(({ cells }) => NUMBER.test(numberIn(cells)));
}

/** The numbers of these people: only where name and last four characters point to one line of the file and back. */
export function fullNumbers(file: ReadRoster, entries: readonly RosterEntry[]): FullNumbers {
  const key = (name: string, last4: string) => JSON.stringify([nameKey(name), last4.toUpperCase()]);
  const inFile = new Map<string, Set<string>>();
  for (const { name, cells } of file.lines) {
    const number = numberIn(cells);
    if (!NUMBER.test(number)) continue;
    const of = key(name, number.slice(-4));
    inFile.set(of, (inFile.get(of) ?? new Set()).add(number));
  }
  const here = new Map<string, number>();
  for (const { row } of entries) here.set(key(row.name, row.last4), (here.get(key(row.name, row.last4)) ?? 0) + 1);
  const of = new Map<RosterEntry, string>();
  for (const entry of entries) {
    const own = key(entry.row.name, entry.row.last4);
    const [number, ...others] = inFile.get(own) ?? [];
    if (number !== undefined && others.length === 0 && here.get(own) === 1) of.set(entry, number);
  }
  return { of, without: entries.length - of.size };
}

/** The columns with the numbers in full where they are known, as texts. */
export function withFullNumbers(columns: readonly RosterColumn[], { of }: FullNumbers): RosterColumn[] {
  return columns.map((column) =>
    column.id === 'last4'
      ? { ...column, title: '身份证号', width: 21, cell: (entry) => of.get(entry) ?? `（末四位）${column.cell(entry)}` }
      : column,
  );
}

function numberIn(cells: Readonly<Record<string, string>>): string {
  return compact(cells['last4'] ?? '').toUpperCase();
}
