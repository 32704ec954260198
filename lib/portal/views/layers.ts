import { parentOf, type Visibility } from '@/lib/portal/read/visible';

/** What libraries lay over a page: dialogs, drawers, windows. Whether one is there now is asked of each. */
const LAYERS = [
  'dialog[open]',
  '[role="dialog"]',
  '[aria-modal="true"]',
  '.layui-layer-page',
  '.layui-layer-iframe',
  '.layui-layer-dialog',
  '.el-dialog__wrapper',
  '.el-drawer__wrapper',
  '.el-overlay',
  '.ant-modal-wrap',
  '.ant-drawer',
  '.arco-modal-wrapper',
  '.arco-drawer',
  '.ivu-modal-wrap',
  '.modal.in',
  '.modal.show',
  '.panel.window',
  '.ui-dialog',
  '.mini-window',
  '.l-dialog',
  '.aui_outer',
  '.ui_dialog',
].join();
/** What a page made by itself may be a layer: lifted off the page, over a mask that covers all of it. */
const LIFTED = /^(?:fixed|absolute)$/;
/** A mask covers at least this share of what can be seen; a layer at least a tenth of it. */
const MASK = 0.9;
const LARGE = 0.1;
/** Masks and the layers over them are put at the end of a page. */
const LAST = 12;

/**
 * The layers that lie over a document now, the lowest first: each the outermost element that holds nothing but the layer.
 * A document without layout (batch checks) has none: what is written there and hidden by styles cannot be told from what is shown.
 */
export function layersIn(doc: Document, visible: Visibility): Element[] {
  const { defaultView: view, body } = doc;
  if (!view || !body || doc.documentElement.getBoundingClientRect().width === 0) return [];
  const known = [...doc.querySelectorAll(LAYERS)].filter((layer) => visible(layer) && isLarge(layer, view));
  const found = [...known, ...overMasks(body, view, visible)];
  const outermost = found.filter((layer) => !found.some((other) => other !== layer && other.contains(layer)));
  return [...new Set(outermost)].sort((one, other) => heightOf(one, view) - heightOf(other, view) || order(one, other));
}

function overMasks(body: HTMLElement, view: Window, visible: Visibility): Element[] {
  const last = [...body.children].slice(-LAST).filter((child) => isLifted(child, view) && visible(child));
  if (!last.some((child) => isMask(child, view))) return [];
  return last.filter((child) => !isMask(child, view) && isLarge(child, view) && holdsSomething(child));
}

function isLifted(element: Element, view: Window): boolean {
  return LIFTED.test(view.getComputedStyle(element).position);
}

function isMask(element: Element, view: Window): boolean {
  const { width, height } = element.getBoundingClientRect();
  const covers = width * height >= MASK * view.innerWidth * view.innerHeight;
  return covers && !holdsSomething(element);
}

function holdsSomething(element: Element): boolean {
  return (element.textContent ?? '').trim() !== '' || element.querySelector('iframe,input,textarea,select') !== null;
}

function isLarge(element: Element, view: Window): boolean {
  const inner = element.getBoundingClientRect();
  if (inner.width * inner.height >= LARGE * view.innerWidth * view.innerHeight) return true;
  // A wrapper without a size of its own around a box that has one.
  return [...element.children].some((child) => {
    const { width, height } = child.getBoundingClientRect();
    return width * height >= LARGE * view.innerWidth * view.innerHeight;
  });
}

/** The z-index a layer stands at, its own or that of what it is in. */
function heightOf(layer: Element, view: Window): number {
  for (let element: Element | null = layer; element; element = parentOf(element)) {
    const height = Number.parseInt(view.getComputedStyle(element).zIndex, 10);
    if (!Number.isNaN(height)) return height;
  }
  return 0;
}

function order(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
