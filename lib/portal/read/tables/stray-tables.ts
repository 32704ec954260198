import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { actualColumn } from '@/lib/portal/read/demands';
import { FILE_NAME } from '@/lib/portal/read/dictionary';
import { once } from '@/lib/portal/read/once';
import {
  type Cell,
  HAS_CONTROL,
  HAS_IMAGE,
  HAS_TABLE,
  type Hit,
  type Row,
  type Scan,
  type Table,
} from '@/lib/portal/read/scanned';
import { fold, hasLetters } from '@/lib/portal/read/text';
import type { SectionKind } from '@/lib/profile/profile';
import { areBeside, type Grid } from './grids';
import { sectionKindOf } from './list-match';
import { isOfOthers } from './other-records';
import { isPagerText } from './pager';
import { rowsOf, widthOf } from './spans';

/**
 * Kinds of headings under which a table stands that has rows and no header: they may be rows of that list. `lists` are the
 * grids that are lists of ours, `claimed` labels that name no field.
 */
export function strayTables(
  grids: Grid[],
  lists: ReadonlySet<Grid>,
  scan: Scan,
  claimed: ReadonlySet<Hit>,
): SectionKind[] {
  const widths = widthsOf(lists);
  const isSumRow = (row: Row) => isSum(row, scan.lexicon);
  const headless = new Set(
    grids.filter((grid) => !lists.has(grid) && (grid.header.cells.some(namesFile) || isNearly(grid, scan))),
  );
  const used = once(() => tablesOf(grids.filter((grid) => !headless.has(grid))));
  const cut = new Set([...headless].map(({ table }) => table));
  // Claimed and in no grid: it heads a record that was read.
  const isRead = (table: Table) =>
    !cut.has(table) && table.rows.some(({ cells }) => cells.some(({ hit }) => hit && claimed.has(hit)));
  const isForm = (table: Table) =>
    table.labels > 0 && (actualColumn(table) !== null || isRead(table) || !table.rows.some(isRecord));
  // With words of ours in it, a table is more of a list only where it is as wide as that.
  const isOther = (table: Table, kind: SectionKind | null) =>
    table.labels > 0 &&
    (!table.rows.some((row) => widths.has(`${kind} ${widthOf(row)}`)) ||
      (table.rows.length > 1 && table.rows.slice(1).every(isSumRow)));
  return scan.tables.flatMap((table) => {
    const kind = sectionKindOf(table.section);
    const isElsewhere = () =>
      isOfOthers(table, scan) || scan.lexicon.texts.otherInsurance.test(table.section?.text ?? '');
    if (kind === null || isElsewhere() || used().has(table) || isForm(table) || table.rows.every(isSumRow)) return [];
    const says = ({ text, has }: Cell) => hasLetters(text) && !(has & (HAS_CONTROL | HAS_TABLE));
    const isFilled = () =>
      table.rows.some(({ cells }) => cells.filter(says).length > 1 && cells.every(({ has }) => !(has & HAS_CONTROL)));
    if (isOther(table, kind) || !isFilled() || !scan.visible(table.element)) return [];
    return isPagerText(fold(table.element.textContent ?? ''), scan.lexicon.texts) ? [] : [kind];
  });
}

/** Tables that these grids take rows or cells from. */
function tablesOf(grids: Grid[]): ReadonlySet<Table> {
  const tables = new Set<Table>();
  for (const { table, lines } of grids) {
    tables.add(table);
    for (const { cells } of lines) for (const { row } of cells) tables.add(row.table);
  }
  return tables;
}

/** Headings of the lists with how wide these are, with and without the columns at the end that have no words. */
function widthsOf(lists: ReadonlySet<Grid>): ReadonlySet<string> {
  return new Set(
    [...lists].flatMap(({ heads, section }) => {
      const worded = heads.findLastIndex((cells) => cells.some(({ text }) => hasLetters(text))) + 1;
      return [heads.length, worded].map((width) => `${sectionKindOf(section)} ${width}`);
    }),
  );
}

/** 合计 below a header, and no record. */
function isSum({ cells }: Row, { texts }: Lexicon): boolean {
  return texts.sumRow.test(fold(cells[0]?.text ?? ''));
}

/** Two columns of the list whose heading it stands under, and not those that the list needs: a header in words of its own. */
function isNearly({ heads, section }: Grid, { lexicon }: Scan): boolean {
  const kind = sectionKindOf(section);
  const refs = heads.flatMap((cells) => cells.at(-1)?.hit?.word.columns ?? []);
  const own = refs.filter(({ list }) => kind !== null && lexicon.profile.lists[list].section === kind);
  return new Set(own.map(({ column }) => column)).size > 1;
}

/** No header has the name of a file in it. */
function namesFile({ text }: Cell): boolean {
  return FILE_NAME.test(fold(text));
}

/**
 * A row of a list, whatever words of ours are in it: no form begins with a number, has two labels side by side, or three cells
 * as wide as columns.
 */
function isRecord(row: Row): boolean {
  const { cells } = row;
  const isOdd = cells.length % 2 === 1 && cells.length > 1 && widthOf(row) === cells.length;
  return (
    (cells.length > 2 && /^\d+$/.test(fold(cells[0]?.text ?? ''))) ||
    areBeside(row) ||
    (isOdd && cells.every((cell) => rowsOf(cell) === 1 && !(cell.has & HAS_IMAGE)))
  );
}
