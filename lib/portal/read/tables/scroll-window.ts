import type { RowWindow } from '@/lib/dossier/reading';
import { fold, hasLetters } from '@/lib/portal/read/text';
import { childrenOf, parentOf } from '@/lib/portal/read/visible';
import type { Grid } from './grids';

/** Rows that are made only while they are scrolled into sight leave the scroll box much higher than what is in it. */
export function windowOf(grid: Grid): RowWindow | null {
  const rows = grid.lines.map(({ element }) => element);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const [top, bottom] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
  const height = top.height;
  // Records that stand side by side are not made one by one by scrolling.
  if (first !== last && bottom.top < top.bottom) return null;
  if (height === 0 || bottom.bottom <= top.top) return null;
  let around = parentOf(last);
  for (let up = 0; up < 7 && around; up++) {
    if (around.localName === 'body' || around.localName === 'html') return null;
    const { clientHeight, scrollHeight, scrollTop } = around;
    if (clientHeight > 0 && scrollHeight > clientHeight + 8 && holdsOnly(around, grid)) {
      const content = around.getBoundingClientRect().top - scrollTop;
      const above = top.top - content - (around.contains(grid.header.element) ? headerHeight(grid) : 0);
      const below = content + scrollHeight - bottom.bottom;
      const kept = keptRoom(last, around, height * 0.6);
      const before = above > height * 1.5 + 4 || kept.before;
      const after = below > height * 1.5 + 40 || kept.after;
      if (before || after) return { first: !before, last: !after };
    }
    around = parentOf(around);
  }
  return null;
}

/**
 * Whether something keeps the room of rows that are not there: an empty box beside what holds the rows, or rows pushed
 * down within a box that is higher than they are.
 */
function keptRoom(row: Element, box: Element, least: number): { before: boolean; after: boolean } {
  const kept = { before: false, after: false };
  const end = row.getBoundingClientRect().bottom;
  for (let one: Element = row; one !== box; ) {
    if (one !== row) {
      kept.before ||= isSpacer(one.previousElementSibling, least) || pushedDown(one) >= least;
      // Pushed down or not: what holds the rows is made as high as all of them.
      kept.after ||=
        isSpacer(one.nextElementSibling, least) || (WRITTEN_HEIGHT.test(styleOf(one)) && below(one, end) >= least);
    } else kept.after ||= isSpacer(one.nextElementSibling, least);
    const parent = parentOf(one);
    if (!parent) break;
    one = parent;
  }
  return kept;
}

const WRITTEN_HEIGHT = /(?:^|[;\s])height:\s*[\d.]+px/;

const MOVED = /translate(?:3d|Y)?\(([^)]*)\)/;

function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
}

function below(box: Element, end: number): number {
  return box.getBoundingClientRect().bottom - end;
}

function isSpacer(element: Element | null, least: number): boolean {
  return (
    element !== null &&
    !/^(?:table|thead|tfoot|colgroup)$/.test(element.localName) &&
    !hasLetters(element.textContent ?? '') &&
    element.querySelector('input,select,textarea,img,button') === null &&
    element.getBoundingClientRect().height >= least
  );
}

function pushedDown(element: Element): number {
  const moved = MOVED.exec(styleOf(element))?.[1]?.split(',') ?? [];
  return Number.parseFloat(moved.length > 1 ? (moved[1] ?? '') : (moved[0] ?? '')) || 0;
}

/**
 * Whether rows of a closed tab stand in a box that scrolls: without sizes nobody can tell whether more are made when it
 * is opened.
 */
export function mayScroll({ bodyTable, lines }: Grid): boolean {
  const view = bodyTable.element.ownerDocument.defaultView;
  const first = lines[0]?.element;
  if (!view || !first) return false;
  let around = parentOf(first);
  for (let up = 0; up < 7 && around && around.localName !== 'body'; up++, around = parentOf(around)) {
    const { overflowY, transform } = view.getComputedStyle(around);
    const { height, position } = (around as HTMLElement).style;
    if (up < 4 && (transform !== 'none' || MOVED.test(styleOf(around)))) return true;
    if (/auto|scroll/.test(overflowY) && childrenOf(around).some(holdsPlace)) return true;
    if (position === 'relative' && /^\d{4,}(?:\.\d+)?px$/.test(height)) return true;
  }
  return false;
}

/** An element that keeps the height of rows that are not there. */
function holdsPlace(element: Element): boolean {
  return /^\d{2,}(?:\.\d+)?px$/.test((element as HTMLElement).style?.height ?? '');
}

function headerHeight({ header }: Grid): number {
  return (header.element.parentElement ?? header.element).getBoundingClientRect().height + 8;
}

/** True when nothing but the grid's rows and header is written in a scroll box. */
function holdsOnly(box: Element, { header, lines }: Grid): boolean {
  const letters = (element: Element) => fold(element.textContent ?? '').replace(/\s/g, '').length;
  const own = lines.reduce((sum, { element }) => sum + letters(element), letters(header.element));
  return letters(box) <= own * 2 + 40;
}
