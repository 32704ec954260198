import { sectionKind } from '@/lib/portal/profile/in-force';
import { ACTIONS } from '@/lib/portal/profile/texts';
import { answers } from './lexicon';
import type { Cell, Row, Scan, Section, Table } from './page-parts';
import { HAS_CONTROL, HAS_TABLE, isHead } from './page-parts';
import { rowsOf, spread, widthOf } from './spans';
import { compatible, fold, hasWord, headingText } from './text';
import { areYears } from './years';

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
}

/** Cuts a table into its grids. Rows of labels and values belong to none of them. */
export function gridsOf(table: Table): Grid[] {
  const grids: Grid[] = [];
  const { rows } = table;
  for (let at = 0; at < rows.length; at++) {
    const header = rows[at];
    if (!header || areYears(header) || !isHeaderRow(header, rows[at + 1])) continue;
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
    while (last < rows.length && staysInGrid(rows[last], rows[last + 1], grid)) last++;
    grid.lines = rows.slice(end, last);
    grids.push(grid);
    at = last - 1;
  }
  return grids;
}

function unique(cells: (Cell | null | undefined)[]): Cell[] {
  return [...new Set(cells.filter((cell): cell is Cell => cell !== null && cell !== undefined))];
}

/**
 * Header cells are labels that stand beside each other; label and value take turns in a form.
 * A first cell that reaches over several rows is the heading of a group of form rows.
 */
export function isHeaderRow(row: Row, below: Row | undefined): boolean {
  if (row.labels === 0) return false;
  const cells = groupless(row.cells);
  if (cells.length < 2) return false;
  const known = cells.filter((cell) => cell.hit !== null).length;
  const heads = cells.filter((cell) => isHead(cell)).length;
  if (known === 0) return false;
  if (cells.some((cell) => cell.has & HAS_TABLE)) return false;
  // Colons stand behind labels of a form.
  if (!row.inHead && cells.every(({ hit, text }) => hit === null || /[:：]\s*$/.test(text))) return false;
  const turns = cells.length % 2 === 0 && cells.every((cell, index) => (cell.hit !== null) === (index % 2 === 0));
  if (heads === cells.length)
    return (
      !turns || row.inHead || (below?.cells.length === row.cells.length && below.cells.every((cell) => !isHead(cell)))
    );
  if (!row.inHead && isRowOfPairs(cells)) return false;
  if (heads > 0 && cells.some((cell) => cell.hit === null && !isHead(cell) && fold(cell.text) !== '')) return false;
  if (known < 2 || cells.some((cell) => cell.hit === null && !mayHead(cell))) return false;
  const beside = cells.some((cell, index) => cell.hit !== null && cells[index + 1]?.hit);
  const titled = cells.filter((cell) => cell.hit !== null || fold(cell.text) !== '').length;
  if (known === titled && titled > 1 && (beside || row.inHead)) return true;
  if (row.inHead) return known >= 2 && known * 2 >= titled;
  if (beside && known * 10 >= titled * 6) return true;
  return known * 2 >= titled && alike(cells) && below !== undefined && isValueRow(below, row);
}

/** Made alike, as headers are, whatever words some of them have. */
function alike(cells: readonly Cell[]): boolean {
  const written = cells.filter(({ hit, text }) => hit !== null || fold(text) !== '');
  return written.every(({ element }) => element.className === written[0]?.element.className);
}

/** Labels and values that take turns, one of the values being a word of the dictionary. */
function isRowOfPairs(cells: readonly Cell[]): boolean {
  return (
    cells.length % 2 === 0 &&
    cells.some(({ hit }, index) => index % 2 === 1 && hit !== null) &&
    cells.every(({ hit }, index) => {
      const before = cells[index - 1]?.hit;
      return index % 2 === 0 ? hit !== null : hit === null || (before != null && answers(before.word, hit.word));
    })
  );
}

/** All cells of the row are values: as many as the header has, none of them a label, made differently or with figures in them. */
function isValueRow(row: Row, header: Row): boolean {
  if (row.cells.length !== header.cells.length || row.cells.some((cell) => cell.hit !== null)) return false;
  // Where the last of an odd number is a label, it has no value beside it.
  const even = header.cells.length % 2 === 0;
  const alternates = even && header.cells.every((cell, index) => (cell.hit !== null) === (index % 2 === 0));
  const marked = (cell: Cell) =>
    isHead(cell) ||
    cell.element.className !== '' ||
    /^(?:b|strong|th)$/.test(cell.element.firstElementChild?.localName ?? '');
  if (!alternates) return true;
  const odd = header.cells.filter((_, index) => index % 2 === 1);
  const first = header.cells.filter((_, index) => index % 2 === 0);
  return odd.every(marked) === first.every(marked) && first.every(marked) && !row.cells.some(marked);
}

function groupless(cells: readonly Cell[]): readonly Cell[] {
  const first = cells[0];
  if (!first || cells.length < 3 || rowsOf(first) < 2 || cells.slice(1).some((cell) => rowsOf(cell) > 1)) return cells;
  return cells.slice(1).some((cell) => cell.hit === null) ? cells.slice(1) : cells;
}

/** A cell that is no known label may still head a column: short words, no figures, or nothing but the box that ticks all rows. */
function mayHead({ text, has }: Cell): boolean {
  const shown = compatible(fold(text));
  return shown.length <= 14 && !/\d{2}/.test(shown) && !(has & (HAS_TABLE | HAS_CONTROL));
}

function reachesBelow(above: Row[]): boolean {
  const count = above.length;
  return above.some((row, index) => row.cells.some((cell) => rowsOf(cell) > count - index));
}

function isSubHeader(row: Row | undefined): boolean {
  return (
    row !== undefined &&
    row.cells.length > 0 &&
    row.cells.every((cell) => cell.hit !== null || isHead(cell) || (mayHead(cell) && row.inHead))
  );
}

function staysInGrid(row: Row | undefined, below: Row | undefined, grid: Grid): boolean {
  if (!row) return false;
  if (row.heading) return dividesRows(row, below, grid);
  if (row.cells.length < 2) return row.cells.every(({ has, hit }) => !(has & HAS_TABLE) && hit === null);
  if (row.inHead && !grid.header.inHead) return false;
  if (row.labels === 0) return true;
  // Below header cells, cells of another kind are a row, whatever words they hold (a list of files: 学历证书, 学历).
  if (isMadeOfHeads(grid.header) && !isMadeOfHeads(row) && widthOf(row) === grid.heads.length) return true;
  if (isHeaderRow(row, below)) return isListRow(row, grid);
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

/** Made like the cell behind it and unlike the header: a word of the dictionary among the values. */
function isValueLike(cell: Cell | undefined, next: Cell, { header }: Grid): boolean {
  const look = cell?.element.className ?? '';
  return (
    look !== '' && look === next.element.className && header.cells.every(({ element }) => element.className !== look)
  );
}

/** A wide cell that is the heading of nothing of ours, with rows like those above it below: a year, a remark, a subtotal. */
function dividesRows({ element, table }: Row, below: Row | undefined, { heads, header }: Grid): boolean {
  if (!below || below.heading || below.labels > 0 || below.cells.length < 2 || widthOf(below) !== heads.length)
    return false;
  const kind = sectionKind(headingText(element.textContent ?? ''));
  return header.table === table && (kind === null || kind === header.section?.kind);
}

function isMadeOfHeads(row: Row): boolean {
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
      // What stands under another heading is no body of this header.
      if (!pane || (table.section !== grid.table.section && table.section !== grid.section)) break;
      const rows = rowsIn(table);
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
  return table.rows.length === 1 && own.length > 1 && words.every((columns) => columns.length > 0);
}

/** Rows that have their header among them once more. */
function saysTheSame(other: Grid, { header }: Grid): boolean {
  const words = ({ cells }: Row) =>
    cells
      .map(({ text }) => fold(text))
      .filter(hasWord)
      .join('|');
  return words(other.header) === words(header);
}

function rowsIn(table: Table): Row[] {
  return table.rows.filter(({ cells }) => cells.length > 0);
}

/** A pane beside this one with a header table, a table of as many rows and other columns: frozen columns. */
function joinPanes(grid: Grid, pane: Element, scan: Scan): void {
  for (const beside of pane.parentElement?.children ?? []) {
    if (beside === pane) continue;
    const [header, body, more] = scan.tables.filter(({ element }) => beside.contains(element));
    const heads = header?.rows.at(-1)?.cells ?? [];
    const lines = body ? rowsIn(body) : [];
    if (more || lines.length === 0 || lines.length !== grid.lines.length) continue;
    // What stands under another heading, or brings a header of its own, is another list.
    if (header?.section !== grid.table.section || lines.some(isMadeOfHeads)) continue;
    const known = new Set(grid.heads.flatMap((cells) => cells.map(({ hit }) => hit?.word.key)));
    if (!heads.some(({ hit }) => hit && !known.has(hit.word.key))) continue;
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
  while (end > 0 && (heads[end - 1] ?? []).every((cell) => !hasWord(cell.text))) end--;
  return heads.slice(0, end);
}

const NEAR = 5;

/** The box close around both tables, or null when they stand apart or in the midst of many. */
function around(header: Element, body: Element): Element | null {
  let box: Element | null = header.parentElement;
  for (let up = 0; up < NEAR && box && box.localName !== 'body'; up++) {
    if (box.contains(body)) {
      let steps = 0;
      for (let one: Element | null = body; one && one !== box; one = one.parentElement) steps++;
      return steps <= NEAR && box.querySelectorAll('table').length <= 12 ? box : null;
    }
    box = box.parentElement;
  }
  return null;
}
