import { onLayoutChange, placeOwnElement } from '@/lib/portal/agent-kit';
import { boxOnScreen, windowLayer } from '@/lib/portal/marks-kit';

const TEACH_TAG = 'zcps-review-teach';

export interface Overlay {
  /** Draws these outlines and no others. */
  draw(outlines: Outline[]): void;
  /** Lets points of the page be asked for as if the overlay were not there. */
  through<T>(ask: () => T): T;
  remove(): void;
}

export interface Outline {
  element: Element;
  kind: 'hover' | 'picked' | 'elsewhere';
}

export interface OverlayEvents {
  /** The pointer moved to this point of the window. */
  over(x: number, y: number): void;
  /** The reviewer's own click at this point. */
  pick(x: number, y: number): void;
  /** Escape. */
  end(): void;
}

/** One below the panel, which stays in reach. */
const LAYER = windowLayer(2_147_483_646, { cursor: 'crosshair' });

const STYLE = `
  .box { position: absolute; left: 0; top: 0; box-sizing: border-box; pointer-events: none; outline: 2px solid #fff; }
  .hover { border: 2px solid #0b57d0; background: rgba(11, 87, 208, 0.12); }
  .picked { border: 3px solid #0a6b3d; }
  .elsewhere { border: 2px dashed #8a5300; background: rgba(255, 196, 0, 0.18); }
  p { position: absolute; left: 50%; top: 8px; transform: translateX(-50%); margin: 0; padding: 6px 12px; pointer-events: none;
      border-radius: 4px; color: #fff; background: #1f2328; white-space: nowrap;
      font: 14px/20px system-ui, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
  @media (forced-colors: active) { .box { border-color: Highlight; outline-color: Canvas; } }
  @media print { .box, p { display: none; } }
`;

/** What a pointer or key may send while the overlay lies over the page. */
const KEPT_FROM_PAGE = [
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointerenter', 'pointerleave'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'touchstart', 'touchmove', 'touchend', 'dragstart'],
];

/**
 * A pane over the page, in a closed root, that takes the pointer: what happens on it is stopped before the page's own
 * handlers, and nothing of the page changes. The wheel still scrolls what lies beneath.
 */
export function openOverlay(doc: Document, stillOurs: () => boolean, events: OverlayEvents): Overlay {
  const { host, root, pin, remove } = placeOwnElement(doc, TEACH_TAG, stillOurs);
  pin(LAYER);
  const style = doc.createElement('style');
  style.textContent = STYLE;
  const hint = doc.createElement('p');
  hint.textContent = '标注中：点选一个值，或表格中的一格。按 Esc 结束';
  const boxes = doc.createElement('div');
  root.append(style, boxes, hint);
  const end = new AbortController();
  const view = doc.defaultView ?? window;
  let outlines: Outline[] = [];

  const onPointer = (event: Event) => {
    if (!event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    if (event.cancelable && event.type !== 'touchstart' && event.type !== 'touchmove') event.preventDefault();
    if (!event.isTrusted || !(event instanceof MouseEvent)) return;
    if (event.type === 'mousemove') events.over(event.clientX, event.clientY);
    if (event.type === 'click') events.pick(event.clientX, event.clientY);
  };
  for (const type of KEPT_FROM_PAGE) view.addEventListener(type, onPointer, { capture: true, signal: end.signal });
  view.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      event.preventDefault();
      events.end();
    },
    { capture: true, signal: end.signal },
  );
  host.addEventListener('wheel', (event) => scrollBeneath(doc, event, through), { passive: true, signal: end.signal });

  function through<T>(ask: () => T): T {
    pin({ ...LAYER, 'pointer-events': 'none' });
    try {
      return ask();
    } finally {
      pin(LAYER);
    }
  }

  const draw = () => {
    const drawn = outlines.flatMap(({ element, kind }) => {
      const box = boxOnScreen(element);
      if (!box) return [];
      const node = doc.createElement('div');
      node.className = `box ${kind}`;
      node.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
      node.style.width = `${Math.round(box.right - box.left)}px`;
      node.style.height = `${Math.round(box.bottom - box.top)}px`;
      return [node];
    });
    boxes.replaceChildren(...drawn);
  };
  const stopWatching = onLayoutChange(doc, draw);

  return {
    draw(wanted) {
      outlines = wanted;
      draw();
    },
    through,
    remove() {
      end.abort();
      stopWatching();
      remove();
    },
  };
}

/** Scrolls the nearest box under the pointer that can scroll that way; the window scrolls by itself. */
function scrollBeneath(
  doc: Document,
  { clientX, clientY, deltaX, deltaY }: WheelEvent,
  through: <T>(ask: () => T) => T,
): void {
  const under = through(() => doc.elementFromPoint(clientX, clientY));
  for (let one = under; one && one !== doc.documentElement && one !== doc.body; one = one.parentElement) {
    if (one.scrollHeight <= one.clientHeight + 1 && one.scrollWidth <= one.clientWidth + 1) continue;
    const { overflowY, overflowX } = getComputedStyle(one);
    if (!/auto|scroll/.test(overflowY + overflowX)) continue;
    one.scrollBy(deltaX, deltaY);
    return;
  }
}
