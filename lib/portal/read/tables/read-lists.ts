import { LIST_IDS, type ListId, type ListReading, ON_CLOSED_TAB, type Place } from '@/lib/dossier/reading';
import { placeOf } from '@/lib/portal/read/found';
import type { Scan } from '@/lib/portal/read/scanned';
import { valueKey } from '@/lib/portal/read/text';
import { sectionKindOf } from './list-match';
import type { FoundList } from './lists';

const RAGGED = '各行格数与表头不同';

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
  // Works and files may stand on several tabs; any other list is only read where it is shown.
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
      if (
        note.element.closest('td,dd,label') ||
        sectionKindOf(note.section) !== scan.lexicon.profile.lists[list].section
      )
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
