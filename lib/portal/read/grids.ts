import { sectionKind } from '@/lib/portal/profile/sections';
import { LOADING, NO_ROWS, SUM_ROW } from '@/lib/portal/profile/texts';
import type { Cell, Row, Scan, Section, Table } from './page-parts';
import { HAS_CONTROL, HAS_TABLE } from './page-parts';
import { compatible, fold, headingText } from './text';

/** A header row with the rows below it; columns by position, spans already spread out. */
export interface Grid {
  /** One per column: header cells from the top to the bottom one, the last the nearest. */
  heads: Cell[][];
  /** Cells per column; null where a row has none. */
  body: { row: Row; cells: (Cell | null)[] }[];
  section: Section | null;
  table: Table;
  header: Row;
  /** Text in place of rows: 暂无数据, 加载中. */
  message: Cell | null;
  /** Table the rows stand in, when it is not the header's. */
  bodyTable: Table;
}

/** A stretch of table with spans; rows above it that reach into it have been spread out too. */
type Line = (Cell | null)[];

/** Cuts a table into its grids. Rows of labels and values belong to none of them. */
export function gridsOf(table: Table): Grid[] {
  const grids: Grid[] = [];
  const { rows } = table;
  for (let at = 0; at < rows.length; at++) {
    const header = rows[at];
    if (!header || !isHeaderRow(header, rows[at + 1])) continue;
    let end = at + 1;
    while (end < rows.length && end - at < 3 && reachesBelow(rows.slice(at, end)) && isSubHeader(rows[end])) end++;
    const heads = spread(rows.slice(at, end));
    const width = heads[0]?.length ?? 0;
    const grid: Grid = {
      heads: Array.from({ length: width }, (_, column) => unique(heads.map((line) => line[column]))),
      body: [],
      section: header.section,
      table,
      header,
      message: null,
      bodyTable: table,
    };
    let last = end;
    while (last < rows.length && staysInGrid(rows[last], rows[last + 1], grid)) last++;
    fill(grid, rows.slice(end, last));
    grids.push(grid);
    at = last - 1;
  }
  return grids;
}

/** Rows of a table that holds rows and no header of its own. */
export function bodyRows(table: Table): Row[] {
  return table.rows.filter((row) => row.cells.length > 0);
}

/**
 * A first cell that reaches down over rows of labels and values is their heading (全日制教育 │ 毕业院校 │ …):
 * labels of those rows stand under it.
 */
export function applyRowGroups(table: Table, scan: Scan): void {
  for (const [at, row] of table.rows.entries()) {
    const first = row.cells[0];
    const text = first ? headingText(first.text) : '';
    if (!first || text === '' || text.length > 20 || !row.cells[1]?.hit || rowsOf(first) < 2) continue;
    const covered = new Set(table.rows.slice(at, at + rowsOf(first)));
    const section: Section = { text, kind: sectionKind(text), level: 8, parent: row.section, element: first.element };
    scan.sections.push(section);
    for (const hit of scan.hits) {
      if (hit.cell && hit.cell !== first && covered.has(hit.cell.row) && hit.section === hit.cell.row.section)
        hit.section = section;
    }
  }
}

/** Puts rows under a grid's header; rows that add up others, blank rows and messages are no rows. */
export function fill(grid: Grid, rows: Row[]): void {
  const lines = spread(rows);
  for (const [index, row] of rows.entries()) {
    const cells = (lines[index] ?? []).slice(0, grid.heads.length);
    const texts = row.cells.map((cell) => fold(cell.text));
    const filled = texts.filter((text) => text !== '');
    const first = row.cells[0];
    if (filled.length === 0 && row.cells.every((cell) => !(cell.has & HAS_CONTROL))) continue;
    if (row.cells.length === 1 || filled.length === 1) {
      const text = filled[0] ?? '';
      if (NO_ROWS.test(text) || LOADING.test(text)) {
        grid.message = row.cells.find((cell) => fold(cell.text) !== '') ?? first ?? null;
        continue;
      }
      if (row.cells.length === 1 && grid.heads.length > 1) continue;
    }
    if (SUM_ROW.test(filled[0]?.replace(/\s/g, '') ?? '')) continue;
    grid.body.push({ row, cells });
  }
}

/** Spreads colspan and rowspan out, so that a cell stands in every column and row it covers. */
function spread(rows: Row[]): Line[] {
  const lines: Line[] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (lines[y]?.[x] !== undefined) x++;
      const { colSpan = 1, rowSpan = 1 } = cell.element as HTMLTableCellElement;
      for (let down = 0; down < Math.max(1, rowSpan) && y + down < rows.length; down++) {
        for (let right = 0; right < Math.min(Math.max(1, colSpan), 60); right++) {
          const line = lines[y + down];
          if (line) line[x + right] = cell;
        }
      }
      x += Math.max(1, colSpan);
    }
  }
  return lines.map((line) => Array.from(line, (cell) => cell ?? null));
}

function unique(cells: (Cell | null | undefined)[]): Cell[] {
  return [...new Set(cells.filter((cell): cell is Cell => cell !== null && cell !== undefined))];
}

/**
 * Header cells are labels that stand beside each other; label and value take turns in a form.
 * A first cell that reaches over several rows is the heading of a group of form rows.
 */
export function isHeaderRow(row: Row, below: Row | undefined): boolean {
  const cells = groupless(row.cells);
  if (cells.length < 2) return false;
  const known = cells.filter((cell) => cell.hit !== null).length;
  const heads = cells.filter((cell) => cell.head).length;
  if (known === 0) return false;
  if (cells.some((cell) => cell.has & HAS_TABLE)) return false;
  const turns = cells.length % 2 === 0 && cells.every((cell, index) => (cell.hit !== null) === (index % 2 === 0));
  if (heads === cells.length)
    return (
      !turns || row.inHead || (below?.cells.length === row.cells.length && below.cells.every((cell) => !cell.head))
    );
  if (heads > 0 && cells.some((cell) => !cell.head && cell.hit === null && fold(cell.text) !== '')) return false;
  if (known < 2 || cells.some((cell) => cell.hit === null && !mayHead(cell))) return false;
  const beside = cells.some((cell, index) => cell.hit !== null && cells[index + 1]?.hit);
  const titled = cells.filter((cell) => cell.hit !== null || fold(cell.text) !== '').length;
  if (known === titled && titled > 1 && (beside || row.inHead)) return true;
  if (row.inHead) return known >= 2 && known * 2 >= titled;
  if (beside && known * 10 >= titled * 6) return true;
  return known * 2 >= titled && below !== undefined && isValueRow(below, row);
}

/** All cells of the row are values: as many as the header has, none of them a label, made differently or with figures in them. */
function isValueRow(row: Row, header: Row): boolean {
  if (row.cells.length !== header.cells.length || row.cells.some((cell) => cell.hit !== null)) return false;
  const alternates = header.cells.every((cell, index) => (cell.hit !== null) === (index % 2 === 0));
  const marked = (cell: Cell) =>
    cell.head ||
    cell.element.className !== '' ||
    /^(?:b|strong|th)$/.test(cell.element.firstElementChild?.localName ?? '');
  if (!alternates) return true;
  const odd = header.cells.filter((_, index) => index % 2 === 1);
  const even = header.cells.filter((_, index) => index % 2 === 0);
  return odd.every(marked) === even.every(marked) && even.every(marked) && !row.cells.some(marked);
}

function groupless(cells: Cell[]): Cell[] {
  const first = cells[0];
  if (!first || cells.length < 3 || rowsOf(first) < 2 || cells.slice(1).some((cell) => rowsOf(cell) > 1)) return cells;
  return cells.slice(1).some((cell) => cell.hit === null) ? cells.slice(1) : cells;
}

function rowsOf(cell: Cell): number {
  return (cell.element as HTMLTableCellElement).rowSpan ?? 1;
}

/** A cell that is no known label may still head a column: short words, no figures. */
function mayHead(cell: Cell): boolean {
  const text = compatible(fold(cell.text));
  return text.length <= 14 && !/\d{2}/.test(text) && !(cell.has & (HAS_TABLE | HAS_CONTROL)) ? true : isCheckAll(cell);
}

/** The box that ticks all rows stands in a header, too. */
function isCheckAll(cell: Cell): boolean {
  return fold(cell.text).length <= 4 && cell.element.querySelector('input[type="checkbox"]') !== null;
}

function reachesBelow(above: Row[]): boolean {
  const count = above.length;
  return above.some((row, index) => row.cells.some((cell) => rowsOf(cell) > count - index));
}

function isSubHeader(row: Row | undefined): boolean {
  return (
    row !== undefined &&
    row.cells.length > 0 &&
    row.cells.every((cell) => cell.hit !== null || cell.head || (mayHead(cell) && row.inHead))
  );
}

function staysInGrid(row: Row | undefined, below: Row | undefined, grid: Grid): boolean {
  if (!row) return false;
  if (row.cells.length === 0) return true;
  const only = row.cells[0];
  if (row.cells.length === 1 && only) {
    const text = fold(only.text);
    if (NO_ROWS.test(text) || LOADING.test(text) || text === '') return true;
    return (
      row.section === grid.section &&
      !(only.has & HAS_TABLE) &&
      !only.head &&
      only.hit === null &&
      row.section?.element !== row.element
    );
  }
  if (isHeaderRow(row, below)) return false;
  if (row.inHead && !grid.header.inHead) return false;
  // A label cell followed by its value: the form goes on.
  return !row.cells.some(
    (cell, index) =>
      cell.head && cell.hit !== null && row.cells[index + 1]?.head === false && cell.hit.word.fields.length > 0,
  );
}

/** Header tables whose rows stand in a table of their own (split grids): pairs each with the next table of as many columns. */
export function joinSplitGrids(grids: Grid[], scan: Scan): void {
  for (const grid of grids) {
    if (grid.body.length > 0 || grid.message) continue;
    const at = scan.tables.indexOf(grid.table);
    if (grid.table.rows.some((row) => row !== grid.header && row.section !== grid.section)) continue;
    for (const table of scan.tables.slice(at + 1, at + 4)) {
      if (!sameGrid(grid.table.element, table.element)) break;
      if (grids.some((other) => other.table === table)) break;
      const rows = bodyRows(table);
      if (rows.some(({ cells }) => cells.some((cell) => cell.head || cell.hit?.word.fields.length))) break;
      const width = Math.max(0, ...rows.map((row) => row.cells.length));
      const heads = trimmed(grid);
      if (
        rows.length > 0 &&
        width !== heads.length &&
        width !== grid.heads.length &&
        !rows.every((row) => row.cells.length === 1)
      )
        break;
      if (width < grid.heads.length && width === heads.length) grid.heads = heads;
      fill(grid, rows);
      grid.bodyTable = table;
      break;
    }
  }
}

/** Without the blank columns that only make room for a scroll bar. */
function trimmed({ heads }: Grid): Cell[][] {
  let end = heads.length;
  while (end > 0 && (heads[end - 1] ?? []).every((cell) => fold(cell.text) === '')) end--;
  return heads.slice(0, end);
}

const NEAR = 5;

/** True when both tables hang closely under one box that holds nothing between them. */
function sameGrid(header: Element, body: Element): boolean {
  let around: Element | null = header.parentElement;
  for (let up = 0; up < NEAR && around; up++) {
    if (around.contains(body)) {
      let steps = 0;
      for (let one: Element | null = body; one && one !== around; one = one.parentElement) steps++;
      return steps <= NEAR && around.localName !== 'body' && around.querySelectorAll('table').length <= 12;
    }
    around = around.parentElement;
  }
  return false;
}
