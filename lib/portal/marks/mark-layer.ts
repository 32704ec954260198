import type { Mark } from '@/lib/messages/mark';
import { type LayoutChange, MARKS_TAG, placeOwnElement, rested, windowSize } from '@/lib/portal/agent-kit';
import { freeRoom, freeSides } from './free-room';
import { MARK_STYLE } from './mark-style';
import { boxOnScreen, isUncovered, type ScreenBox } from './place-on-screen';
import { MARGIN, takenRoom } from './taken-room';
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
  /** Moves everything drawn to where its element stands now; what is covered or out of sight is not shown, nor what is new in it. */
  follow(change: LayoutChange): void;
  remove(): void;
}

const LAYER = windowLayer(2_147_483_646, { 'pointer-events': 'none' });

const HEIGHT = 14;
/** Room is looked for again at most this often while the page scrolls. */
const PLACE_EVERY_MS = 100;
/** A scroll is the reviewer's own and soon over: looking for room rests this many times what it took, and not as long as otherwise. */
const REST_MOVED = 6;
/** More numbers than this at one place are only counted. */
const NUMBERS = 3;

/**
 * A layer over the page, in a closed root of its own, that covers no text and no control: one badge for each place, where
 * there is room for it, and those sides of a frame that there is room for. Only the badges take the pointer, and only a
 * real click counts: `onClick` gets a rule of the badge, the next one with each click.
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
    const { rule, rules = '' } = event.target.dataset;
    if (rule === undefined) return;
    const all = rules.split(' ');
    event.target.dataset['rule'] = all[(all.indexOf(rule) + 1) % all.length];
    onClick(rule);
  });

  const move = (): Map<HTMLElement, ScreenBox> => {
    const seen = new Map<HTMLElement, ScreenBox>();
    for (const [element, { node }] of drawn) {
      const box = boxOnScreen(element);
      const unseen = box === null || !isUncovered(element, box);
      if (node.hidden && !unseen) clear(node);
      node.hidden = unseen;
      if (box === null || unseen) continue;
      seen.set(node, box);
      node.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
      node.style.width = `${Math.round(box.right - box.left)}px`;
      node.style.height = `${Math.round(box.bottom - box.top)}px`;
    }
    return seen;
  };

  const place = () => {
    const seen = move();
    const taken = seen.size === 0 ? [] : takenRoom(doc, new Set(drawn.keys()));
    const view = {
      left: 0,
      top: 0,
      right: windowSize(doc).width,
      bottom: doc.defaultView?.innerHeight ?? 0,
    };
    const known = { ...view, top: view.top - MARGIN, bottom: view.bottom + MARGIN };
    for (const [node, box] of seen) {
      clear(node);
      const badge = node.querySelector('button');
      if (badge === null) continue;
      const room = freeRoom({ width: Number(badge.dataset['width']), height: HEIGHT }, box, taken, view);
      if (room === null) continue;
      badge.style.display = 'block';
      taken.push(room);
      stand(badge, room, box);
    }
    for (const [node, box] of seen) {
      for (const side of freeSides(box, taken, known)) stand(node.appendChild(doc.createElement('i')), side, box);
    }
  };
  const placing = rested(place, PLACE_EVERY_MS);
  const placingMoved = rested(place, PLACE_EVERY_MS, REST_MOVED);

  return {
    draw(elements) {
      const wanted = new Set(elements.map(({ element }) => element));
      let differs = false;
      for (const [element, { node }] of drawn) {
        if (wanted.has(element)) continue;
        node.remove();
        drawn.delete(element);
        differs = true;
      }
      for (const one of elements) {
        const signature = JSON.stringify([one.shown, one.marks.map(({ rule, number, kind }) => [rule, number, kind])]);
        const before = drawn.get(one.element);
        if (before?.signature === signature) continue;
        const node = boxFor(doc, one);
        if (before) before.node.replaceWith(node);
        else root.append(node);
        drawn.set(one.element, { signature, node });
        differs = true;
      }
      // On a page that changes all the time the same marks are asked for again and again.
      if (differs) placing.now();
      else placing.soon();
    },
    follow({ content }) {
      move();
      (content ? placing : placingMoved).soon();
    },
    remove() {
      placing.cancel();
      placingMoved.cancel();
      remove();
    },
  };
}

/** Nothing of it is drawn until there is room for it: what has just come into view was measured elsewhere, or never. */
function clear(node: HTMLElement): void {
  for (const line of node.querySelectorAll('i')) line.remove();
  const badge = node.querySelector('button');
  if (badge !== null) badge.style.display = 'none';
}

/** At this box of the window, in a node that stands at the upper left of `from`. */
function stand(node: HTMLElement, { left, top, right, bottom }: ScreenBox, from: ScreenBox): void {
  node.style.left = `${left - Math.round(from.left)}px`;
  node.style.top = `${top - Math.round(from.top)}px`;
  node.style.width = `${right - left}px`;
  node.style.height = `${bottom - top}px`;
}

function boxFor(doc: Document, { marks, shown }: MarkedElement): HTMLElement {
  const box = doc.createElement('div');
  box.className = shown ? 'box shown' : 'box';
  box.hidden = true;
  const [worst] = marks;
  if (worst === undefined) return box;
  box.dataset['kind'] = worst.kind;
  box.append(badgeFor(doc, worst, marks));
  return box;
}

/** A button for assistive tools, but outside the portal's order of tab stops: the keys step through the marks. */
function badgeFor(doc: Document, worst: Mark, marks: Mark[]): HTMLElement {
  const badge = doc.createElement('button');
  const more = marks.length - NUMBERS;
  const numbers = marks.slice(0, NUMBERS).map(({ number }) => number);
  const text = numbers.join('·') + (more > 0 ? `+${more}` : '');
  badge.type = 'button';
  badge.tabIndex = -1;
  badge.dataset['rule'] = worst.rule;
  badge.dataset['rules'] = marks.map(({ rule }) => rule).join(' ');
  badge.dataset['width'] = String(10 + 6 * text.length);
  badge.title = marks.map(({ label }) => label).join('\n');
  badge.textContent = text;
  badge.setAttribute('aria-label', badge.title);
  return badge;
}
