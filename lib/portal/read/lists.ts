import {
  LIST_IDS,
  type ListId,
  type ListReading,
  ON_CLOSED_TAB,
  type Place,
  type RowWindow,
} from '@/lib/dossier/reading';
import { inForce } from '@/lib/portal/profile/in-force';
import { BLANKS, NO_ROWS } from '@/lib/portal/profile/texts';
import type { SectionKind } from '@/lib/profile/profile';
import { type Found, placeOf } from './found';
import { bodyOf } from './grid-body';
import type { Grid } from './grids';
import type { ColumnRef } from './lexicon';
import { kindOf, type ListMatch } from './list-match';
import { type Cell, HAS_CONTROL, HAS_ELEMENTS, HAS_TABLE, type Hit, type Scan } from './page-parts';
import { isPagerText } from './pager';
import { blankNote, extentOf, hidesRows, isLoading, mayScroll } from './paging';
import { doubtOf } from './row-standing';
import { fold, hasWord, valueKey } from './text';
import { readValue } from './values';
import { isOnPage, parentOf } from './visible';

/** One table that is one of our lists, as it stands in the document. */
export interface FoundList {
  list: ListId;
  /** Column ids in the order of the page. */
  columns: string[];
  rows: { whole: Found; cells: Map<string, Found>; doubt: string | null }[];
  header: Found;
  hidden: boolean;
  /** It stands on a closed tab that may be read. */
  closed: boolean;
  /** No row has as many cells as the header. */
  ragged: boolean;
  /** The page says that there are no rows. */
  saysEmpty: boolean;
  loading: boolean;
  /** Something stands in the place of rows that is none we know. */
  strange: boolean;
  total: number | null;
  complete: boolean;
  window: RowWindow | null;
}

const RAGGED = '各行的格数与表头不同，不能确定哪一格属于哪一栏';
const LINK_COLUMNS = new Set(['evidence', 'file']);

/** The grids of one document that are lists of ours; their labels are no field labels any more. */
export function findLists(matches: ListMatch[], grids: Grid[], scan: Scan, claimed: ReadonlySet<Hit>): FoundList[] {
  const seen = new Map<string, number>();
  const strays = strayTables(grids, scan);
  return matches.map(({ grid, list, columns: byPosition }) => {
    const columns = [...byPosition].sort(([a], [b]) => a - b);
    const section = grid.section?.text ?? null;
    const heads = grid.heads.map((cells) => fold(cells[cells.length - 1]?.text ?? ''));
    const label = section ?? heads.filter(Boolean).join('·');
    const at = (element: Element, text: string, of: string, nth: number): Found => ({
      label: of,
      nth,
      section,
      scan,
      element,
      text,
    });
    const key = `${section}|${label}`;
    const offset = seen.get(key) ?? 0;
    const body = bodyOf(grid, scan);
    const shownRows = body.rows.filter(({ row }) => scan.visible(row.element));
    const hidden = (!scan.visible(grid.header.element) && shownRows.length === 0) || !isOnPage(grid.bodyTable.element);
    const closed =
      !hidden && !scan.onScreen(grid.header.element) && !shownRows.some(({ row }) => scan.onScreen(row.element));
    const rows = (hidden ? body.rows : shownRows).map(({ row, cells }, index) => ({
      doubt: doubtOf(row, cells, heads),
      whole: at(row.element, fold(row.cells.map(({ text }) => text).join(' ')), label, offset + index),
      cells: new Map(
        columns.flatMap(([position, column]) => {
          const cell = cells[position];
          const text = cell ? cellText(cell, scan, LINK_COLUMNS.has(column)) : null;
          if (!cell || text === null) return [];
          return [[column, at(cell.element, text, heads[position] ?? column, offset + index)] as const];
        }),
      ),
    }));
    seen.set(key, offset + rows.length);
    const shown = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
    const bare =
      rows.length > 0 &&
      !inForce().profile.lists[list].need.every((group) => group.some((column) => shown.has(column)));
    // Copies and panes of this grid are no other tables: they share headers with it.
    const own = new Set(heads.filter(Boolean));
    const others = grids
      .filter(({ header }) => !header.cells.every(({ text }) => text.trim() === '' || own.has(fold(text))))
      .map(({ table }) => table.element);
    const extent = extentOf(grid, rows.length, scan, others);
    return {
      list,
      columns: columns.map(([, column]) => column),
      rows,
      header: at(grid.header.element, fold(grid.header.cells.map(({ text }) => text).join(' ')), label, 0),
      // Tables of closed tabs are often filled only once these are opened.
      hidden: hidden || (bare && !body.ragged) || (closed && rows.length === 0),
      closed,
      ragged: body.ragged,
      saysEmpty:
        rows.length === 0 &&
        ((body.message !== null && NO_ROWS.test(body.message)) || blankNote(grid, scan, others) !== null),
      loading: isLoading(grid, body, scan, others),
      strange: hidesRows(grid, scan),
      total: extent.total,
      window: extent.window ?? null,
      complete:
        extent.complete &&
        !(closed && mayScroll(grid)) &&
        shownRows.length === body.rows.length &&
        !(
          grid.table.rows.length === 0 &&
          hasUnreadRecord(
            list,
            columns.map(([, column]) => column),
            scan,
            claimed,
          )
        ) &&
        !strays.some((kind) => kind === inForce().profile.lists[list].section),
    };
  });
}

/**
 * Beside records of a list, one that was not read: a label of its own under its heading that no list has claimed, or labels
 * of two of its columns side by side anywhere.
 */
function hasUnreadRecord(
  list: ListId,
  columns: string[],
  { hits, sections, visible }: Scan,
  claimed: ReadonlySet<Hit>,
): boolean {
  const own = inForce().profile.lists[list].section;
  const left = hits.flatMap((hit) => {
    const holder = parentOf(hit.node);
    if (claimed.has(hit) || !holder || !visible(holder)) return [];
    const refs = hit.word.columns.filter((ref) => ref.list === list && columns.includes(ref.column));
    return refs.length > 0 && !sections.some(({ element }) => element.contains(hit.node)) ? [{ hit, refs }] : [];
  });
  const isStrong = (refs: ColumnRef[]) => refs.some(({ strong }) => strong);
  return left.some(({ hit, refs }, at) => {
    if (isStrong(refs) && kindOf(hit.section) === own) return true;
    const next = left[at + 1];
    return (
      next?.hit.index === hit.index + 1 &&
      next.hit.section === hit.section &&
      next.hit.cell?.row.table === hit.cell?.row.table &&
      isStrong([...refs, ...next.refs]) &&
      refs.every(({ column }) => next.refs.every((other) => other.column !== column))
    );
  });
}

/** Kinds of headings under which a table stands that has rows and no header: they may be rows of that list. */
function strayTables(grids: Grid[], scan: Scan): SectionKind[] {
  const used = new Set(
    grids.flatMap(({ table, lines }) => [table, ...lines.flatMap(({ cells }) => cells.map(({ row }) => row.table))]),
  );
  return scan.tables.flatMap((table) => {
    if (table.labels > 0 || used.has(table)) return [];
    const kind = kindOf(table.section);
    const says = ({ text, has }: Cell) => hasWord(text) && !(has & (HAS_CONTROL | HAS_TABLE));
    const isFilled = () =>
      table.rows.some(({ cells }) => cells.filter(says).length > 1 && cells.every(({ has }) => !(has & HAS_CONTROL)));
    if (kind === null || !isFilled() || !scan.visible(table.element)) return [];
    return isPagerText(fold(table.element.textContent ?? '')) ? [] : [kind];
  });
}

/** Null when the cell has a text that is not shown: a frozen copy keeps its other columns that way. */
function cellText(cell: Cell, scan: Scan, keepLinks: boolean): string | null {
  if (!(cell.has & HAS_ELEMENTS)) return BLANKS.test(fold(cell.text)) ? '' : fold(cell.text);
  const { state, text } = readValue([cell.element], cell.element, scan.visible, keepLinks);
  const shown = state !== 'empty' || !hasWord(cell.text) || cell.has & HAS_CONTROL || BLANKS.test(fold(cell.text));
  return shown || [...cell.element.querySelectorAll('*')].every((part) => scan.visible(part)) ? text : null;
}

/** Lists of all documents put together; `quiet` means that the page has been still long enough to believe a blank table. */
export function readLists(found: FoundList[], scans: Scan[], quiet: boolean): { [L in ListId]: ListReading<L> } {
  const read = (list: ListId): ListReading =>
    readList(
      found.filter((one) => one.list === list),
      list,
      scans,
      quiet,
    );
  return Object.fromEntries(LIST_IDS.map((list) => [list, read(list)])) as unknown as { [L in ListId]: ListReading<L> };
}

function readList(all: FoundList[], list: ListId, scans: Scan[], quiet: boolean): ListReading {
  const readable = all.filter(({ hidden }) => !hidden);
  const open = readable.filter(({ closed }) => !closed);
  // Works and files may stand on several tabs; of any other list the one that is shown speaks alone.
  const shown = open.length > 0 && !isOfKinds(list) ? open : readable;
  if (shown.length === 0) {
    if (all.length > 0) return unreadable(all, ON_CLOSED_TAB);
    const note = blankUnderHeading(list, scans);
    return note
      ? { state: 'empty', columns: [], rows: [], total: null, complete: true, places: [note] }
      : { state: 'absent', columns: [], rows: [], total: null, complete: false, places: [] };
  }
  const parts = distinct(preferred(shown));
  const filled = parts.filter(({ rows }) => rows.length > 0);
  if (parts.some(({ loading, rows }) => loading && rows.length === 0)) return unreadable(parts, '列表正在加载');
  if (filled.length === 0) {
    if (parts.some(({ strange, saysEmpty }) => strange && !saysEmpty))
      return unreadable(parts, '表头下的内容没有认出是哪些行');
    if (!parts.every(({ saysEmpty }) => saysEmpty || quiet)) return unreadable(parts, '列表里还没有行，可能仍在加载');
    return { ...base(parts), state: 'empty', total: 0, complete: parts.every(({ complete }) => complete) };
  }
  if (filled.some(({ ragged }) => ragged)) return unreadable(filled, RAGGED);
  if (!canJoin(filled, list)) return unreadable(filled, `页面上有${filled.length}个这样的列表，不能确定是哪一个`);
  const totals = filled.map(({ total }) => total);
  return {
    ...base(filled),
    state: 'read',
    rows: filled.flatMap(({ rows }) =>
      rows.map(({ whole, cells, doubt }) => ({
        cells: Object.fromEntries(
          [...cells].map(([column, cell]) => [column, { text: cell.text, place: placeOf(cell) }]),
        ),
        place: placeOf(whole),
        ...(doubt === null ? {} : { doubt }),
      })),
    ),
    total: totals.every((total) => total !== null)
      ? totals.reduce<number>((sum, total) => sum + (total ?? 0), 0)
      : (totals.find((total) => total !== null) ?? null),
    complete: parts.every(({ complete, loading }) => complete && !loading),
    ...(filled.length === 1 && filled[0]?.window ? { window: filled[0].window } : {}),
  };
}

function base(parts: FoundList[]): Omit<ListReading, 'state'> {
  return {
    columns: [...new Set(parts.flatMap(({ columns }) => columns))] as ListReading['columns'],
    rows: [],
    total: null,
    complete: false,
    places: parts.map(({ header }) => placeOf(header)),
  };
}

function unreadable(parts: FoundList[], reason: string): ListReading {
  return { ...base(parts), state: 'unreadable', reason };
}

/** Of trainings, totals by year are the list and single courses its details. */
function preferred(parts: FoundList[]): FoundList[] {
  const sums = parts.filter(
    ({ list, columns }) =>
      list === 'trainings' && columns.includes('year') && !columns.includes('hours') && !columns.includes('name'),
  );
  return sums.length > 0 && sums.length < parts.length && sums.some(({ rows }) => rows.length > 0) ? sums : parts;
}

/** Frozen copies and repeated tables say the same once more. */
function distinct(parts: FoundList[]): FoundList[] {
  return parts.filter(
    (part, index) =>
      !parts.some(
        (other, at) =>
          at !== index &&
          isCopy(part, other) &&
          (other.columns.length > part.columns.length || at < index || isHeaderCopy(part, other)),
      ),
  );
}

function isCopy(part: FoundList, of: FoundList): boolean {
  if (isHeaderCopy(part, of)) return true;
  if (
    part.ragged ||
    part.rows.length !== of.rows.length ||
    !part.columns.every((column) => of.columns.includes(column))
  )
    return false;
  if (part.rows.length === 0) return part.header.section === of.header.section;
  return part.rows.every(
    ({ cells }, row) =>
      cells.size > 0 &&
      [...cells].every(
        ([column, cell]) =>
          valueKey(cell.text) === '' || valueKey(cell.text) === valueKey(of.rows[row]?.cells.get(column)?.text ?? ''),
      ),
  );
}

/** A header that stays in sight while its rows scroll in a table that has the header once more. */
function isHeaderCopy(part: FoundList, of: FoundList): boolean {
  return (
    part.rows.length === 0 &&
    of.rows.length > 0 &&
    !part.saysEmpty &&
    part.header.section === of.header.section &&
    part.columns.join() === of.columns.join()
  );
}

/** Works and files may stand in several tables by kind. */
function isOfKinds(list: ListId): boolean {
  return list === 'achievements' || list === 'papers' || list === 'attachments';
}

/** Works and files may stand in several tables by kind; anything else only as pages or years of one list. */
function canJoin(parts: FoundList[], list: ListId): boolean {
  const first = parts[0];
  if (parts.length === 1 || !first) return true;
  if (isOfKinds(list)) return true;
  return parts.every(
    ({ columns, header }) =>
      columns.join() === first.columns.join() &&
      (header.section === first.header.section || list === 'social-security'),
  );
}

/** 年度考核 — 暂无数据, without any table. */
function blankUnderHeading(list: ListId, scans: Scan[]): Place | null {
  for (const scan of scans) {
    for (const note of scan.blanks) {
      // 无 beside a label is a value; standing alone in its block it speaks for the section.
      if (note.element.closest('td,dd,label') || kindOf(note.section) !== inForce().profile.lists[list].section)
        continue;
      if (!scan.visible(note.element)) continue;
      return placeOf({
        label: note.section?.text ?? '',
        nth: 0,
        section: note.section?.text ?? null,
        scan,
        element: note.element,
        text: note.text,
      });
    }
  }
  return null;
}
