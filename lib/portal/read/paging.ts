import { LOADING, LOADING_PARTS } from '@/lib/portal/profile/texts';
import type { Body, Grid } from './grids';
import type { Note, Scan } from './page-parts';
import { isNextText, type Pager, readPager } from './pager';
import { fold } from './text';
import { parentOf } from './visible';

/** What is known about rows of a grid that are not in the document. */
export interface Extent {
  total: number | null;
  /** False whenever more rows may exist than there are in the document. */
  complete: boolean;
}

const AROUND = 5;

/** How far a grid's rows go, from the paging bar, row counts and scrolling around it. `others` are the page's other tables. */
export function extentOf(grid: Grid, rows: number, scan: Scan, others: Element[]): Extent {
  const box = boxAround(grid, others);
  const bars = scan.pagers.filter((note) => belongs(note, box, grid) && scan.visible(note.element));
  const told = bars.map(({ text }) => readPager(text));
  const any = (part: keyof Pager) => told.find((one) => one[part] !== null)?.[part] ?? null;
  const [total, page, pages] = [any('total'), any('page'), any('pages')];
  const counted = total ?? rowCount(grid);
  if (counted !== null && counted > rows) return { total: counted, complete: false };
  if (pages !== null && pages > 1) return { total, complete: false };
  if (page !== null && page > 1) return { total, complete: false };
  if (total === null && (hasNext(box, grid, scan) || isVirtual(grid))) return { total: null, complete: false };
  return { total, complete: true };
}

/** A text in place of rows outside the table (layui, dialogs): 暂无数据. */
export function blankNote(grid: Grid, scan: Scan, others: Element[]): Note | null {
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
  return [...scan.loading.map(({ element }) => element), ...drawn].filter((part) => scan.visible(part));
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

/** In the grid's box, or the next thing after it before another table or heading. */
function belongs(note: Note, box: Element, grid: Grid): boolean {
  if (box.contains(note.element))
    return (
      note.section === grid.section ||
      note.section === grid.table.section ||
      follows(note.element, grid.bodyTable.element)
    );
  const next = box.nextElementSibling;
  return next?.contains(note.element) === true && next.querySelector('table') === null;
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

function hasNext(box: Element, grid: Grid, scan: Scan): boolean {
  const scopes = [box, box.nextElementSibling].filter(
    (scope): scope is Element => scope !== null && (scope === box || scope.querySelector('table') === null),
  );
  for (const scope of scopes) {
    for (const control of scope.querySelectorAll('a,button,li,span,input[type="button"]')) {
      const text = fold(control.textContent || control.getAttribute('title') || control.getAttribute('value') || '');
      if (text.length > 8 || !isNextText(text) || grid.table.element.contains(control)) continue;
      if (!isOff(control) && scan.visible(control)) return true;
    }
  }
  return false;
}

function isOff(control: Element): boolean {
  const around = control.closest(
    '[disabled],[aria-disabled="true"],.disabled,.layui-disabled,.is-disabled,.ant-pagination-disabled,.l-btn-disabled',
  );
  return around?.contains(control) === true && around.querySelectorAll('*').length < 10;
}

/** Rows that are made only while they are scrolled into sight leave the scroll box much higher than what is in it. */
function isVirtual(grid: Grid): boolean {
  const { element } = grid.bodyTable;
  const height = element.getBoundingClientRect().height;
  if (height === 0) return false;
  let around = parentOf(element);
  for (let up = 0; up < 3 && around; up++) {
    if (around.localName === 'body' || around.localName === 'html') return false;
    if (
      around.clientHeight > 0 &&
      around.scrollHeight > around.clientHeight + 8 &&
      around.scrollHeight > height * 1.5 + 60
    ) {
      return (
        around.querySelectorAll('table').length <= 2 &&
        fold(around.textContent ?? '').length <= fold(element.textContent ?? '').length + 40
      );
    }
    around = parentOf(around);
  }
  return false;
}
