import type { Cell, Hit, Row, Scan, Section, Table } from '@/lib/portal/read/scanned';
import type { Grid } from '@/lib/portal/read/tables/grids';
import { fold } from '@/lib/portal/read/text';
import { readValue, type Value } from '@/lib/portal/read/values';
import { childrenOf, commonBox, parentOf } from '@/lib/portal/read/visible';
import { findValue } from '@/lib/portal/read/ways/find-value';
import { isYear } from '@/lib/portal/read/years';
import { gridOf, type LooseShape, rowOf } from './shape';

/** Records whose labels are repeated before every value. */
export const repeatedLabels: LooseShape = {
  name: 'repeated labels',
  lists: (open, scan) => {
    const headings = scan.sections.filter(({ level }) => level <= CAPTION);
    // A heading, or a caption over a small table, may have the words of a label without being one.
    const isHeading = ({ node }: Hit) => headings.some(({ element }) => node.contains(element));
    return repeated(open.filter((hit) => !isHeading(hit))).map((hits) => {
      const grid = records(hits, scan);
      // A value may be a word of the dictionary itself: 附件类型：学历.
      const values = grid?.lines.flatMap(({ cells }) => cells.map(({ element }) => element)) ?? [];
      return { grid, hits: [...hits, ...scan.hits.filter(({ node }) => values.some((value) => value.contains(node)))] };
    });
  },
};

/** Labels in the order of the page, cut where the first of them comes again; at least twice the same ones, or under the list's own heading. */
function repeated(hits: Hit[]): Hit[][] {
  const runs: Hit[][] = [];
  const bySection = new Map<Section | null, Hit[]>();
  for (const hit of hits) {
    const section = underCaptions(hit.section);
    bySection.set(section, [...(bySection.get(section) ?? []), hit]);
  }
  for (const [section, some] of bySection) {
    const [first] = some;
    const timesOf = (key: string | undefined) => some.filter(({ word }) => word.key === key).length;
    const rounds = timesOf(first?.word.key);
    // Right behind a label, a word that not every record has is what the label says: 附件类型 │ 证明材料.
    const all = some.filter((hit, at) => timesOf(hit.word.key) >= rounds || !isRightBehind(some[at - 1], hit));
    if (rounds > 1 || (section?.kind && rounds === 1 && all.length > 1)) runs.push(all);
  }
  return runs;
}

function isRightBehind(before: Hit | undefined, { node }: Hit): boolean {
  const holder = before && before.from < 0 ? commonBox([before.node, node]) : null;
  return (
    holder !== null && holder.textContent?.trim() === `${before?.node.textContent?.trim()}${node.textContent?.trim()}`
  );
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
  const rows = [below, ...childrenOf(below)].filter((one) => one.children.length === holder.children.length);
  return rows.length > 0 && !all.some(({ node }) => below.contains(node));
}

/** The only row of its table, or one with no label beside it, over a row of as many cells that are no labels. */
function isOverRows({ row, text }: Cell, tables: readonly Table[]): boolean {
  if (/[:：]\s*$/.test(text)) return false;
  const { rows } = row.table;
  // A label and its value in each of several rows: the table is one record.
  if (rows.length > 1 && rows.every(({ cells: [label, value, more] }) => label?.hit && value?.first === null && !more))
    return false;
  const next = rows[rows.indexOf(row) + 1];
  // Sheets of report engines have a narrow blank cell at both edges.
  if (next && !row.cells.every(({ first, text: of }) => first !== null || fold(of) === '')) return false;
  const under = next ?? tables[tables.indexOf(row.table) + 1]?.rows[0];
  // The same label in the same place again is the next record.
  const keyOf = (at: number, of: Row | undefined) => of?.cells[at]?.first?.word.key;
  if (row.cells.some((_, at) => keyOf(at, row) !== undefined && keyOf(at, row) === keyOf(at, under))) return false;
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
  if (!first) return null;
  // What says that there are more stands beside the records, not in the first of them.
  const around = commonBox(hits.map(({ node }) => node)) ?? scan.doc.body;
  // A line over the heads may hold a label with its value.
  const inCells = first.cell ? hits : hits.filter(({ cell }) => cell);
  if (
    headRows(hits, scan) ||
    headRows(inCells, scan) ||
    hits.some(({ cell }) => cell !== null && hasSeveralYears(cell.row))
  )
    return null;
  const table: Table = { element: around, rows: [], section: first.section, labels: hits.length };
  const keys = [...new Set(hits.map(({ word }) => word.key))];
  const newRow = (element: Element): OpenRow => {
    const cells: Cell[] = [];
    return { row: rowOf(element, table, cells), cells };
  };
  const header = newRow(around);
  const lines: OpenRow[] = [];
  const alone: Scan = { ...scan, hits: withoutOthers(hits, scan) };
  for (const hit of hits) {
    if (hit.word.key === first.word.key) lines.push(newRow(parentOf(hit.node) ?? around));
    const line = lines.at(-1);
    const value = valueIn(hit, scan) ?? findValue(hit, alone, true);
    const at = keys.indexOf(hit.word.key);
    // A word that comes once, behind the last record, and has nothing to say is the heading of what follows.
    if (!value && hit === hits.at(-1) && lines.length > 1 && !header.cells[at]) break;
    if (!line || !value || line.cells[at]) return null;
    line.cells[at] = { element: value.element, row: line.row, text: value.text, has: 0, hit: null, first: null };
    header.cells[at] ??= { element: value.element, row: header.row, text: hit.word.key, has: 0, hit, first: hit };
  }
  // The same beside every label is a help text in a header.
  const says = new Set(lines.flatMap(({ cells }) => cells.map(({ text }) => text)));
  const complete = says.size + lines.length > 2 && lines.every(({ cells }) => header.cells.every((_, at) => cells[at]));
  return complete && lines.some(({ cells }) => cells.some(({ text }) => fold(text) !== ''))
    ? {
        ...gridOf(
          header.row,
          header.cells.map((cell) => [cell]),
          lines.map(({ row }) => row),
        ),
        isLabelled: true,
      }
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
