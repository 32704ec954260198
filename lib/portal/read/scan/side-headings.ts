import { isHead } from '@/lib/portal/read/scanned';
import { isHeaderRow } from '@/lib/portal/read/tables/header-rows';
import { rowsOf } from '@/lib/portal/read/tables/spans';
import { headingText } from '@/lib/portal/read/text';
import { areYears } from '@/lib/portal/read/years';
import type { DraftCell, DraftRow, DraftScan, DraftSection, DraftTable } from './draft';

/** A heading that stands down the side of some rows, as printed forms have it. */
interface Side {
  cell: DraftCell;
  /** The first row beside it, and the first below it again. */
  from: number;
  to: number;
}

/**
 * Cuts tables of printed forms where a heading stands down the side of a list (年/度/考/核 │ 年度 │ 考核结果 …): what stands beside it
 * is a table of its own under that heading. Such a cell reaches from the header of the list over its rows, as the header of a
 * column never does.
 */
export function cutAtSideHeadings(scan: DraftScan): void {
  scan.tables = scan.tables.flatMap((table) => cut(table, scan));
}

function cut(table: DraftTable, scan: DraftScan): DraftTable[] {
  const sides = table.rows.flatMap((_, at) => sideAt(table, at) ?? []);
  if (sides.length === 0) return [table];
  const parts: DraftTable[] = [];
  const rest = (from: number, to: number) => {
    if (to > from) parts.push(tableOf(table, table.rows.slice(from, to), table.section));
  };
  let done = 0;
  for (const side of sides) {
    if (side.from < done) continue;
    rest(done, side.from);
    const rows = table.rows.slice(side.from, side.to);
    const section = under(side.cell, rows, scan);
    const part = tableOf(table, rows, section);
    parts.push(...cut(part, scan));
    done = endOfStrays(table, side.to);
    // Rows under the list's heading without a header: the list is not called complete.
    if (done > side.to) parts.push(tableOf(table, table.rows.slice(side.to, done), section));
  }
  rest(done, table.rows.length);
  return parts;
}

function sideAt(table: DraftTable, at: number): Side | null {
  const row = table.rows[at];
  const cell = row?.cells[0];
  if (!row || !cell || row.cells.length < 3 || rowsOf(cell) < 2) return null;
  const others = row.cells.slice(1);
  if (headingText(cell.text) === '' || others.some((other) => rowsOf(other) >= rowsOf(cell))) return null;
  const to = Math.min(at + rowsOf(cell), table.rows.length);
  const below = table.rows.slice(at + 1, to);
  // One that reaches further down from among these rows stands beside others than it seems.
  if (below.some(({ cells: [first] }, index) => first && rowsOf(first) > 1 && at + 1 + index + rowsOf(first) > to))
    return null;
  const header = withoutFirst(row);
  const heads = areYears(header) || isHeaderRow(header, below[0]);
  return heads && below.some(isOfValues) ? { cell, from: at, to } : null;
}

/** Where rows without labels that follow a list end: they may be its own, beside which its heading was not made longer. */
function endOfStrays({ rows }: DraftTable, from: number): number {
  let end = from;
  while (end < rows.length && rows[end]?.labels === 0) end++;
  return end;
}

/** No row of a header: of values, or of values behind a label in a list whose columns are years. */
function isOfValues({ cells, inHead }: DraftRow): boolean {
  return !inHead && cells.length > 1 && cells.slice(1).some((cell) => cell.hit === null && !isHead(cell));
}

function withoutFirst(row: DraftRow): DraftRow {
  const [first, ...cells] = row.cells;
  return { ...row, cells, labels: row.labels - (first?.hit ? 1 : 0) };
}

/** Takes the heading out of its row and puts all that stands beside it under it. */
function under({ element, text, hit, row }: DraftCell, rows: DraftRow[], scan: DraftScan): DraftSection {
  const title = headingText(text);
  const kind = scan.lexicon.sectionKind(title);
  const section: DraftSection = { text: title, kind, level: 8, parent: row.section, element };
  scan.sections.push(section);
  const beside = new Set(rows);
  for (const one of scan.hits) {
    if (one.cell && beside.has(one.cell.row) && one.section === one.cell.row.section) one.section = section;
  }
  if (hit) hit.taken = true;
  if (hit) row.labels--;
  row.cells.shift();
  for (const one of rows) one.section = section;
  return section;
}

function tableOf({ element }: DraftTable, rows: DraftRow[], section: DraftSection | null): DraftTable {
  const table: DraftTable = { element, rows, section, labels: rows.reduce((sum, { labels }) => sum + labels, 0) };
  for (const row of rows) row.table = table;
  return table;
}
