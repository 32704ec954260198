import type { Word } from '@/lib/portal/read/dictionary';
import type { Hit, Row, Table } from '@/lib/portal/read/scanned';
import type { Grid } from '@/lib/portal/read/tables/grids';
import { widthOf } from '@/lib/portal/read/tables/spans';
import { areYears, isYear } from '@/lib/portal/read/years';
import { gridOf, type LooseShape, unsaid } from './shape';

/** Labels down the side and the years, or one record each, over the columns. */
export const yearsAsColumns: LooseShape = {
  name: 'years as columns',
  lists: (open, { lexicon }) => {
    const year = lexicon.lookUp('年度');
    return [...new Set(open.flatMap(({ cell }) => cell?.row.table ?? []))].flatMap((table) =>
      sideways(table).flatMap((run) => {
        const rows = withYears(run, year);
        // A value over two years is neither's, and its row would be missing from both.
        const isWhole = !table.rows.some((row) => row.cells[0]?.hit && isWider(row, rows[0]));
        return rows.length > 1 && isWhole ? [{ grid: turned(rows), hits: hitsIn(open, run) }] : [];
      }),
    );
  },
};

/** As wide as the other row, of fewer cells. */
function isWider(row: Row, of: Row | undefined): boolean {
  return of !== undefined && row.cells.length > 1 && row.cells.length < of.cells.length && widthOf(row) === widthOf(of);
}

function hitsIn(hits: readonly Hit[], rows: Row[]): Hit[] {
  return hits.filter(({ cell }) => cell !== null && rows.includes(cell.row));
}

/** Runs of rows that begin with a header and go on with as many values each; one row may be enough below years. */
function sideways(table: Table): Row[][] {
  const runs: Row[][] = [];
  let run: Row[] = [];
  for (const row of table.rows) {
    const [first, ...values] = row.cells;
    const fits =
      first?.hit && first.hit.word.columns.length > 0 && values.length > 1 && values.every(({ hit }) => hit === null);
    const goesOn = fits && (run.length === 0 || run[0]?.cells.length === row.cells.length);
    if (!goesOn && run.length > 0) runs.push(run);
    run = goesOn ? [...run, row] : fits ? [row] : [];
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** Years written over the columns of such a run are a row of it, whatever stands in the corner before them. */
function withYears(rows: Row[], year: Word | null): Row[] {
  const [first, ...others] = rows;
  if (!first) return rows;
  if (areYears(first)) return [asYears(first, year), ...others];
  const above = first.table.rows[first.table.rows.indexOf(first) - 1];
  return above && above.cells.length === first.cells.length && areYears(above) ? [asYears(above, year), ...rows] : rows;
}

/** The row with its first cell as the label of years. */
function asYears(row: Row, word: Word | null): Row {
  const [corner, ...years] = row.cells;
  if (!corner || !word) return row;
  const isLabel = corner.hit?.word.columns.some(({ column }) => column === 'year') === true;
  const hit = isLabel && corner.hit ? corner.hit : unsaid(word, row.table, corner.element, corner);
  return { ...row, cells: [{ ...corner, hit }, ...years] };
}

function turned(rows: Row[]): Grid | null {
  const [header] = rows;
  if (!header) return null;
  const hasYears = areYears(header);
  const columns = header.cells.slice(1).flatMap((cell, at) =>
    // 备注 or 合计 behind the years is not the record of a year.
    hasYears && !isYear(cell)
      ? []
      : [{ ...header, element: cell.element, cells: rows.flatMap((row) => row.cells[at + 1] ?? []) }],
  );
  return gridOf(
    header,
    rows.map(({ cells }) => cells.slice(0, 1)),
    columns,
  );
}
