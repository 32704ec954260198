import type { Cell, Row, Scan, Table } from '@/lib/portal/read/scanned';
import { HAS_CONTROL, isHead } from '@/lib/portal/read/scanned';
import { fold, hasLetters } from '@/lib/portal/read/text';
import { childrenOf, parentOf } from '@/lib/portal/read/visible';
import { alike } from '@/lib/portal/read/ways/boxes';
import type { Grid } from './grids';
import { isMadeOfHeads } from './grids';

/**
 * Header tables whose rows stand in a table of their own (split grids): pairs each with the next table of as many columns,
 * and puts panes that scroll apart (frozen columns) side by side.
 */
export function joinSplitGrids(grids: Grid[], scan: Scan): void {
  for (const grid of grids) {
    if (grid.lines.some(({ cells }) => cells.some(({ text, has }) => has & HAS_CONTROL || fold(text) !== ''))) continue;
    if (grid.table.rows.some((row) => row !== grid.header && row.section !== grid.section)) continue;
    const at = scan.tables.indexOf(grid.table);
    for (const table of scan.tables.slice(at + 1, at + 4)) {
      const pane = around(grid.table.element, table.element);
      // What stands under another heading does not belong to this header.
      if (!pane || (table.section !== grid.table.section && table.section !== grid.section)) break;
      const rows = rowsFrom(table, scan);
      // Numbers of rows stand in a pane of their own.
      if (rows.length > 0 && rows.every(({ cells: [cell, more] }) => cell && !more && /^\d+$/.test(fold(cell.text))))
        continue;
      const width = Math.max(0, ...rows.map((row) => row.cells.length));
      const heads = trimmed(grid);
      // Words of the dictionary in rows below a header of as many header cells are values (附件类型 — 学历).
      const rivals = grids.filter((other) => other.table === table);
      const again = rivals.some((rival) => saysTheSame(rival, grid));
      const speaks =
        again ||
        (width === heads.length && (isMadeOfHeads(grid.header) || isHeaderAlone(grid)) && !rows.some(isMadeOfHeads));
      if (rivals.length > 0 && !speaks) break;
      if (!speaks && rows.some(({ cells }) => cells.some((cell) => cell.hit?.word.fields.length || isHead(cell))))
        break;
      for (const rival of rivals) grids.splice(grids.indexOf(rival), 1);
      const fits =
        width === heads.length || width === grid.heads.length || rows.every(({ cells }) => cells.length === 1);
      if (rows.length > 0 && !fits) break;
      if (width < grid.heads.length && width === heads.length) grid.heads = heads;
      grid.lines = rows;
      grid.bodyTable = table;
      joinPanes(grid, pane, scan);
      break;
    }
  }
}

/** A table of one row, all of whose cells are column headers, several of them of lists alone. */
function isHeaderAlone({ table, heads }: Grid): boolean {
  const words = heads.map((cells) => cells.at(-1)?.hit?.word.columns ?? []);
  const own = words.filter((columns) => columns.some(({ strong }) => strong));
  const written = table.rows.filter(({ cells }) => cells.some(({ text }) => fold(text) !== ''));
  return written.length === 1 && own.length > 1 && words.every((columns) => columns.length > 0);
}

/** Rows that have their header among them once more. */
function saysTheSame(other: Grid, { header }: Grid): boolean {
  const words = ({ cells }: Row) =>
    cells
      .map(({ text }) => fold(text))
      .filter(hasLetters)
      .join('|');
  return words(other.header) === words(header);
}

/** The rows of a table and, where each row is a table of its own, of those behind it that are made alike and stand beside it: frozen panes do not. */
function rowsFrom(table: Table, { tables }: Scan): Row[] {
  const rows = rowsIn(table);
  for (const { element, section, rows: more } of tables.slice(tables.indexOf(table) + 1)) {
    const goesOn = table.rows.length === 1 && more[0]?.cells.length === rows[0]?.cells.length;
    if (
      !goesOn ||
      section !== table.section ||
      !alike(element, table.element) ||
      element.parentElement?.parentElement !== table.element.parentElement?.parentElement
    )
      break;
    rows.push(...more);
  }
  return rows;
}

function rowsIn(table: Table): Row[] {
  return table.rows.filter(({ cells }) => cells.length > 0);
}

/** A pane beside this one with a header table, a table of as many rows and other columns: frozen columns. */
function joinPanes(grid: Grid, pane: Element, scan: Scan): void {
  for (const beside of childrenOf(pane.parentElement)) {
    if (beside === pane) continue;
    const [header, body, more] = scan.tables.filter(({ element }) => beside.contains(element));
    const heads = header?.rows.at(-1)?.cells ?? [];
    const lines = body ? rowsIn(body) : [];
    if (more || lines.length === 0 || lines.length !== grid.lines.length) continue;
    // What stands under another heading, or brings a header of its own, is another list.
    if (header?.section !== grid.table.section || lines.some(isMadeOfHeads)) continue;
    const known = new Set(grid.heads.flatMap((cells) => cells.map(({ hit }) => hit?.word.key)));
    const isNew = ({ hit, text }: Cell) =>
      hit ? !known.has(hit.word.key) : scan.lexicon.texts.standingHead.test(fold(text));
    if (!heads.some(isNew)) continue;
    if (lines.some(({ cells }) => cells.length !== heads.length)) continue;
    const first = (pane.compareDocumentPosition(beside) & 2) !== 0;
    const join = <T>(own: readonly T[], other: readonly T[]) => (first ? [...other, ...own] : [...own, ...other]);
    grid.heads = join(
      grid.heads,
      heads.map((cell) => [cell]),
    );
    grid.lines = grid.lines.map((row, at) => ({ ...row, cells: join(row.cells, lines[at]?.cells ?? []) }));
  }
}

/** Without the blank columns that only make room for a scroll bar. */
function trimmed({ heads }: Grid): Cell[][] {
  let end = heads.length;
  while (end > 0 && (heads[end - 1] ?? []).every((cell) => !hasLetters(cell.text))) end--;
  return heads.slice(0, end);
}

const NEAR = 5;

/** The box close around both tables, or null when they stand apart or in the midst of many. */
function around(header: Element, body: Element): Element | null {
  let box: Element | null = header.parentElement;
  for (let up = 0; up < NEAR && box && box.localName !== 'body'; up++) {
    if (box.contains(body)) {
      let steps = 0;
      for (let one: Element | null = body; one && one !== box; one = parentOf(one)) steps++;
      const others = [...box.querySelectorAll('table')].filter((table) => !alike(table, body));
      return steps <= NEAR && others.length < 12 ? box : null;
    }
    box = box.parentElement;
  }
  return null;
}
