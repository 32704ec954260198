import type { Field } from '@/lib/dossier/dossier';
import { COLUMN_NAMES } from '@/lib/dossier/names';
import type { ColumnId, ListId, ListReading, RowReading } from '@/lib/dossier/reading';
import { type Reader, toField } from './value';

/** One cell of a row as a field. */
export type Cells<L extends ListId> = <T>(column: ColumnId<L>, reader: Reader<T>) => Field<T>;

/**
 * The cells of one row: `absent` for a column the list does not have, `unreadable` for a cell the row should have and
 * has not, and for every cell of a row that may not count. `lead` goes before the column's name in reasons (2018年).
 */
export function cellsOf<L extends ListId>(id: L, list: ListReading<L>, row: RowReading<L>, lead = ''): Cells<L> {
  const names: Readonly<Record<ColumnId<L>, string>> = COLUMN_NAMES[id];
  return (column, reader) => {
    const what = `${lead}${names[column]}`;
    const cell = row.cells[column];
    if (cell !== undefined && row.doubt !== undefined)
      return { state: 'unreadable', text: cell.text, places: [cell.place, row.place], reason: row.doubt };
    if (cell !== undefined) return toField(what, cell.text, [cell.place], reader);
    if (!list.columns.includes(column)) return { state: 'absent' };
    return { state: 'unreadable', text: '', places: [row.place], reason: `${what}一格未能读取` };
  };
}
