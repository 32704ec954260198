import type { Standing } from '@/lib/dossier/applicant-list';
import { boxOnScreen, isUncovered, onLayoutChange, placeOwnElement, windowLayer } from '@/lib/portal/agent-kit';

/** A row's chip: the cell it stands in, where the row leads, and what is known about it. */
export interface Chip {
  cell: Element;
  url: string;
  standing: Standing | null;
}

export interface ListChips {
  /** Replaces all chips; none takes the layer off the page. */
  set(chips: readonly Chip[]): void;
  stop(): void;
}

const TAG = 'zcps-review-chips';

const LAYER = windowLayer(2_147_483_645, { 'pointer-events': 'none' });

/** Colours of their own, because the page's are unknown; numbers only, nothing personal. */
const STYLE = `
  button {
    all: unset; position: absolute; left: 0; top: 0; box-sizing: border-box; height: 16px; padding: 0 5px;
    pointer-events: auto; cursor: pointer; border: 1px solid #7c8794; border-radius: 8px; background: #ffffff; color: #56606b;
    white-space: nowrap; font: 11px/14px system-ui, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  }
  button[hidden] { display: none; }
  button:focus-visible { outline: 2px solid #0b62c4; outline-offset: 1px; }
  [data-is='problems'], [data-is='returned'] { border-color: #b3261e; color: #b3261e; }
  [data-is='manual'] { border-color: #17609b; color: #17609b; }
  [data-is='to-open'], [data-is='failed'] { border-color: #6a4c93; color: #6a4c93; }
  [data-is='clear'], [data-is='reviewed'] { border-color: #23693a; color: #23693a; }
  @media (prefers-color-scheme: dark) { button { background: #1e2227; color: #e5e8eb; }
    [data-is='problems'], [data-is='returned'] { color: #ff9a91; } [data-is='manual'] { color: #8fbfec; }
    [data-is='to-open'], [data-is='failed'] { color: #c9b0ee; } [data-is='clear'], [data-is='reviewed'] { color: #86cf98; } }
  @media print { button { display: none; } }
`;

/** What a chip says. */
export function chipWords(standing: Standing | null): string {
  switch (standing?.is) {
    case undefined:
      return '未查';
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
 * A quiet chip at each row of a list, over the page and not in it, on the upper line of the name's cell. Only a real click
 * or key counts: `onClick` gets where the row leads.
 */
export function createListChips(doc: Document, stillOurs: () => boolean, onClick: (url: string) => void): ListChips {
  let own: ReturnType<typeof placeOwnElement> | null = null;
  let stopWatching: (() => void) | null = null;
  let drawn: { cell: Element; node: HTMLElement }[] = [];

  const follow = () => {
    for (const { cell, node } of drawn) {
      const box = boxOnScreen(cell);
      node.hidden = box === null || !isUncovered(cell, box);
      if (box === null || node.hidden) continue;
      const left = Math.round(box.right - node.offsetWidth - 2);
      // Astride the row's upper line: the name is a link, and must stay one over its whole height.
      node.style.transform = `translate(${left}px, ${Math.round(box.top - 8)}px)`;
    }
  };
  const takeDown = () => {
    stopWatching?.();
    stopWatching = null;
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
    stopWatching = onLayoutChange(doc, follow);
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
        return { cell, node };
      });
      layer().replaceChildren(style, ...drawn.map(({ node }) => node));
      follow();
    },
    stop: takeDown,
  };
}
