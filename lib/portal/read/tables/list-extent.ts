import type { RowWindow } from '@/lib/dossier/reading';
import { LOADING, LOADING_PARTS } from '@/lib/portal/profile/texts';
import type { Scan, ShortNote } from '@/lib/portal/read/scanned';
import { fold } from '@/lib/portal/read/text';
import { parentOf } from '@/lib/portal/read/visible';
import type { Body } from './grid-body';
import type { Grid } from './grids';
import { isHeaderRow } from './header-rows';
import { isPagerText, type Pager, readPager } from './pager';
import { windowOf } from './scroll-window';
import { widthOf } from './spans';

/** What is known about rows of a grid that are not in the document. */
export interface Extent {
  total: number | null;
  /** False whenever more rows may exist than there are in the document. */
  complete: boolean;
  /** Of a list whose rows are made while it is scrolled: whether its first and its last are there now. */
  window?: RowWindow;
}

const AROUND = 9;

/** How far a grid's rows go, from the paging bar, row counts and scrolling around it. `others` are the page's other tables. */
export function extentOf(grid: Grid, rows: number, scan: Scan, others: Element[]): Extent {
  const box = boxAround(grid, others);
  const bars = scan.pagers.filter((note) => belongs(note, box, grid, scan, others) && scan.visible(note.element));
  const told = bars.map(({ text }) => readPager(text, scan.lexicon.texts));
  const any = (part: keyof Pager) => told.find((one) => one[part] !== null)?.[part] ?? null;
  const [total, page, pages] = [any('total'), any('page'), any('pages')];
  const counted = total ?? rowCount(grid);
  if (counted !== null && counted > rows) return { total: counted, complete: false };
  if (pages !== null && pages > 1) return { total, complete: false };
  if (page !== null && page > 1) return { total, complete: false };
  if (total === null && hasMorePages(box, grid, scan)) return { total: null, complete: false };
  const window = total === null ? windowOf(grid) : null;
  return window ? { total: null, complete: false, window } : { total, complete: true };
}

/** A text in place of rows outside the table (layui, dialogs): 暂无数据. */
export function blankNote(grid: Grid, scan: Scan, others: Element[]): ShortNote | null {
  if (scan.blanks.length === 0) return null;
  const box = boxAround(grid, others);
  return (
    scan.blanks.find(
      (note) => box.contains(note.element) && follows(note.element, grid.header.element) && scan.visible(note.element),
    ) ?? null
  );
}

/** True while something in or around the grid says that rows are on their way. */
export function isLoading(grid: Grid, { message }: Body, scan: Scan, others: Element[]): boolean {
  if (message && LOADING.test(message)) return true;
  const parts = loadingParts(scan);
  if (parts.length === 0) return false;
  const box = boxAround(grid, others);
  return parts.some((part) => box.contains(part));
}

/** Everything shown in a document that says it is still loading. */
export function loadingParts(scan: Scan): Element[] {
  const drawn = scan.busy.filter((part) => part.matches(LOADING_PARTS));
  return [...scan.loading.map(({ element }) => element), ...drawn].filter((part) => scan.onScreen(part));
}

/** The largest box around the grid that holds no other table, at most a few steps up. */
export function boxAround(grid: Grid, others: Element[]): Element {
  const own = grid.table.element;
  const foreign = others.filter((other) => other !== own && other !== grid.bodyTable.element);
  let box = own;
  for (let up = 0; up < AROUND; up++) {
    const parent = parentOf(box);
    if (!parent || parent.localName === 'html') break;
    if (foreign.some((other) => parent.contains(other) && !own.contains(other))) {
      return box;
    }
    box = parent;
  }
  return box;
}

/** In the grid's box, the next thing after it before another table or heading, or the one before it. */
function belongs(note: ShortNote, box: Element, grid: Grid, scan: Scan, others: Element[]): boolean {
  if (box.contains(note.element))
    return (
      note.section === grid.section ||
      note.section === grid.table.section ||
      (follows(note.element, grid.bodyTable.element) && !isUnderOther(note.element, grid, scan))
    );
  const next = box.nextElementSibling;
  if (next?.contains(note.element) === true && next.querySelector('table') === null) return true;
  return (
    (note.section === grid.section || note.section === grid.table.section) && isJustBefore(note.element, box, others)
  );
}

/** Whether it stands in the thing before the grid's box and does not close another table. */
function isJustBefore(element: Element, box: Element, others: Element[]): boolean {
  const before = box.previousElementSibling;
  if (!before?.contains(element) || before.querySelector('table') !== null) return false;
  const further = before.previousElementSibling;
  return !others.some((other) => further?.contains(other));
}

/** True when a heading stands between the grid's rows and an element after them. */
function isUnderOther(element: Element, { bodyTable, lines }: Grid, { sections }: Scan): boolean {
  const end = lines.at(-1)?.element ?? bodyTable.element;
  return sections.some(
    (section) =>
      follows(section.element, end) &&
      follows(element, section.element) &&
      !bodyTable.element.contains(section.element),
  );
}

function follows(element: Element, before: Element): boolean {
  return (before.compareDocumentPosition(element) & 4) !== 0;
}

function rowCount(grid: Grid): number | null {
  let around: Element | null = grid.bodyTable.element;
  for (let up = 0; up < 4 && around; up++) {
    const count = Number(around.getAttribute('aria-rowcount') ?? Number.NaN);
    if (count > 0) return count - 1;
    around = parentOf(around);
  }
  return null;
}

/** Controls that lead to further rows, or numbers of pages beyond the first: 上一页 1 2 3 下一页, with words or as icons. */
function hasMorePages(box: Element, grid: Grid, scan: Scan): boolean {
  const scopes = [box, box.nextElementSibling].filter(
    (scope): scope is Element => scope !== null && (scope === box || scope.querySelector('table') === null),
  );
  const rows = grid.lines.map(({ element }) => element);
  const numbers = new Map<Element, Set<string>>();
  for (const scope of scopes) {
    const itself = scope !== box && scope.matches(LEADING) ? [scope] : [];
    for (const control of [...itself, ...scope.querySelectorAll(LEADING)]) {
      if (control.childElementCount > 3) continue;
      const text = fold(control.textContent || control.getAttribute('value') || '');
      if (text.length > 8) continue;
      const words = text || control.getAttribute('title') || control.getAttribute('aria-label') || '';
      const leads = words.length <= 12 && scan.lexicon.texts.leads.test(words);
      const numbered = /^[1-9]\d?$/.test(text) && isPageNumber(control, scope);
      if (!(leads || numbered) || rows.some((row) => row.contains(control))) continue;
      if (!follows(control, grid.header.element) || isUnderOther(control, grid, scan) || !scan.visible(control))
        continue;
      if (leads && !isOff(control)) return true;
      if (!numbered) continue;
      const group =
        control.parentElement?.childElementCount === 1 ? control.parentElement.parentElement : control.parentElement;
      if (group) numbers.set(group, (numbers.get(group) ?? new Set()).add(text));
    }
  }
  return [...numbers.values()].some((pages) => pages.has('1') && pages.has('2'));
}

const LEADING = 'a,button,li,span,div,input[type="button"]';

const PAGED = /pag(?:e|ing|ination)|fenye/i;

/** A number that is clicked: a link or button, or made as a part of a paging bar. */
function isPageNumber(control: Element, scope: Element): boolean {
  if (control.localName === 'a' || control.localName === 'button') return true;
  for (let one: Element | null = control, up = 0; one && one !== scope && up < 4; one = one.parentElement, up++) {
    if (PAGED.test(one.className) || PAGED.test(one.id)) return true;
  }
  return false;
}

function isOff(control: Element): boolean {
  const around = control.closest(
    '[disabled],[aria-disabled="true"],[class~="disabled"],[class*="-disabled"],[class*="--disabled"],[class*="_disabled"]',
  );
  return around !== null && around.querySelectorAll('*').length < 10;
}

/**
 * Something is written where the rows of a header without any would stand, and it was not recognised as rows:
 * calling such a list empty would be a guess.
 */
export function hidesRows({ table, header, lines, heads }: Grid, scan: Scan): boolean {
  if (lines.length > 0) return false;
  const isHidden = (box: Element) => {
    const text = fold(box.textContent ?? '').replace(/\s/g, '');
    return (
      text.length > 12 &&
      scan.visible(box) &&
      !scan.lexicon.texts.noRows.test(text) &&
      !LOADING.test(text) &&
      !isPagerText(text, scan.lexicon.texts)
    );
  };
  // A row as wide as the header that heads nothing itself is one of its rows, unless a form goes on below.
  const under = table.rows[table.rows.indexOf(header) + 1];
  const isRow = under && !under.heading && widthOf(under) === heads.length && !isHeaderRow(under, undefined);
  if (isRow && isHidden(under.element)) return true;
  let around = table.element;
  // Libraries that keep header and rows apart call the boxes so.
  for (let up = 0, one: Element | null = around; up < 4 && one; up++, one = parentOf(one)) {
    const below = /header|columns/i.test(one.className) ? one.nextElementSibling : null;
    if (below && /body|rows/i.test(below.className) && isHidden(below)) return true;
  }
  if (table.element.querySelector('tbody') !== null) return false;
  for (let up = 0; up < 4; up++) {
    for (let next = around.nextElementSibling; next; next = next.nextElementSibling) {
      const within = next;
      if (scan.sections.some(({ element, level }) => level < 9 && within.contains(element))) return false;
      if (scan.tables.some(({ element, labels }) => labels > 0 && within.contains(element))) return false;
      if (isHidden(within)) return true;
    }
    const above = parentOf(around);
    if (!above || above.children.length > 4) return false;
    around = above;
  }
  return false;
}
