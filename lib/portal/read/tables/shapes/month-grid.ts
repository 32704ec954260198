import { type Cell, HAS_ELEMENTS, type Row, type Scan, type Table } from '@/lib/portal/read/scanned';
import { isStruckThrough } from '@/lib/portal/read/struck';
import type { Grid } from '@/lib/portal/read/tables/grids';
import { sectionKindOf } from '@/lib/portal/read/tables/list-match';
import { type Line, spread } from '@/lib/portal/read/tables/spans';
import { fold } from '@/lib/portal/read/text';
import { readValue } from '@/lib/portal/read/values';
import { isYear } from '@/lib/portal/read/years';
import { gridOf, type LooseShape, rowOf, unsaid } from './shape';

/** Insurance by years down the side and months over the columns, where each month says whether it was paid: a run of paid months is a record. */
export const monthsAsColumns: LooseShape = {
  name: 'months as columns',
  lists: (_, scan) =>
    scan.tables.flatMap((table) => {
      const grid = gridOfMonths(table, scan);
      const isIn = ({ cell }: Scan['hits'][number]) => cell?.row.table === table;
      return grid ? [{ grid, hits: scan.hits.filter(isIn) }] : [];
    }),
};

const MONTHS = 12;
/** A title of its own, and 月份 over the months, may stand above them. */
const MOST_ABOVE = 3;
/** Columns of such a table that are taken as they stand. */
const BESIDE = new Set(['payer', 'kind', 'place']);

/** Where the months stand: their first column, and how many rows the header has. */
interface Months {
  lines: Line[];
  from: number;
  rows: number;
}

function gridOfMonths(table: Table, scan: Scan): Grid | null {
  const months = sectionKindOf(table.section) === 'social' && monthsIn(table);
  if (!months) return null;
  const { lines, from, rows } = months;
  const heads = lines[rows - 1] ?? [];
  const [period, count] = [scan.lexicon.lookUp('缴费起止'), scan.lexicon.lookUp('缴费月数')];
  const header = table.rows[rows - 1];
  if (!period || !count || !header) return null;
  const beside = heads.flatMap((cell, at) =>
    cell?.hit?.word.columns.some(({ list, column }) => list === 'social-security' && BESIDE.has(column)) ? [at] : [],
  );
  const records: Row[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (index < rows || row.cells.length < 2 || isSum(row, scan)) continue;
    const line = lines[index] ?? [];
    const year = line.slice(0, from).find((cell) => cell && isYear(cell));
    const runs = year && line.length === heads.length ? runsIn(line.slice(from, from + MONTHS), scan) : null;
    // Where one row is of another make, nothing tells what the others leave out.
    if (!year || !runs) return null;
    for (const { first, last } of runs) {
      const cells: Cell[] = [];
      const record = { ...rowOf(row.element, table, cells), section: row.section };
      const [element = row.element] = [line[from + first]?.element];
      const made = (text: string): Cell => ({ element, row: record, text, has: 0, hit: null, first: null });
      const at = (month: number) => `${fold(year.text).slice(0, 4)}-${String(month + 1).padStart(2, '0')}`;
      cells.push(...beside.flatMap((column) => line[column] ?? []));
      cells.push(made(first === last ? at(first) : `${at(first)}至${at(last)}`), made(String(last - first + 1)));
      if (cells.length < beside.length + 2) return null;
      records.push(record);
    }
  }
  const words = [period, count].map((word): Cell[] => {
    const { element } = heads[from] ?? header;
    const hit = unsaid(word, table, element);
    return [{ element, row: header, text: word.key, has: 0, hit, first: hit }];
  });
  const own = beside.map((column) => heads[column]).flatMap((cell) => (cell ? [[cell]] : []));
  return records.length > 0 ? { ...gridOf(header, [...own, ...words], records), isLabelled: true } : null;
}

/** 1月 to 12月 side by side, or 1 to 12 under a cell that says 月, all in the same row. */
function monthsIn({ rows }: Table): Months | null {
  const at = rows.slice(0, MOST_ABOVE).findIndex(({ cells }) => cells.filter(isMonth).length === MONTHS);
  if (at < 0) return null;
  const lines = spread(rows);
  const heads = lines[at] ?? [];
  const from = heads.findIndex((cell) => cell && isMonth(cell));
  const above = lines[at - 1]?.[from];
  const areMonths = heads
    .slice(from, from + MONTHS)
    .every(
      (cell, month) =>
        cell && Number.parseInt(fold(cell.text), 10) === month + 1 && /月/.test(cell.text + (above?.text ?? '')),
    );
  return from > 0 && areMonths ? { lines, from, rows: at + 1 } : null;
}

function isMonth({ text }: Cell): boolean {
  return /^(?:0?[1-9]|1[0-2])月?份?$/.test(fold(text));
}

function isSum({ cells: [first] }: Row, { lexicon }: Scan): boolean {
  return lexicon.texts.sumRow.test(fold(first?.text ?? '').replace(/\s/g, ''));
}

/** Runs of paid months; null where a month says anything that is neither paid nor not. */
function runsIn(months: Line, scan: Scan): { first: number; last: number }[] | null {
  const runs: { first: number; last: number }[] = [];
  for (const [month, cell] of months.entries()) {
    const paid = cell && months.indexOf(cell) === months.lastIndexOf(cell) ? isPaid(cell, scan) : null;
    if (paid === null) return null;
    const last = runs.at(-1);
    if (paid && last?.last === month - 1) last.last = month;
    else if (paid) runs.push({ first: month, last: month });
  }
  return runs;
}

/** What is drawn or ticked off says nothing that can be read. */
const DRAWN = 'img,svg,canvas,i[class],[style*="background"],[type="checkbox"],[type="radio"]';

function isPaid({ element, text, has }: Cell, { lexicon, visible }: Scan): boolean | null {
  if (isStruckThrough(element) || !visible(element) || element.querySelector(DRAWN)) return null;
  const value = has & HAS_ELEMENTS ? readValue([element], element, visible) : null;
  if (value?.state === 'unreadable') return null;
  const plain = fold(value?.text ?? text).replace(/\s/g, '');
  return lexicon.texts.paidMonth.test(plain) ? true : lexicon.texts.unpaidMonth.test(plain) ? false : null;
}
