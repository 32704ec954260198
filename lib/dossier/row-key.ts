import { compact } from './parse/text';
import type { ListId, RowReading } from './reading';

/** What makes two rows of a list the same row: the text of all their cells, whatever their order and spacing. */
export function rowKey<L extends ListId>(row: RowReading<L>): string {
  const cells: [string, { text: string } | undefined][] = Object.entries(row.cells);
  return JSON.stringify(cells.map(([column, cell]) => [column, compact(cell?.text ?? '')]).sort());
}
