import { shownWords } from '@/lib/portal/read/choices';
import {
  type Cell,
  HAS_CONTROL,
  HAS_ELEMENTS,
  type Hit,
  type Row,
  type Scan,
  type Table,
} from '@/lib/portal/read/scanned';
import type { Grid } from '@/lib/portal/read/tables/grids';
import { isHeaderRow } from '@/lib/portal/read/tables/header-rows';
import { isPagerText } from '@/lib/portal/read/tables/pager';
import { fold, hasLetters } from '@/lib/portal/read/text';
import { childrenOf, ELEMENT, parentOf } from '@/lib/portal/read/visible';
import { gridOf, type LooseShape, rowOf } from './shape';

/** Rows of as many boxes each below a row of labels. */
export const boxRows: LooseShape = {
  name: 'rows of boxes',
  lists: (open, scan) =>
    [...new Set(open.flatMap((hit) => boxRow(hit) ?? []))].map((parent) => {
      const grid = boxGrid(parent, scan);
      const isIn = ({ node }: Hit) =>
        parent.contains(node) || grid?.lines.some(({ element }) => element.contains(node)) === true;
      return { grid, hits: grid ? scan.hits.filter(isIn) : [] };
    }),
};

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
    const row = isRowLike(element, scan) ? boxesIn(element, table, []) : null;
    if (row) rows.push(row);
  };
  for (let next = around.nextElementSibling; next; next = next.nextElementSibling) {
    const within = next;
    const parent = rowParent(within, width);
    const inRow = (element: Element) => childrenOf(parent).some((row) => row !== element && row.contains(element));
    // A value may look like a heading (养老保险), but not in a row.
    if (scan.sections.some(({ element, level }) => within.contains(element) && !(level === 9 && inRow(element)))) break;
    const [body, more] = scan.tables.filter(({ element }) => within.contains(element));
    if (body) {
      const fits = !more && body.labels === 0 && body.rows.every(({ cells }) => cells.length === width);
      return fits && rows.length === 0 ? body.rows : rows;
    }
    // A box of as many rows as the header has columns is no row itself, nor is one of the rows' box and its scroll bars.
    if (next.children.length === width && parent !== next && !(parent && holdsAll(next, parent))) {
      add(next);
      continue;
    }
    if (rows.length > 0) {
      add(next);
      continue;
    }
    for (const child of childrenOf(parent)) add(child);
    if (rows.length > 0) break;
  }
  return rows;
}

function holdsAll(box: Element, rows: Element): boolean {
  return childrenOf(box).every((one) => one.contains(rows) || !hasLetters(one.textContent ?? ''));
}

/** Boxes side by side with words in them that are no paging bar; with how many of them a row has to do is judged later. */
function isRowLike(element: Element, { lexicon: { texts } }: Scan): boolean {
  if (element.children.length < 2) return false;
  const text = fold(element.textContent ?? '');
  return !isPagerText(text, texts) && !(text.length < 40 && texts.leads.test(text));
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
      const fits = childrenOf(box).filter((one) => one.children.length === width).length;
      if (fits <= most || fits * 2 <= box.children.length) continue;
      best = box;
      most = fits;
    }
    level = level.flatMap((one) => childrenOf(one));
  }
  return best;
}

function boxesIn(parent: Element, table: Table, hits: Hit[]): Row | null {
  const inner = new Set(childrenOf(parent).map((one) => one.children.length));
  // Boxes of as many boxes each are rows, and what holds them is none.
  if (hits.length === 0 && inner.size === 1 && !inner.has(0) && !inner.has(1)) return null;
  const cells: Cell[] = [];
  const labelOf = (element: Element) => hits.find(({ node }) => node === element) ?? null;
  const labels = childrenOf(parent).filter((element) => labelOf(element) !== null).length;
  const row = rowOf(parent, table, cells, labels);
  for (const element of childrenOf(parent)) {
    const hit = labelOf(element);
    const control = element.matches(CONTROLS) || element.querySelector(CONTROLS) !== null ? HAS_CONTROL : 0;
    const text = control ? shownWords(element, () => true) : (element.textContent ?? '');
    cells.push({ element, row, text, has: HAS_ELEMENTS | control, hit, first: hit });
  }
  return cells.some(({ text }) => text.length > LONGEST_BOX) ? null : row;
}
