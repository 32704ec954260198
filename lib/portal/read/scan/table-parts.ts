import { LOADING } from '@/lib/portal/profile/texts';
import { headsBox } from '@/lib/portal/read/heads-box';
import { HAS_IMAGE, HAS_TABLE, isHead } from '@/lib/portal/read/scanned';
import { CELL, ROW, TABLE } from '@/lib/portal/read/tags';
import { fold, headingText } from '@/lib/portal/read/text';
import type { DraftCell, DraftHit, DraftRow, DraftSection, DraftTable } from './draft';
import { newSection } from './headings';
import { type Held, LONGEST_TEXT } from './held';
import { FILLED } from './labels';
import type { Pass } from './pass';

/** In rows of so few cells, one may be the heading of the rows below: a title beside a link. */
const FEW_CELLS = 2;
const LONGEST_HEADING = 40;
/** The level of rows that are headings. */
const ROW_LEVEL = 8;

/** Begins a table, row or cell: what is met from now on stands in it. */
export function openTablePart(pass: Pass, element: Element, kind: number): void {
  if (kind === TABLE) {
    pass.table = newTable(pass, element);
    pass.inHead = false;
    pass.row = null;
    pass.cell = null;
  } else if (kind === ROW) {
    pass.table ??= newTable(pass, element.parentElement ?? element);
    pass.row = {
      element,
      table: pass.table,
      cells: [],
      section: pass.section,
      inHead: pass.inHead,
      heading: false,
      labels: 0,
    };
    pass.table.rows.push(pass.row);
    pass.cell = null;
  } else if (pass.row) {
    pass.cell = { element, row: pass.row, text: '', has: 0, hit: null, first: null };
    pass.row.cells.push(pass.cell);
  }
}

/** Ends it, with what it turned out to hold. */
export function closeTablePart(pass: Pass, element: Element, kind: number, held: Held): void {
  if (kind === CELL && pass.cell) {
    pass.cell.text = held.text;
    pass.cell.has = held.has;
    if (held.hit?.node === element) labelCell(pass.cell, held.hit, held.boxAfter);
    held.hit = null;
  }
  if (kind === ROW && pass.row) {
    labelHeads(pass.row);
    // Where a word like a heading stands among the cells of a row (第一学历 │ 2006年 │ …), it ends with the row.
    if (pass.row.cells.length > FEW_CELLS) pass.section = pass.row.section;
    readRowHeading(pass, pass.row);
    held.head = null;
    held.hit = null;
  }
  if (kind === TABLE) {
    held.has |= HAS_TABLE;
    held.head = titleIn(pass, held, element);
  }
}

/**
 * Pages that are laid out with tables have a title in a table of its own, over the table that it heads. Beside a label such a
 * table is a value.
 */
function titleIn({ scan, table }: Pass, { outer, text }: Held, around: Element): DraftSection | null {
  const head = scan.sections.at(-1);
  const isAlone = table?.rows.length === 1 && !outer.cell?.row.cells[1];
  return head && isAlone && around.contains(head.element) && headingText(text) === head.text ? head : null;
}

/** Rows without a table of their own make one together, as long as they follow each other. */
export function goesOn(element: Element, kind: number, outerTable: DraftTable | null): boolean {
  return kind === ROW && outerTable === null && element.nextElementSibling !== null;
}

function labelCell(cell: DraftCell, hit: DraftHit, boxed: boolean): void {
  cell.hit = hit;
  hit.whole = true;
  hit.boxed = boxed;
  cell.row.labels++;
  cell.row.table.labels++;
}

/** In the head of a table, and in a row of heads alone, stand no values: what is written behind a label there explains it. */
function labelHeads({ cells, inHead }: DraftRow): void {
  if (!inHead && !(cells[1] && cells.every(isHead))) return;
  for (const cell of cells) {
    const { first, text, element, hit } = cell;
    if (hit || !first || first.from >= 0 || !fold(text).startsWith(fold(first.node.textContent ?? '-'))) continue;
    first.node = element;
    labelCell(cell, first, false);
  }
}

function newTable(pass: Pass, element: Element): DraftTable {
  const made: DraftTable = { element, rows: [], section: pass.section, labels: 0 };
  pass.scan.tables.push(made);
  return made;
}

/** Sheets of report engines have a narrow blank cell at both edges. */
function isEdged(cells: DraftCell[]): boolean {
  const [left, middle, right] = cells;
  if (cells.length !== 3 || !left || !middle || !right) return false;
  const says = ({ has, text }: DraftCell) => has !== 0 || fold(text) !== '';
  return says(middle) && !says(left) && !says(right);
}

/** A row with one wide cell is the heading of the rows below it. */
function readRowHeading(pass: Pass, of: DraftRow): void {
  const { cells, element, inHead: above, table: around } = of;
  const edged = isEdged(cells);
  const only = cells[edged ? 1 : 0];
  if (!only || (cells.length > 1 && !edged) || only.has & (FILLED | HAS_IMAGE) || only.text.length > LONGEST_TEXT)
    return;
  const text = headingText(only.text);
  if (text.length < 2 || text.length > LONGEST_HEADING || /[:：].*\S/.test(text)) return;
  const { texts } = pass.lexicon;
  if (texts.noRows.test(text) || LOADING.test(text) || texts.endOfRows.test(text.replace(/\s/g, ''))) return;
  const wide = above || isHead(only) || (only.element as HTMLTableCellElement).colSpan > 1;
  // Beside cells that reach down from above, a single cell is a value.
  const { headingEnd, sectionKind } = pass.lexicon;
  const isTitle = headingEnd.test(text) || (only.hit !== null && headsBox(only.element));
  const alone = around.rows.every((row) => row.cells.length < 2) && isTitle && sectionKind(text);
  if (edged ? !wide || !sectionKind(text) : !wide && !alone) return;
  of.cells = [only];
  while (pass.section && pass.section.level === ROW_LEVEL && pass.section !== around.section)
    pass.section = pass.section.parent;
  pass.section = newSection(pass, text, ROW_LEVEL, element);
  // As a label, it stands under itself and no longer under the heading before: 附件, then 个人述职.
  if (only.hit) only.hit.section = pass.section;
  of.heading = true;
}
