import { parentOf } from '@/lib/portal/read/visible';
import { capFloat, type FloatShift, findFloats, moveFloat } from './floats';
import { onLayoutChange } from './layout-changes';
import { windowSize, zoomOf } from './measures';
import { narrowFrames } from './narrow-frames';
import { isOwn } from './own-element';
import { rested } from './rested';

const ANIMATION_MS = 250;
/** Rules follow a change of the page at once; looking for new layers is dearer and may wait a little. */
const PROBE_EVERY_MS = 100;

export interface Room {
  /** Keeps a strip of `width` CSS pixels at the right edge free of the application. */
  take(width: number): void;
  /** Gives the page its whole width back. */
  giveBack(): void;
}

/**
 * Makes the page narrower so that the panel stands beside the application and never over it. Not one of the portal's nodes
 * is touched: one style sheet inside our own host says it all. Three cases: the normal flow gets a margin; content of
 * fixed width gets enough to scroll sideways; dialogs that hang on the window are moved to its free part. The frames of a
 * frameset get a sheet each.
 */
export function createRoom(doc: Document, host: HTMLElement): Room {
  const sheet = doc.createElement('style');
  const shifts = new Map<Element, FloatShift>();
  let width = 0;
  let windowWidth = 0;
  let stop: (() => void) | null = null;

  const write = () => {
    const text = `@media screen {\n${[marginRule(width / zoomOf(doc.documentElement)), reachRule(doc, width), ...rules(shifts)].join('\n')}\n}`;
    if (sheet.textContent !== text) sheet.textContent = text;
    narrowFrames(doc, freeWidth(doc, width));
  };

  const adjust = rested(() => {
    if (!doc.body) return;
    const whole = windowSize(doc).width;
    if (windowWidth !== whole) shifts.clear();
    windowWidth = whole;
    for (const [element, shift] of shifts) if (isStale(element, shift, whole - width)) shifts.delete(element);
    write();
    setTimeout(() => stop && probe.soon(), 0);
  });

  const probe = rested(() => {
    const free = windowWidth - width;
    const floats = findFloats(doc, free, (one) => isOwn(one) || shifts.has(one));
    if (floats.size === 0) return;
    for (const float of floats) shifts.set(float, capFloat(float, free));
    write();
    for (const float of floats) shifts.set(float, moveFloat(float, free, windowWidth));
    write();
  }, PROBE_EVERY_MS);

  return {
    take(strip) {
      if (!sheet.isConnected) host.append(sheet);
      if (strip !== width) shifts.clear();
      width = strip;
      adjust.now();
      stop ??= onLayoutChange(doc, ({ content }) => {
        if (windowWidth !== windowSize(doc).width) adjust.now();
        else if (content) adjust.soon();
      });
    },
    giveBack() {
      adjust.cancel();
      probe.cancel();
      stop?.();
      stop = null;
      shifts.clear();
      sheet.remove();
      narrowFrames(doc, Number.POSITIVE_INFINITY);
    },
  };
}

/** Gone, or grown since it was measured so that it reaches under the panel again; not while it is still being animated. */
function isStale(element: Element, shift: FloatShift, free: number): boolean {
  if (!element.isConnected || element.getClientRects().length === 0) return true;
  const { right, width } = element.getBoundingClientRect();
  const grown = right > free + 1 && Math.abs(width - shift.width) > 1;
  return grown && Date.now() - shift.measuredAt > ANIMATION_MS;
}

function freeWidth(doc: Document, strip: number): number {
  return windowSize(doc).width - strip;
}

/** `width: auto` because with the usual `html { width: 100% }` a margin would change nothing. */
function marginRule(strip: number): string {
  return `html { width: auto !important; margin-right: ${strip}px !important; scroll-padding-right: ${strip}px !important; }`;
}

/** What is wider than the free part can be scrolled to, all of it: an invisible line of ours gives the page the length. */
function reachRule(doc: Document, strip: number): string {
  const end = contentEnd(doc);
  if (end <= freeWidth(doc, strip) + 1) return '';
  return `html::after { content: ""; position: absolute; left: 0; top: 0; width: ${Math.ceil((end + strip) / zoomOf(doc.documentElement))}px; height: 1px; visibility: hidden; pointer-events: none; }`;
}

/** Right end of what stands in the page, in document coordinates, hanging dialogs aside. */
function contentEnd(doc: Document): number {
  const view = doc.defaultView;
  if (!view || !doc.body) return 0;
  let end = 0;
  for (const child of doc.body.children) {
    if (child.getClientRects().length === 0 || view.getComputedStyle(child).position === 'fixed') continue;
    const { left, width } = child.getBoundingClientRect();
    end = Math.max(end, left + view.scrollX + Math.max(width, child.scrollWidth));
  }
  return end;
}

function rules(shifts: Map<Element, FloatShift>): string[] {
  return [...shifts].map(([element, shift]) => `${selectorOf(element)} { ${shift.css} }`);
}

/** Positions among siblings: only as lasting as the tree, therefore written anew after every change. */
function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let one = element, parent = parentOf(one); parent; one = parent, parent = parentOf(one)) {
    steps.unshift(`:nth-child(${[...parent.children].indexOf(one) + 1})`);
  }
  return [':root', ...steps].join(' > ');
}
