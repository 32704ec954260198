import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { ACTIONS } from '@/lib/portal/profile/texts';
import { answers } from '@/lib/portal/read/dictionary';
import type { Cell, Row, Section, Table } from '@/lib/portal/read/scanned';
import { HAS_TABLE, isHead } from '@/lib/portal/read/scanned';
import { fold, headingText } from '@/lib/portal/read/text';
import { areYears } from '@/lib/portal/read/years';
import { isHeaderRow, isSubHeader, reachesBelow } from './header-rows';
import { spread, widthOf } from './spans';

/** A header row with the rows below it; columns by position, spans already spread out. */
export interface Grid {
  /** One per column: header cells from the top to the bottom one, the last the nearest. */
  heads: Cell[][];
  /** Rows below the header as they stand there, sums, blank rows and messages included. */
  lines: readonly Row[];
  section: Section | null;
  table: Table;
  header: Row;
  /** Table the rows stand in, when it is not the header's. */
  bodyTable: Table;
  /** Every cell was found by a label of its own, so that its span says nothing about columns. */
  isLabelled?: boolean;
  /** What it says nothing of may be the case all the same. */
  isPartial?: boolean;
}

/** Cuts a table into its grids. Rows of labels and values belong to none of them. */
export function gridsOf(table: Table, lexicon: Lexicon): Grid[] {
  const grids: Grid[] = [];
  const { rows } = table;
  for (let at = 0; at < rows.length; at++) {
    const header = rows[at];
    if (!header || !isHeaderRow(header, rows[at + 1]) || areYears(header)) continue;
    let end = at + 1;
    while (end < rows.length && end - at < 3 && reachesBelow(rows.slice(at, end)) && isSubHeader(rows[end])) end++;
    const heads = spread(rows.slice(at, end));
    const width = heads[0]?.length ?? 0;
    const grid: Grid = {
      heads: Array.from({ length: width }, (_, column) => unique(heads.map((line) => line[column]))),
      lines: [],
      section: header.section,
      table,
      header,
      bodyTable: table,
    };
    let last = end;
    while (last < rows.length && staysInGrid(rows[last], rows[last + 1], grid, lexicon)) last++;
    grid.lines = rows.slice(end, last);
    grids.push(grid);
    at = last - 1;
  }
  return grids;
}

function unique(cells: (Cell | null | undefined)[]): Cell[] {
  return [...new Set(cells.filter((cell): cell is Cell => cell !== null && cell !== undefined))];
}

function staysInGrid(row: Row | undefined, below: Row | undefined, grid: Grid, lexicon: Lexicon): boolean {
  if (!row) return false;
  if (row.heading) return dividesRows(row, below, grid, lexicon);
  if (row.cells.length < 2) return row.cells.every(({ has, hit }) => !(has & HAS_TABLE) && hit === null);
  if (row.inHead && !grid.header.inHead) return false;
  if (row.labels === 0) return true;
  if (isRowUnder(grid.header, row) && widthOf(row) === grid.heads.length) return true;
  if (isHeaderRow(row, below)) return isListRow(row, grid);
  if (areBeside(row) && isListRow(row, grid)) return true;
  // Labels of fields followed by values: the form goes on.
  const fields = row.cells.filter(({ hit }) => hit?.word.fields.length);
  const [first] = fields;
  const next = first ? row.cells[row.cells.indexOf(first) + 1] : undefined;
  const pair =
    next !== undefined &&
    next.hit === null &&
    !isValueLike(first, next, grid) &&
    (row.cells.length !== grid.header.cells.length || (first && isHead(first) && !isHead(next)));
  return fields.length < 2 && !pair;
}

/** Words of the dictionary side by side, as no form has them: 保证书 │ 承诺书 │ a.pdf. */
export function areBeside({ cells }: Row): boolean {
  return cells.some(({ hit }, at) => {
    const next = cells[at + 1]?.hit;
    return hit && next && !answers(hit.word, next.word);
  });
}

/** Made like the cell behind it and unlike the header: a word of the dictionary among the values. */
function isValueLike(cell: Cell | undefined, next: Cell, { header }: Grid): boolean {
  const look = cell?.element.className ?? '';
  return (
    look !== '' && look === next.element.className && header.cells.every(({ element }) => element.className !== look)
  );
}

/** A wide cell that is the heading of nothing of ours, with rows like those above it below: a year, a remark, a subtotal. */
function dividesRows(
  { element, table }: Row,
  below: Row | undefined,
  { heads, header }: Grid,
  lexicon: Lexicon,
): boolean {
  if (!below || below.heading || below.cells.length < 2 || widthOf(below) !== heads.length) return false;
  if (below.labels > 0 && !isRowUnder(header, below)) return false;
  const kind = lexicon.sectionKind(headingText(element.textContent ?? ''));
  return header.table === table && (kind === null || kind === header.section?.kind);
}

/** Below header cells, cells of another kind are a row, whatever words they hold (a list of files: 学历证书, 学历). */
function isRowUnder(header: Row, row: Row): boolean {
  return isMadeOfHeads(header) && !isMadeOfHeads(row);
}

export function isMadeOfHeads(row: Row): boolean {
  return row.inHead || row.cells.every(isHead);
}

/** In a list, a row as wide as it whose words head no list themselves. */
function isListRow(row: Row, grid: Grid): boolean {
  const speaks = ({ hit }: Cell) => hit?.word.columns.some(({ strong }) => strong) ?? false;
  const heads = grid.heads.flatMap((cells) => cells.slice(-1));
  return (
    heads.filter(speaks).length > 1 &&
    widthOf(row) === grid.heads.length &&
    !isMadeOfHeads(row) &&
    row.cells.filter((cell) => cell.hit?.word.columns.length).length < 2 &&
    row.cells.some(({ hit, text }) => hit === null || ACTIONS.test(fold(text)))
  );
}
