import { isOwn } from '@/lib/portal/act/own-element';
import { isOnPage, parentOf } from '@/lib/portal/read/visible';
import { foundByAny } from './found-by-any';

/** A dialog, drawer or window that is open over a page. */
export interface Layer {
  root: Element;
  /** What stands below cannot be reached: behind a mask, or under a layer that takes the whole view. */
  modal: boolean;
}

/** How libraries mark the boxes they open over a page. */
export const DIALOGS =
  'dialog[open],[role="dialog"],[role="alertdialog"],[aria-modal="true"],.layui-layer,.el-dialog,.el-drawer,.ant-modal,.ant-drawer,.modal.in,.modal.show,.ui-dialog,.ui_dialog,.aui_outer,.mini-window,.panel.window,.vxe-modal--wrapper,.ivu-modal,.arco-modal,.arco-drawer,.l-dialog,.x-window,.xubox_layer';

/** A smaller one holds a hint or a question, not an application. */
const SMALLEST = { width: 200, height: 100 };
/** Share of the view that a mask covers. */
const WHOLE = 0.9;

/** The layers open in one document, lowest first; none of them stands for a box that holds nothing but another layer. */
export function layersIn(doc: Document): Layer[] {
  const view = doc.defaultView;
  if (!view || !doc.body || doc.documentElement.getBoundingClientRect().width === 0) return [];
  const named = foundByAny(doc, DIALOGS).filter(isOpen);
  const masked = behindMask(doc, view);
  if (masked && !named.some((one) => masked.contains(one) || one.contains(masked))) named.push(masked);
  const roots = named.filter((one) => !named.some((other) => other !== one && isShellOf(other, one)));
  const height = new Map(roots.map((root) => [root, zOf(root, view)]));
  return roots
    .sort((a, b) => order(a, b, (height.get(a) ?? 0) - (height.get(b) ?? 0)))
    .map((root) => ({ root, modal: isModal(root, view) }));
}

function isOpen(element: Element): boolean {
  if (isOwn(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  const shown = element.checkVisibility({
    checkVisibilityCSS: true,
    visibilityProperty: true,
    checkOpacity: true,
    opacityProperty: true,
  });
  return shown && width >= SMALLEST.width && height >= SMALLEST.height && isOnPage(element);
}

/** A box around a layer that shows nothing besides it: the outer one counts. */
function isShellOf(outer: Element, inner: Element): boolean {
  if (!outer.contains(inner) || outer === inner) return false;
  return wordsIn(outer) === wordsIn(inner) && framesIn(outer) === framesIn(inner);
}

function wordsIn(element: Element): number {
  return (element.textContent ?? '').replace(/\s/g, '').length;
}

function framesIn(element: Element): number {
  return element.querySelectorAll('iframe').length;
}

function order(a: Element, b: Element, height: number): number {
  if (a.contains(b)) return -1;
  if (b.contains(a)) return 1;
  return height || (a.compareDocumentPosition(b) & 4 ? -1 : 1);
}

/** How high the outermost positioned box around an element is stacked. */
function zOf(element: Element, view: Window): number {
  let z = 0;
  for (let one: Element | null = element; one; one = parentOf(one)) {
    const own = Number.parseInt(view.getComputedStyle(one).zIndex, 10);
    if (!Number.isNaN(own)) z = own;
  }
  return z;
}

/** Points near the edges of the view, which a mask covers and a toolbar does not all at once. */
function edges({ innerWidth: width, innerHeight: height }: Window): [number, number][] {
  return [
    [6, 6],
    [width - 7, 6],
    [6, height - 7],
    [width - 7, height - 7],
  ];
}

function topAt(doc: Document, [x, y]: [number, number]): Element | null {
  return doc.elementsFromPoint(x, y).find((one) => !isOwn(one)) ?? null;
}

function isModal(root: Element, view: Window): boolean {
  if (root.getAttribute('aria-modal') === 'true' || root.matches('dialog:modal')) return true;
  return edges(view).every((point) => {
    const top = topAt(root.ownerDocument, point);
    return top !== null && (root.contains(top) || maskAround(top, view) !== null);
  });
}

/** The positioned box over the whole view that an element is or stands in. */
function maskAround(element: Element, view: Window): Element | null {
  let mask: Element | null = null;
  for (let one: Element | null = element; one && one.localName !== 'body'; one = parentOf(one)) {
    if (/^(?:fixed|absolute)$/.test(view.getComputedStyle(one).position) && coversAll(one, view)) mask = one;
  }
  return mask;
}

function coversAll(element: Element, { innerWidth, innerHeight }: Window): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return width > 0 && height > 0 && width * height >= innerWidth * innerHeight * WHOLE;
}

/** What a mask of unknown making leaves in reach in the middle of the view; null without such a mask. */
function behindMask(doc: Document, view: Window): Element | null {
  const masks = new Set(edges(view).map((point) => maskOf(topAt(doc, point), view)));
  const [mask] = masks;
  if (masks.size !== 1 || !mask) return null;
  const { innerWidth: width, innerHeight: height } = view;
  for (const [x, y] of [
    [2, 2],
    [2, 3],
    [2, 4],
  ] as const) {
    const top = topAt(doc, [width / x, height / y]);
    if (!top || top === mask || top === doc.body || top === doc.documentElement) continue;
    const box = mask.contains(top) ? mask : outermostFixed(top, view);
    if (box && isOpen(box) && wordsIn(box) + framesIn(box) > 0 && wordsIn(box) < wordsIn(doc.body) * WHOLE) return box;
  }
  return null;
}

function maskOf(top: Element | null, view: Window): Element | null {
  return top && maskAround(top, view);
}

function outermostFixed(element: Element, view: Window): Element | null {
  let box: Element | null = null;
  for (let one: Element | null = element; one && one.localName !== 'body'; one = parentOf(one)) {
    const { position, zIndex } = view.getComputedStyle(one);
    if (position === 'fixed' || (position === 'absolute' && zIndex !== 'auto')) box = one;
  }
  return box;
}
