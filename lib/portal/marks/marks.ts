import type { Place } from '@/lib/dossier/reading';
import type { Mark } from '@/lib/messages/mark';
import type { Drawn } from '@/lib/portal/act/parts';
import { onLayoutChange, type Rested, rested } from '@/lib/portal/agent-kit';
import { type MarkLayer, openMarkLayer } from './mark-layer';
import { textHolds } from './place';
import { isRendered } from './place-on-screen';
import { reveal } from './reveal';

export interface Marks extends Drawn {
  /** True while there is something to step through. */
  any(): boolean;
  /** Scrolls to the first of `places` that can be seen and outlines all that can; gives how many those are. */
  show(rule: string, places: Place[]): number;
  /** Goes to the next (1) or previous (-1) mark and reports it as activated. */
  step(by: 1 | -1): void;
  /** Hides all marks or shows them again. */
  toggle(): void;
}

const SHOWN_MS = 6_000;
/** Finding lost places again reads the whole page: not more often than this, and for a twentieth of the time at most. */
const RESOLVE_EVERY_MS = 250;
const RESOLVE_SHARE = 20;
/** As in the panel what is to be done comes before what was not read, and a look that everybody needs comes last. */
const GRAVITY: Mark['kind'][] = ['fail', 'confirm', 'incomplete', 'manual'];

/**
 * The findings drawn over the page: number, kind and title of the rule, nothing personal. A place that does not resolve
 * any more by `elementOf` is not drawn. `onActivate` gets the rule of the badge that was clicked or stepped to.
 */
export function createMarks(
  doc: Document,
  stillOurs: () => boolean,
  elementOf: (place: Place) => Element | null,
  onActivate: (rule: string) => void,
): Marks {
  let marks: Mark[] = [];
  let shown = new Set<Element>();
  let current: string | null = null;
  let enabled = true;
  let hidden = false;
  let layer: MarkLayer | null = null;
  let stopWatching: (() => void) | null = null;
  let restUntil = 0;
  const follow: Rested = rested(() => layer?.follow({ content: true }));
  const known = new WeakMap<Place, Element>();
  let resolveLater: ReturnType<typeof setTimeout> | undefined;
  let fadeLater: ReturnType<typeof setTimeout> | undefined;

  const takeDown = () => {
    clearTimeout(resolveLater);
    resolveLater = undefined;
    follow.cancel();
    stopWatching?.();
    stopWatching = null;
    layer?.remove();
    layer = null;
  };

  const resolve = (place: Place): Element | null => {
    const before = known.get(place);
    if (before?.isConnected && textHolds(before, place.quote)) return before;
    const element = elementOf(place);
    if (element) known.set(place, element);
    else known.delete(place);
    return element;
  };

  const visible = (places: Place[]): Element[] =>
    places.map(resolve).filter((element): element is Element => element !== null && isRendered(element));

  /** Marks by the element they stand at, most serious first, and how many marks stand anywhere. */
  const gather = (wanted: Mark[]) => {
    const marked = new Map<Element, Mark[]>();
    let found = 0;
    for (const mark of [...wanted].sort((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind))) {
      const elements = new Set(visible(mark.places));
      if (elements.size > 0) found++;
      for (const element of elements) marked.set(element, [...(marked.get(element) ?? []), mark]);
    }
    return { marked, found };
  };

  const draw = (): number => {
    clearTimeout(resolveLater);
    resolveLater = undefined;
    const started = performance.now();
    const wanted = enabled && !hidden ? marks : [];
    const { marked, found } = gather(wanted);
    restUntil = Date.now() + Math.max(RESOLVE_EVERY_MS, RESOLVE_SHARE * (performance.now() - started));
    for (const element of shown) if (element.isConnected && !marked.has(element)) marked.set(element, []);
    if (marked.size === 0 && wanted.length === 0) {
      takeDown();
      return 0;
    }
    layer ??= openMarkLayer(doc, stillOurs, (rule) => {
      current = rule;
      onActivate(rule);
    });
    stopWatching ??= onLayoutChange(doc, ({ content }) => {
      if (content) follow.soon();
      else layer?.follow({ content: false });
      if (content) resolveLater ??= setTimeout(draw, Math.max(0, restUntil - Date.now()));
    });
    layer.draw([...marked].map(([element, ofIt]) => ({ element, marks: ofIt, shown: shown.has(element) })));
    return found;
  };

  const outline = (elements: Element[]) => {
    shown = new Set(elements);
    draw();
    clearTimeout(fadeLater);
    fadeLater = setTimeout(() => {
      shown.clear();
      draw();
    }, SHOWN_MS);
  };

  const show = (rule: string, places: Place[]): number => {
    const seen = visible(places);
    const [first] = seen;
    if (first) reveal(first);
    outline(seen);
    current = rule;
    return seen.length;
  };

  return {
    any: () => enabled && marks.length > 0,
    set(replacement) {
      marks = replacement;
      return draw();
    },
    show,
    point(elements) {
      const [first] = elements;
      if (!first) return;
      reveal(first);
      outline(elements);
    },
    step(by) {
      if (!enabled || marks.length === 0) return;
      const from = marks.findIndex(({ rule }) => rule === current);
      const start = from < 0 && by < 0 ? 0 : from;
      for (let tried = 1; tried <= marks.length; tried++) {
        const mark = marks[(start + by * tried + marks.length * tried) % marks.length];
        if (!mark || visible(mark.places).length === 0) continue;
        hidden = false;
        show(mark.rule, mark.places);
        onActivate(mark.rule);
        return;
      }
    },
    toggle() {
      hidden = !hidden;
      draw();
    },
    enable(on) {
      enabled = on;
      if (!on) shown.clear();
      draw();
    },
    stop() {
      clearTimeout(fadeLater);
      marks = [];
      shown.clear();
      takeDown();
    },
  };
}
