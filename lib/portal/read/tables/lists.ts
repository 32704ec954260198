import type { ListId, RowWindow } from '@/lib/dossier/reading';
import { BLANKS, CUT, TEMPLATE } from '@/lib/portal/profile/texts';
import type { Found } from '@/lib/portal/read/found';
import { type Cell, HAS_CONTROL, HAS_ELEMENTS, type Hit, type Row, type Scan } from '@/lib/portal/read/scanned';
import { fold, hasLetters, markTurns } from '@/lib/portal/read/text';
import { CUT_OFF, readValue } from '@/lib/portal/read/values';
import { isOnPage } from '@/lib/portal/read/visible';
import { clean } from '@/lib/portal/read/written-text';
import { bodyOf } from './grid-body';
import type { Grid } from './grids';
import { blankNote, extentOf, hidesRows, isLoading } from './list-extent';
import { hasUnreadRecord } from './list-left-over';
import type { ListMatch } from './list-match';
import { isInOtherUnit } from './other-records';
import { doubtOf } from './row-standing';
import { mayScroll } from './scroll-window';
import { strayTables } from './stray-tables';

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
  /** Something stands in the place of rows that was not recognised as rows. */
  strange: boolean;
  total: number | null;
  complete: boolean;
  window: RowWindow | null;
}

const LINK_COLUMNS = new Set(['evidence', 'file']);
/** A work is known by the beginning of its name; a number or a row of authors is not known by its beginning. */
const MAY_BE_CUT = new Set([...LINK_COLUMNS, 'title', 'name', 'journal']);

/** The grids of one document that are lists of ours; their labels are no field labels any more. */
export function findLists(matches: ListMatch[], grids: Grid[], scan: Scan, claimed: ReadonlySet<Hit>): FoundList[] {
  const seen = new Map<string, number>();
  const titled = grids.map(({ table, header }) => ({
    element: table.element,
    texts: header.cells.flatMap(({ text }) => (text.trim() === '' ? [] : fold(text))),
  }));
  const strays = strayTables(grids, new Set(matches.map(({ grid }) => grid)), scan, claimed);
  const { texts, profile } = scan.lexicon;
  return matches.map(({ grid, list, columns: byPosition }) => {
    const columns = [...byPosition].sort(([a], [b]) => a - b);
    const ids = columns.map(([, column]) => column);
    const section = grid.section?.text ?? null;
    const heads = grid.heads.map((cells) => fold(cells.at(-1)?.text ?? ''));
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
    const named = grid.heads.findIndex((of) =>
      of.at(-1)?.hit?.word.fields.some(({ field }) => field === 'person.name'),
    );
    const isInHours = list === 'trainings' && isInOtherUnit(grid, texts);
    const isOfSeveral = new Set(body.rows.flatMap(({ cells }) => fold(cells[named]?.text ?? '') || [])).size > 1;
    const rows = (hidden ? body.rows : shownRows).map(({ row, cells }, index) => {
      const read = new Map(
        columns.flatMap(([position, column]) => {
          const cell = cells[position];
          const text = cell ? (cellText(cell, scan, LINK_COLUMNS.has(column))?.replace(texts.noted, '') ?? null) : null;
          if (!cell || text === null || texts.corrected.test(text)) return [];
          return [[column, at(cell.element, text, heads[position] ?? column, offset + index)] as const];
        }),
      );
      // What a column out of sight says of a row is no word of the page.
      const doubt = doubtOf(
        row,
        cells.map((cell) => (cell && scan.visible(cell.element) ? cell : null)),
        heads,
        scan,
      );
      const cut = [...read].find(([column, { text }]) => !MAY_BE_CUT.has(column) && CUT.test(text))?.[1];
      return {
        doubt:
          doubt ??
          (cut ? `“${cut.label}”${CUT_OFF}` : isOfSeveral ? '列表中有几个人' : isInHours ? '单位不是学时' : null),
        whole: at(row.element, fold(row.cells.map(({ text }) => text).join(' ')), label, offset + index),
        cells: read,
      };
    });
    seen.set(key, offset + rows.length);
    const shown = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
    const lacksColumns =
      rows.length > 0 && !profile.lists[list].need.every((group) => group.some((column) => shown.has(column)));
    // Copies and panes of this grid are not other tables: they share headers with it.
    const own = new Set(heads.filter(Boolean));
    const others = titled.filter(({ texts }) => !texts.every((text) => own.has(text))).map(({ element }) => element);
    const extent = extentOf(grid, rows.length, scan, others);
    return {
      list,
      columns: ids,
      rows,
      header: at(grid.header.element, fold(grid.header.cells.map(({ text }) => text).join(' ')), label, 0),
      // Tables of closed tabs are often filled only once these are opened.
      hidden: hidden || (lacksColumns && !body.ragged) || (closed && rows.length === 0),
      closed,
      ragged: body.ragged,
      saysEmpty:
        rows.length === 0 &&
        ((body.message !== null && texts.noRows.test(body.message)) || blankNote(grid, scan, others) !== null),
      loading: isLoading(grid, body, scan, others),
      strange: hidesRows(grid, scan),
      total: extent.total,
      window: extent.window ?? null,
      complete:
        extent.complete &&
        !grid.isPartial &&
        !(closed && mayScroll(grid)) &&
        body.rows.every(({ row }) => scan.visible(row.element) || isTemplate(row)) &&
        !(grid.table.rows.length === 0 && hasUnreadRecord(list, ids, scan, claimed)) &&
        !strays.some((kind) => kind === profile.lists[list].section),
    };
  });
}

/** A row out of sight that a page's script copies for each record: names in braces, and nothing else. */
function isTemplate({ cells }: Row): boolean {
  return cells.every(({ text }) => BLANKS.test(fold(text)) || TEMPLATE.test(text));
}

/** What says something without a word: a cell that has it is not blank. */
const PICTURES = 'img,svg,canvas,i[class]';

/**
 * Null when the cell has a text that is not shown: a frozen copy keeps its other columns that way; and when a picture stands
 * for what it says.
 */
function cellText(cell: Cell, scan: Scan, keepLinks: boolean): string | null {
  const plain = fold(cell.text);
  if (!(cell.has & HAS_ELEMENTS) && plain !== '' && !CUT.test(plain))
    return BLANKS.test(plain) ? '' : clean(markTurns(plain));
  const { state, text, reason } = readValue([cell.element], cell.element, scan.visible, keepLinks);
  if (reason === CUT_OFF && text && !CUT.test(text)) return `${text}…`;
  if (state === 'unreadable' && !text) return null;
  const inside = cell.element.firstElementChild;
  if (state === 'empty' && cell.has & HAS_CONTROL && inside && !scan.visible(inside)) return null;
  const pictures = cell.has & HAS_CONTROL ? [] : [...cell.element.querySelectorAll(PICTURES)];
  if (state === 'empty' && pictures.some(scan.visible)) return null;
  const shown = state !== 'empty' || !hasLetters(cell.text) || cell.has & HAS_CONTROL || BLANKS.test(plain);
  return shown || [...cell.element.querySelectorAll('*')].every((part) => scan.visible(part)) ? text : null;
}
