import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { BLANKS, LOADING } from '@/lib/portal/profile/texts';
import { type Cell, HAS_ELEMENTS, isHead, type Row, type Scan } from '@/lib/portal/read/scanned';
import { fold, hasLetters } from '@/lib/portal/read/text';
import { readValue } from '@/lib/portal/read/values';
import { isYear } from '@/lib/portal/read/years';
import type { Grid } from './grids';
import { type Line, spread } from './spans';

/** What a grid holds: its rows by column, or the text that stands in place of rows. */
export interface Body {
  /** Cells by column: null where a row has none, or none that belongs to that column alone for certain. */
  rows: { row: Row; cells: Line }[];
  message: string | null;
  /** No row has as many cells as the header, so that nothing tells which column is which. */
  ragged: boolean;
}

const bodies = new WeakMap<Grid, Body>();

/** Sorts the lines of a grid: sums, blank lines and messages do not count as rows. Worked out once per grid. */
export function bodyOf(grid: Grid, scan: Scan): Body {
  const known = bodies.get(grid);
  if (known !== undefined) return known;
  const body = sortLines(grid, scan);
  bodies.set(grid, body);
  return body;
}

/** Whether there is more than one row for certain, as the first lines tell; cheaper than sorting them all. */
export function hasSeveralRows(grid: Grid, scan: Scan): boolean {
  return sortLines({ ...grid, lines: grid.lines.slice(0, 4) }, scan).rows.length > 1;
}

function sortLines(grid: Grid, scan: Scan): Body {
  const body: Body = { rows: [], message: null, ragged: false };
  const { texts } = scan.lexicon;
  const spreadOut = grid.isLabelled ? grid.lines.map(({ cells }) => [...cells]) : spread(grid.lines);
  let shown: Line[] | null = null;
  const kept: { row: Row; line: Line; index: number }[] = [];
  for (const [index, row] of grid.lines.entries()) {
    const at = row.cells.findIndex(isFilled);
    const text = fold(row.cells[at]?.text ?? '');
    if (at < 0 && row.cells.every((cell) => isBlank(cell, scan))) continue;
    if (!row.cells.some((cell, other) => other > at && isFilled(cell))) {
      if (texts.noRows.test(text) || LOADING.test(text)) body.message = text;
      if (body.message === text || texts.endOfRows.test(text.replace(/\s/g, ''))) continue;
    }
    const line = spreadOut[index] ?? [];
    if (
      isWide(line, grid) ||
      isUnfilled(line, grid, scan) ||
      repeatsHeader(line, grid) ||
      texts.sumRow.test(text.replace(/\s/g, '')) ||
      isDemand(row, texts)
    )
      continue;
    kept.push({ row, line, index });
  }
  // Where blank headers leave a choice of widths, the narrowest row tells which of them is the lists' own.
  const width = Math.min(...kept.map(({ line }) => line.length).filter((length) => fits(length, grid)));
  let fitting = 0;
  for (const { row, line, index } of kept) {
    let cells: Line | null = line;
    if (line.length !== width) {
      shown ??= spread(grid.lines.map((one) => ({ cells: one.cells.filter(({ element }) => scan.visible(element)) })));
      cells = amongShown(shown[index] ?? [], line, grid, scan);
    }
    if (cells) fitting++;
    if (cells && isUnfilled(cells, grid, scan)) continue;
    body.rows.push({ row, cells: cells ? ownColumns(cells, grid) : [] });
  }
  body.ragged = body.rows.length > 0 && fitting === 0;
  return body;
}

/** Number and year begin the rows of a printed form before anybody fills it in: alone they are no record. */
const NUMBER = /^\d{1,2}$/;
const SHOWN = 'img,svg,canvas,a,button';

function isUnfilled(line: Line, { heads }: Grid, scan: Scan): boolean {
  const shown = heads.flatMap((head, at) => (isShown(head, scan) ? [line[at] ?? null] : []));
  const isLeft = (cell: Cell | null) =>
    cell !== null &&
    BLANKS.test(fold(cell.text)) &&
    isBlank(cell, scan) &&
    !(cell.has & HAS_ELEMENTS && cell.element.querySelector(SHOWN) !== null);
  const isPrinted = (cell: Cell, at: number) => at < 2 && (isYear(cell) || (at === 0 && NUMBER.test(fold(cell.text))));
  const left = shown.filter((cell, at) => !cell || !isPrinted(cell, at));
  // A cell that is missing may have shifted the others.
  return left.length > 0 && left.length < shown.length && left.every(isLeft);
}

/** A row of what each year has to come to, among the years; a work or a file of that name has words beside it. */
function isDemand({ cells }: Row, { demandRow, demanded }: Lexicon['texts']): boolean {
  const [first, ...others] = cells.filter(isFilled).map(({ text }) => fold(text).replace(/\s/g, ''));
  return demandRow.test(first ?? '') && others.length > 0 && others.every((text) => demanded.test(text));
}

function isFilled({ text }: Cell): boolean {
  return fold(text) !== '';
}

/** One cell over the whole width is no row; one cell beside those that reach down from above is, and so is a narrow one. */
function isWide(line: Line, { heads }: Grid): boolean {
  if (heads.length < 2 || line.length < heads.length) return false;
  const only = line.find(Boolean);
  return line.every((cell) => cell === null || cell === only);
}

/** A line of empty boxes to filter by, or to add a row by, says nothing. */
function isBlank({ element }: Cell, { visible }: Scan): boolean {
  return readValue([element], element, visible).state === 'empty';
}

/** A cell more or less shifts all that stand behind it, and nothing tells which of them it is. */
function fits(length: number, { heads, header }: Grid): boolean {
  if (length === heads.length) return true;
  // Libraries make room for a scroll bar above it; forms that were never lists do not.
  if (length > heads.length || !(header.inHead || header.cells.every(isHead))) return false;
  return heads.slice(length).every((cells) => cells.every(({ text }) => !hasLetters(text)));
}

/** A cell that is not displayed takes no column: the shown ones may stand below the shown headers all the same. */
function amongShown(line: Line, whole: Line, { heads }: Grid, scan: Scan): Line | null {
  const columns = [...heads.keys()].filter((at) => isShown(heads[at] ?? [], scan));
  if (line.length === 0 || line.length !== columns.length) return null;
  if (line.length === whole.length && columns.length === heads.length) return null;
  const cells: Line = heads.map(() => null);
  for (const [at, column] of columns.entries()) cells[column] = line[at] ?? null;
  return cells;
}

function isShown(head: Cell[], scan: Scan): boolean {
  const own = head.at(-1);
  return !own || scan.visible(own.element);
}

/** Leaves out what stands below several headers at once: it belongs to none of them for certain. */
function ownColumns(line: Line, { heads }: Grid): Line {
  return line.slice(0, heads.length).map((cell, at) => {
    if (!cell || line.indexOf(cell) === line.lastIndexOf(cell)) return cell ?? null;
    const above = new Set<Cell | undefined>();
    for (const [other, one] of line.entries()) {
      const head = heads[other]?.at(-1);
      if (one === cell && head && hasLetters(head.text)) above.add(head);
    }
    return above.size > 1 && at < heads.length ? null : cell;
  });
}

/** The header once more, as libraries have it to measure columns and long printed lists on every page. */
function repeatsHeader(cells: Line, { heads }: Grid): boolean {
  let filled = 0;
  for (const [at, cell] of cells.entries()) {
    if (!cell || !hasLetters(cell.text)) continue;
    const head = heads[at]?.at(-1);
    if (!head || fold(head.text) !== fold(cell.text)) return false;
    filled++;
  }
  return filled > 1;
}
