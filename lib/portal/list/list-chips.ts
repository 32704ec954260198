import type { Standing } from '@/lib/dossier/applicant-list';
import { onLayoutChange, placeOwnElement, rested, windowSize } from '@/lib/portal/agent-kit';
import { boxOnScreen, freeRoom, isUncovered, type ScreenBox, takenRoom, windowLayer } from '@/lib/portal/marks-kit';

const TAG = 'zcps-review-chips';
const NOWHERE: ScreenBox = { left: 0, top: 0, right: 0, bottom: 0 };
/** Room is looked for again at most this often while the page scrolls. */
const PLACE_EVERY_MS = 100;

const LAYER = windowLayer(2_147_483_645, { 'pointer-events': 'none' });

/**
 * Colours of their own, because the page's are unknown; numbers only, nothing personal. All of one width, and out of reach
 * of the page's `elementsFromPoint` until a real pointer is over one: it must not measure what they say.
 */
const STYLE = `
  button {
    all: unset; position: absolute; left: 0; top: 0; box-sizing: border-box; width: 74px; height: 14px; padding: 0 3px;
    pointer-events: none; cursor: pointer; text-align: center; overflow: clip visible; border: 1px solid #7c8794; border-radius: 7px; background: #ffffff; color: #56606b;
    white-space: nowrap; font: 11px/12px 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif;
  }
  button[data-hovered] { pointer-events: auto; }
  button:focus-visible { outline: 2px solid #0b62c4; outline-offset: 1px; }
  [data-is='problems'], [data-is='returned'] { border-color: #b3261e; color: #b3261e; }
  [data-is='manual'] { border-color: #17609b; color: #17609b; }
  [data-is='uncovered'], [data-is='to-open'], [data-is='failed'] { border-color: #6a4c93; color: #6a4c93; }
  [data-is='clear'], [data-is='reviewed'] { border-color: #23693a; color: #23693a; }
  @media (prefers-color-scheme: dark) { button { background: #1e2227; color: #e5e8eb; }
    [data-is='problems'], [data-is='returned'] { color: #ff9a91; } [data-is='manual'] { color: #8fbfec; }
    [data-is='uncovered'], [data-is='to-open'], [data-is='failed'] { color: #c9b0ee; } [data-is='clear'], [data-is='reviewed'] { color: #86cf98; } }
  @media print { button { display: none; } }
`;

/** A row's chip: the cell it stands in, where the row leads, and what is known about it. */
interface Chip {
  cell: Element;
  url: string;
  standing: Standing | null;
}

export interface ListChips {
  /** Replaces all chips; none takes the layer off the page. */
  set(chips: readonly Chip[]): void;
  stop(): void;
}

/** What a chip says. */
function chipWords(standing: Standing | null): string {
  switch (standing?.is) {
    case undefined:
      return '未查';
    case 'uncovered':
      return '无适用政策包';
    case 'problems':
      return `有${standing.count}项问题`;
    case 'manual':
      return `需人工${standing.count}项`;
    case 'clear':
      return '未发现问题';
    case 'to-open':
      return '须打开检查';
    case 'failed':
      return '未取到';
    case 'returned':
      return '上次退回';
    case 'reviewed':
      return '已审';
  }
}

/**
 * A quiet chip at each row of a list, over the page and not in it, where its row has room beside the name: it covers no text
 * and no link, and a row without room has none. Only a real click or key counts: `onClick` gets where the row leads.
 */
export function createListChips(doc: Document, stillOurs: () => boolean, onClick: (url: string) => void): ListChips {
  let own: ReturnType<typeof placeOwnElement> | null = null;
  let stopWatching: (() => void) | null = null;
  let drawn: { cell: Element; node: HTMLElement; at: { x: number; y: number } | null }[] = [];

  const move = (): ScreenBox[] =>
    drawn.map(({ cell, node, at }) => {
      const box = boxOnScreen(cell);
      const seen = box !== null && isUncovered(cell, box);
      node.style.visibility = seen && at !== null ? 'visible' : 'hidden';
      if (box !== null && at !== null)
        node.style.transform = `translate(${Math.round(box.left) + at.x}px, ${Math.round(box.top) + at.y}px)`;
      return seen ? box : NOWHERE;
    });
  const place = () => {
    const boxes = move();
    const taken = takenRoom(doc, new Set(drawn.map(({ cell }) => cell)));
    for (const [index, one] of drawn.entries()) {
      const box = boxes[index] ?? NOWHERE;
      const row = { left: 0, top: box.top - 1, right: windowSize(doc).width, bottom: box.bottom + 1 };
      const size = { width: one.node.offsetWidth, height: one.node.offsetHeight };
      const room = box === NOWHERE ? null : freeRoom(size, box, taken, row, row.right);
      one.at = room && { x: room.left - Math.round(box.left), y: room.top - Math.round(box.top) };
      if (room) taken.push(room);
    }
    move();
  };
  const placing = rested(place, PLACE_EVERY_MS);
  const follow = () => {
    move();
    placing.soon();
  };
  const takeDown = () => {
    stopWatching?.();
    stopWatching = null;
    placing.cancel();
    own?.remove();
    own = null;
    drawn = [];
  };
  const layer = () => {
    if (own !== null) return own.root;
    own = placeOwnElement(doc, TAG, stillOurs);
    own.pin(LAYER);
    own.root.addEventListener('click', (event) => {
      const url = event.target instanceof HTMLElement ? event.target.dataset['url'] : undefined;
      if (!event.isTrusted || url === undefined) return;
      event.stopPropagation();
      onClick(url);
    });
    const stopFollowing = onLayoutChange(doc, follow);
    const stopHovering = followPointer(doc, () => drawn.map(({ node }) => node));
    stopWatching = () => {
      stopFollowing();
      stopHovering();
    };
    return own.root;
  };

  return {
    set(chips) {
      if (chips.length === 0) return takeDown();
      const style = doc.createElement('style');
      style.textContent = STYLE;
      drawn = chips.map(({ cell, url, standing }) => {
        const node = doc.createElement('button');
        node.type = 'button';
        node.dataset['url'] = url;
        if (standing !== null) node.dataset['is'] = standing.is;
        node.textContent = chipWords(standing);
        node.title = '审核助手：点开查看检查结果';
        return { cell, node, at: null };
      });
      layer().replaceChildren(style, ...drawn.map(({ node }) => node));
      placing.now();
    },
    stop: takeDown,
  };
}

/** Lets the chip under a real pointer, and no other, take its clicks; the answer stops it. */
function followPointer(doc: Document, nodes: () => readonly HTMLElement[]): () => void {
  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    for (const node of nodes()) {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      const { clientX: x, clientY: y } = event;
      node.toggleAttribute('data-hovered', x >= left && x < right && y >= top && y < bottom);
    }
  };
  const view = doc.defaultView;
  view?.addEventListener('pointermove', onMove, { capture: true, passive: true });
  // A finger does not hover: it touches down where it clicks.
  view?.addEventListener('pointerdown', onMove, { capture: true, passive: true });
  return () => {
    view?.removeEventListener('pointermove', onMove, { capture: true });
    view?.removeEventListener('pointerdown', onMove, { capture: true });
  };
}
