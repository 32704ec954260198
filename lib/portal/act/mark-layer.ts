import type { Mark } from '@/lib/messages/protocol';
import { MARK_STYLE } from './mark-style';
import { placeOwnElement } from './own-element';
import { boxOnScreen, isUncovered } from './place-on-screen';
import { windowLayer } from './window-layer';

/** Everything drawn around one element of the page. */
export interface MarkedElement {
  element: Element;
  /** Marks that point here, most serious first. */
  marks: Mark[];
  /** Shown just now: drawn stronger. */
  shown: boolean;
}

export interface MarkLayer {
  /** Draws exactly these; nodes that stay the same are kept, so that a click under way is not lost. */
  draw(elements: MarkedElement[]): void;
  /** Moves everything drawn to where its element stands now; what is covered or out of sight is not shown. */
  follow(): void;
  remove(): void;
}

export const MARKS_TAG = 'zcps-review-marks';

const WORDS: Record<Mark['kind'], string> = {
  fail: '✕ 不符',
  incomplete: '？未读',
  manual: '！须人工',
  confirm: '△ 待确认',
};

const LAYER = windowLayer(2_147_483_646, { 'pointer-events': 'none' });

/**
 * A layer over the page, in a closed root of its own. Only the badges take the pointer, and only a real click counts:
 * `onClick` gets the rule of the badge.
 */
export function openMarkLayer(doc: Document, stillOurs: () => boolean, onClick: (rule: string) => void): MarkLayer {
  const { root, pin, remove } = placeOwnElement(doc, MARKS_TAG, stillOurs);
  pin(LAYER);
  const style = doc.createElement('style');
  style.textContent = MARK_STYLE;
  root.append(style);
  const drawn = new Map<Element, { signature: string; node: HTMLElement }>();

  root.addEventListener('click', (event) => {
    if (!event.isTrusted || !(event.target instanceof HTMLElement)) return;
    event.stopPropagation();
    const { rule } = event.target.dataset;
    if (rule !== undefined) onClick(rule);
  });

  const follow = () => {
    for (const [element, { node }] of drawn) {
      const box = boxOnScreen(element);
      node.hidden = box === null || !isUncovered(element, box);
      if (box === null || node.hidden) continue;
      node.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
      node.style.width = `${Math.round(box.right - box.left)}px`;
      node.style.height = `${Math.round(box.bottom - box.top)}px`;
      node.classList.toggle('at-top', box.top < 20);
    }
  };

  return {
    draw(elements) {
      const wanted = new Set(elements.map(({ element }) => element));
      for (const [element, { node }] of drawn) {
        if (wanted.has(element)) continue;
        node.remove();
        drawn.delete(element);
      }
      for (const one of elements) {
        const signature = JSON.stringify([one.shown, one.marks.map(({ rule, number, kind }) => [rule, number, kind])]);
        const before = drawn.get(one.element);
        if (before?.signature === signature) continue;
        const node = boxFor(doc, one);
        if (before) before.node.replaceWith(node);
        else root.append(node);
        drawn.set(one.element, { signature, node });
      }
      follow();
    },
    follow,
    remove,
  };
}

function boxFor(doc: Document, { marks, shown }: MarkedElement): HTMLElement {
  const box = doc.createElement('div');
  box.className = shown ? 'box shown' : 'box';
  const [worst] = marks;
  if (worst) box.dataset['kind'] = worst.kind;
  const badges = doc.createElement('div');
  badges.className = 'badges';
  badges.append(...marks.map((mark) => badgeFor(doc, mark)));
  box.append(badges);
  return box;
}

/** A button for assistive tools, but outside the portal's order of tab stops: the keys step through the marks. */
function badgeFor(doc: Document, { rule, number, kind, label }: Mark): HTMLElement {
  const badge = doc.createElement('button');
  badge.type = 'button';
  badge.tabIndex = -1;
  badge.dataset['rule'] = rule;
  badge.dataset['kind'] = kind;
  badge.title = label;
  badge.textContent = `${number} ${WORDS[kind]}`;
  badge.setAttribute('aria-label', `${number} ${WORDS[kind]} ${label}`);
  return badge;
}
