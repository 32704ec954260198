import { type Cell, HAS_ELEMENTS, type Row, type Scan, type Table } from '@/lib/portal/read/scanned';
import { isStruckThrough } from '@/lib/portal/read/struck';
import type { Grid } from '@/lib/portal/read/tables/grids';
import { sectionKindOf } from '@/lib/portal/read/tables/list-match';
import { type Line, spread } from '@/lib/portal/read/tables/spans';
import { fold } from '@/lib/portal/read/text';
import { readValue } from '@/lib/portal/read/values';
import { isYear } from '@/lib/portal/read/years';
import { gridOf, type LooseShape, rowOf, unsaid } from './shape';

/** Insurance by years and months, either over the columns, where each month says whether it was paid: a run of paid months is a record. */
export const monthsAsColumns: LooseShape = {
  name: 'months as columns',
  lists: (_, scan) =>
    scan.tables.flatMap((table) => {
      const grid = gridOfMonths(table, scan);
      const isIn = ({ cell }: Scan['hits'][number]) => cell?.row.table === table;
      return grid ? [{ grid, hits: scan.hits.filter(isIn) }] : [];
    }),
};

const DIGITS = '一二三四五六七八九十';
const MONTHS = 12;
/** A title of its own, and 月份 over the months, may stand above them. */
const MOST_ABOVE = 3;
/** Columns of such a table that are taken as they stand. */
const BESIDE = new Set(['payer', 'kind', 'place']);
/** No notice asks about more calendar years: where fewer are shown, those before them may have been paid all the same. */
const MOST_YEARS = 6;

/** Where the months stand: their first column, and how many rows the header has. */
interface Months {
  lines: Line[];
  from: number;
  rows: number;
}

function gridOfMonths(table: Table, scan: Scan): Grid | null {
  const lined = sectionKindOf(table.section) === 'social' ? spread(table.rows) : [];
  const upright = monthsIn(lined);
  const [across = [], ...below] = lined;
  // Turned, a row with a cell less than the others would give its months to another year.
  const isEven = below.every(({ length }) => length === across.length);
  const months = upright ?? (isEven && monthsIn(across.map((_, at) => lined.map((line) => line[at] ?? null))));
  if (!months) return null;
  const { lines, from, rows } = months;
  const heads = lines[rows - 1] ?? [];
  const [period, count] = [scan.lexicon.lookUp('缴费起止'), scan.lexicon.lookUp('缴费月数')];
  const header = table.rows[upright ? rows - 1 : 0];
  if (!period || !count || !header) return null;
  const beside = heads.flatMap((cell, at) =>
    cell?.hit?.word.columns.some(({ list, column }) => list === 'social-security' && BESIDE.has(column)) ? [at] : [],
  );
  const records: Row[] = [];
  const paid = new Set<number>();
  const years = new Set<number>();
  for (const line of lines.slice(rows)) {
    if (new Set(line).size < 2 || isSum(line, scan)) continue;
    const year = line.slice(0, from).find((cell) => cell && isYear(cell));
    const runs = year && line.length === heads.length ? runsIn(line.slice(from, from + MONTHS), scan) : null;
    // Where one row is of another make, nothing tells what the others leave out.
    if (!year || !runs) return null;
    const shown = Number.parseInt(fold(year.text), 10);
    years.add(shown);
    const { row } = year;
    for (const { first, last } of runs) {
      const cells: Cell[] = [];
      const record = { ...rowOf((upright ? row : year).element, table, cells), section: row.section };
      const { element } = line[from + first] ?? row;
      const made = (text: string): Cell => ({ element, row: record, text, has: 0, hit: null, first: null });
      const [start, end] = [first, last].map((month) => `${shown}-${String(month + 1).padStart(2, '0')}`);
      cells.push(...beside.flatMap((column) => line[column] ?? []));
      cells.push(made(first === last ? `${start}` : `${start}至${end}`), made(String(last - first + 1)));
      if (cells.length < beside.length + 2) return null;
      records.push(record);
      paid.add(shown * MONTHS + first).add(shown * MONTHS + last);
    }
  }
  const words = [period, count].map((word): Cell[] => {
    const { element } = heads[from] ?? header;
    const hit = unsaid(word, table, element);
    return [{ element, row: header, text: word.key, has: 0, hit, first: hit }];
  });
  const own = beside.map((column) => heads[column]).flatMap((cell) => (cell ? [[cell]] : []));
  const [oldest, newest] = [Math.min(...years), Math.max(...years)];
  const isPartial =
    newest - oldest >= years.size ||
    paid.has(newest * MONTHS + MONTHS - 1) ||
    (years.size < MOST_YEARS && paid.has(oldest * MONTHS));
  return records.length > 0 ? { ...gridOf(header, [...own, ...words], records), isLabelled: true, isPartial } : null;
}

/** 1月 or 一月 to 12月 side by side, or 1 to 12 under a cell that says 月, all in the same row. */
function monthsIn(lines: Line[]): Months | null {
  for (const [at, line] of lines.slice(0, MOST_ABOVE).entries()) {
    const from = line.findIndex((cell) => isMonth(cell, 0));
    const above = lines[at - 1]?.[from]?.text ?? '';
    const months = line
      .slice(from, from + MONTHS)
      .filter((cell, month) => isMonth(cell, month) && /月/.test(`${cell?.text}${above}`));
    if (from > 0 && months.length === MONTHS) return { lines, from, rows: at + 1 };
  }
  return null;
}

function isMonth(cell: Line[number] | undefined, month: number): boolean {
  const shown = fold(cell?.text ?? '').replace(/^0|月?份?$/g, '');
  return shown === `${month + 1}` || shown === (DIGITS[month] ?? `十${DIGITS[month - 10]}`);
}

function isSum([first]: Line, { lexicon }: Scan): boolean {
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

/** What is drawn says what is written for those who do not see it, and what is ticked off nothing that can be read. */
const DRAWN = 'img,svg,canvas,i[class],[style*="background"],[type="checkbox"],[type="radio"]';

function isPaid({ element, text, has }: Cell, { lexicon, visible }: Scan): boolean | null {
  if (isStruckThrough(element) || !visible(element)) return null;
  const value = has & HAS_ELEMENTS ? readValue([element], element, visible) : null;
  const drawn = element.querySelector(DRAWN);
  if (value?.state === 'unreadable' && !drawn) return null;
  const told = value?.text ?? text;
  const plain = fold(
    drawn ? `${told}${drawn.getAttribute('alt') || drawn.getAttribute('title') || '?'}` : told,
  ).replace(/\s/g, '');
  return lexicon.texts.paidMonth.test(plain) ? true : lexicon.texts.unpaidMonth.test(plain) ? false : null;
}
