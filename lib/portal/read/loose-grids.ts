import { shownWords } from './choices';
import type { Grid } from './grids';
import { isHeaderRow } from './header-rows';
import { lookUp } from './lexicon';
import { matchList } from './list-match';
import {
  type Cell,
  HAS_CONTROL,
  HAS_ELEMENTS,
  type Hit,
  type Row,
  type Scan,
  type Section,
  type Table,
} from './page-parts';
import { isBackText, isNextText, isPagerText } from './pager';
import { fold } from './text';
import { readValue, type Value } from './values';
import { commonBox, ELEMENT, parentOf } from './visible';
import { findValue } from './ways/find-value';
import { yearCards } from './year-cards';
import { areYears, isYear } from './years';

/**
 * Lists that are no tables with a header row: years side by side, rows of equal boxes, and records whose labels are
 * repeated before every value. Only what is one of our lists is given, with the labels claimed so far (`before`) and by it.
 */
export function looseGrids(scan: Scan, before: ReadonlySet<Hit>): { grids: Grid[]; claimed: ReadonlySet<Hit> } {
  const claimed = new Set(before);
  const open = scan.hits.filter((hit) => !claimed.has(hit) && hit.word.columns.length > 0);
  const grids: Grid[] = [];
  const claim = (grid: Grid | null, hits: readonly Hit[]) => {
    if (!grid || !matchList(grid)) return;
    for (const hit of hits) claimed.add(hit);
    grids.push(grid);
  };
  for (const table of new Set(open.flatMap(({ cell }) => cell?.row.table ?? []))) {
    for (const run of sideways(table)) {
      const rows = withYears(run);
      if (rows.length > 1) claim(turned(rows), hitsIn(open, run));
    }
  }
  for (const parent of new Set(open.flatMap((hit) => boxRow(hit) ?? []))) {
    const grid = boxGrid(parent, scan);
    claim(
      grid,
      scan.hits.filter(
        ({ node }) => parent.contains(node) || grid?.lines.some(({ element }) => element.contains(node)),
      ),
    );
  }
  for (const { grid, hits } of yearCards(
    scan,
    open.filter((hit) => !claimed.has(hit)),
  ))
    claim(grid, hits);
  const heading = new Set(scan.sections.filter(({ level }) => level <= 7).map(({ element }) => element));
  // A caption over a small table may have the words of a label, and is none.
  const isHeading = ({ node }: Hit) => node.nodeType === ELEMENT && heading.has(node as Element);
  for (const hits of repeated(open.filter((hit) => !claimed.has(hit) && !isHeading(hit)))) {
    const grid = records(hits, scan);
    // A value may be a word of the dictionary itself: 附件类型：学历.
    const values = grid?.lines.flatMap(({ cells }) => cells.map(({ element }) => element)) ?? [];
    claim(grid, [...hits, ...scan.hits.filter(({ node }) => values.some((value) => value.contains(node)))]);
  }
  return { grids, claimed };
}

function hitsIn(hits: Hit[], rows: Row[]): Hit[] {
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
function withYears(rows: Row[]): Row[] {
  const [first, ...others] = rows;
  if (!first) return rows;
  if (areYears(first)) return [asYears(first), ...others];
  const above = first.table.rows[first.table.rows.indexOf(first) - 1];
  return above && above.cells.length === first.cells.length && areYears(above) ? [asYears(above), ...rows] : rows;
}

/** The row with its first cell as the label of years. */
function asYears(row: Row): Row {
  const [corner, ...years] = row.cells;
  const word = lookUp('年度');
  if (!corner || !word) return row;
  const isLabel = corner.hit?.word.columns.some(({ column }) => column === 'year') === true;
  const hit: Hit =
    isLabel && corner.hit
      ? corner.hit
      : {
          word,
          node: corner.element,
          from: -1,
          section: row.section,
          cell: corner,
          whole: true,
          boxed: false,
          taken: false,
          index: -1,
        };
  return { ...row, cells: [{ ...corner, hit }, ...years] };
}

function turned(rows: Row[]): Grid | null {
  const [header] = rows;
  if (!header) return null;
  const hasYears = areYears(header);
  const columns = header.cells.slice(1).flatMap((cell, at) =>
    // 备注 or 合计 behind the years is the record of no year.
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

function gridOf(header: Row, heads: Cell[][], lines: readonly Row[]): Grid {
  const { table, section } = header;
  return { heads, lines, section, table, header, bodyTable: table };
}

/** The box whose children are labels side by side, when this label may be one of them. */
function boxRow({ node, cell }: Hit): Element | null {
  const parent = node.nodeType === ELEMENT && cell === null ? parentOf(node) : null;
  return parent && parent.children.length > 1 && parent.children.length < 20 ? parent : null;
}

/** Rows of as many boxes each below a row of labels: siblings of it, or in the box that follows the one around it. */
function boxGrid(parent: Element, scan: Scan): Grid | null {
  const hits = scan.hits.filter(({ node }) => node.parentNode === parent);
  const table: Table = {
    element: parentOf(parent) ?? parent,
    rows: [],
    section: hits[0]?.section ?? null,
    labels: hits.length,
  };
  const header = boxesIn(parent, table, hits);
  if (!header || header.labels < 2) return null;
  for (let around: Element = parent, up = 0; up < 3; up++) {
    const lines = rowsAfter(around, parent.children.length, table, scan);
    if (lines.length > 0) {
      return isHeaderRow(header, lines[0])
        ? gridOf(
            header,
            header.cells.map((cell) => [cell]),
            lines,
          )
        : null;
    }
    const above = parentOf(around);
    if (!above || above.children.length > 4) return null;
    around = above;
  }
  return null;
}

/** Rows of boxes for a header table that has no rows of its own (lists that make rows while they are scrolled). */
export function boxLines(grid: Grid, scan: Scan): readonly Row[] {
  for (let around = grid.table.element, up = 0; up < 3; up++) {
    const lines = rowsAfter(around, grid.heads.length, grid.table, scan);
    if (lines.length > 0) return lines;
    const above = parentOf(around);
    if (!above || above.children.length > 4) break;
    around = above;
  }
  return [];
}

/** Stops at the next heading or table with labels: what stands below that belongs to something else. */
function rowsAfter(around: Element, width: number, table: Table, scan: Scan): readonly Row[] {
  const rows: Row[] = [];
  const add = (element: Element) => {
    const row = isRowLike(element) ? boxesIn(element, table, []) : null;
    if (row) rows.push(row);
  };
  for (let next = around.nextElementSibling; next; next = next.nextElementSibling) {
    const within = next;
    const parent = rowParent(within, width);
    const inRow = (element: Element) =>
      [...(parent?.children ?? [])].some((row) => row !== element && row.contains(element));
    // A value may look like a heading (养老保险); in a row it is none.
    if (scan.sections.some(({ element, level }) => within.contains(element) && !(level === 9 && inRow(element)))) break;
    const [body, more] = scan.tables.filter(({ element }) => within.contains(element));
    if (body) {
      const fits = !more && body.labels === 0 && body.rows.every(({ cells }) => cells.length === width);
      return fits && rows.length === 0 ? body.rows : rows;
    }
    // A box of as many rows as the header has columns is no row itself.
    if (next.children.length === width && parent !== next) {
      add(next);
      continue;
    }
    if (rows.length > 0) {
      add(next);
      continue;
    }
    for (const child of parent?.children ?? []) add(child);
    if (rows.length > 0) break;
  }
  return rows;
}

/** Boxes side by side with words in them that are no paging bar; with how many of them a row has to do is judged later. */
function isRowLike(element: Element): boolean {
  if (element.children.length < 2) return false;
  const text = fold(element.textContent ?? '');
  return !isPagerText(text) && !(text.length < 40 && (isNextText(text) || isBackText(text)));
}

const DEEPEST = 6;
/** A longer text is a part of the page and no cell of a row. */
const LONGEST_BOX = 400;
const CONTROLS = 'input:not([type="hidden"],[type="checkbox"]),select,textarea';

/** The box with the most children of as many children as the header has, most of its children being such; the outermost of equals. */
function rowParent(scope: Element, width: number): Element | null {
  let best: Element | null = null;
  let most = 0;
  let level = [scope];
  for (let depth = 0; depth < DEEPEST && level.length > 0 && level.length < 50; depth++) {
    for (const box of level) {
      if (/^(?:nav|ul|ol|form)$/.test(box.localName)) continue;
      const fits = [...box.children].filter(({ children }) => children.length === width).length;
      if (fits <= most || fits * 2 <= box.children.length) continue;
      best = box;
      most = fits;
    }
    level = level.flatMap(({ children }) => [...children]);
  }
  return best;
}

function boxesIn(parent: Element, table: Table, hits: Hit[]): Row | null {
  const inner = new Set([...parent.children].map(({ children }) => children.length));
  // Boxes of as many boxes each are rows, and what holds them is none.
  if (hits.length === 0 && inner.size === 1 && !inner.has(0) && !inner.has(1)) return null;
  const cells: Cell[] = [];
  const labelOf = (element: Element) => hits.find(({ node }) => node === element) ?? null;
  const labels = [...parent.children].filter((element) => labelOf(element) !== null).length;
  const { section } = table;
  const row: Row = { element: parent, table, cells, section, inHead: false, heading: false, labels };
  for (const element of parent.children) {
    const hit = labelOf(element);
    const control = element.matches(CONTROLS) || element.querySelector(CONTROLS) !== null ? HAS_CONTROL : 0;
    const text = control ? shownWords(element, () => true) : (element.textContent ?? '');
    cells.push({ element, row, text, has: HAS_ELEMENTS | control, hit, first: hit });
  }
  return cells.some(({ text }) => text.length > LONGEST_BOX) ? null : row;
}

/** Labels in the order of the page, cut where the first of them comes again; at least twice the same ones, or under the list's own heading. */
function repeated(hits: Hit[]): Hit[][] {
  const runs: Hit[][] = [];
  const bySection = new Map<Section | null, Hit[]>();
  for (const hit of hits) {
    const section = underCaptions(hit.section);
    bySection.set(section, [...(bySection.get(section) ?? []), hit]);
  }
  for (const [section, all] of bySection) {
    const [first] = all;
    const rounds = all.filter(({ word }) => word.key === first?.word.key).length;
    if (rounds > 1 || (section?.kind && rounds === 1 && all.length > 1)) runs.push(all);
  }
  return runs;
}

/** A caption that names nothing of ours parts no records from those under the same heading. */
function underCaptions(section: Section | null): Section | null {
  let one = section;
  while (one?.parent && one.level === CAPTION && one.kind === null) one = one.parent;
  return one;
}

const CAPTION = 7;

/** True for labels that stand side by side over rows of as many boxes without any: what is written in with them are help texts. */
function headRows(hits: Hit[], { hits: all, tables }: Scan): boolean {
  const [first, second] = hits;
  if (!first || !second) return false;
  const head = parentOf(first.node)?.closest(HEADS);
  if (head && !head.contains(second.node)) return true;
  if (first.cell) return first.from < 0 && [first, second].some((hit) => hit.cell && isOverRows(hit.cell, tables));
  const holder = commonBox([first.node, second.node]);
  const below = holder?.nextElementSibling ?? holder?.parentElement?.nextElementSibling;
  if (!holder || !below || holder.children.length < 2) return false;
  const rows = [below, ...below.children].filter(({ children }) => children.length === holder.children.length);
  return rows.length > 0 && !all.some(({ node }) => below.contains(node));
}

/** The only row of its table, or one with no label beside it, over a row of as many cells that are no labels. */
function isOverRows({ row }: Cell, tables: readonly Table[]): boolean {
  const { rows } = row.table;
  const next = rows[rows.indexOf(row) + 1];
  if (next && !row.cells.every(({ first }) => first !== null)) return false;
  const under = next ?? tables[tables.indexOf(row.table) + 1]?.rows[0];
  return under?.cells.length === row.cells.length && under.cells.some(({ first }) => first === null);
}

const HEADS = 'th,[role="columnheader"]';

/** The other cell of a row of two. */
function valueIn({ cell, whole }: Hit, { visible }: Scan): Value | null {
  const [label, value, more] = cell?.row.cells ?? [];
  if (!whole || label !== cell || !value || more) return null;
  return readValue([value.element], value.element, visible, true);
}

/** Years side by side are several records, whatever else the row is. */
function hasSeveralYears({ cells }: Row): boolean {
  return cells.filter(isYear).length > 1;
}

/** One row per round of labels, each value found the way a field's is. */
function records(hits: Hit[], scan: Scan): Grid | null {
  const [first] = hits;
  const around = first ? (parentOf(first.node) ?? scan.doc.body) : null;
  if (!first || !around) return null;
  if (headRows(hits, scan) || hits.some(({ cell }) => cell !== null && hasSeveralYears(cell.row))) return null;
  const table: Table = { element: around, rows: [], section: first.section, labels: hits.length };
  const keys = [...new Set(hits.map(({ word }) => word.key))];
  const newRow = (element: Element): OpenRow => {
    const cells: Cell[] = [];
    const { section } = first;
    return { row: { element, table, cells, section, inHead: false, heading: false, labels: 0 }, cells };
  };
  const header = newRow(around);
  const lines: OpenRow[] = [];
  const alone: Scan = { ...scan, hits: withoutOthers(hits, scan) };
  for (const hit of hits) {
    if (hit.word.key === first.word.key) lines.push(newRow(parentOf(hit.node) ?? around));
    const line = lines[lines.length - 1];
    const value = valueIn(hit, scan) ?? findValue(hit, alone, true);
    const at = keys.indexOf(hit.word.key);
    if (!line || !value || line.cells[at]) return null;
    line.cells[at] = { element: value.element, row: line.row, text: value.text, has: 0, hit: null, first: null };
    header.cells[at] ??= { element: value.element, row: header.row, text: hit.word.key, has: 0, hit, first: hit };
  }
  const complete = lines.every(({ cells }) => keys.every((_, at) => cells[at]));
  return complete && lines.some(({ cells }) => cells.some(({ text }) => fold(text) !== ''))
    ? gridOf(
        header.row,
        header.cells.map((cell) => [cell]),
        lines.map(({ row }) => row),
      )
    : null;
}

/** A row whose cells are still being found. */
interface OpenRow {
  row: Row;
  cells: Cell[];
}

/** Between two labels of a record there are values, whatever words they are: the labels of the scan without those. */
function withoutOthers(hits: readonly Hit[], scan: Scan): Hit[] {
  const alone: Hit[] = [];
  for (const [at, hit] of hits.entries()) {
    alone[hit.index] = hit;
    const after = hits[at + 1] ?? scan.hits[hit.index + 1];
    if (after) alone[hit.index + 1] = after;
  }
  return alone;
}
