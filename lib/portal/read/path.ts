import { parentOf } from './visible';

/**
 * Structural path of an element in its document: positions among element siblings from the root, `~` where it enters an open
 * shadow root. Answers are remembered in `known`, for one reading.
 */
export function pathOf(element: Element, known: object): string {
  let memory = MEMORIES.get(known);
  if (!memory) {
    memory = { paths: new Map(), positions: new Map() };
    MEMORIES.set(known, memory);
  }
  return pathWith(element, memory);
}

interface Memory {
  paths: Map<Element, string>;
  positions: Map<Element, number>;
}

const MEMORIES = new WeakMap<object, Memory>();

function pathWith(element: Element, memory: Memory): string {
  const { paths, positions } = memory;
  const known = paths.get(element);
  if (known !== undefined) return known;
  const around = parentOf(element);
  if (!around) return '';
  const above = pathWith(around, memory);
  const step = `${element.parentNode === around ? '' : '~'}${positionOf(element, positions)}`;
  const path = above === '' ? step : `${above}/${step}`;
  paths.set(element, path);
  return path;
}

/** Counts back to the nearest sibling whose position is known, so that the rows of a long list cost one step each. */
function positionOf(element: Element, positions: Map<Element, number>): number {
  let steps = 0;
  let one: Element | null = element;
  while (one) {
    const known = positions.get(one);
    if (known !== undefined) break;
    one = one.previousElementSibling;
    steps++;
  }
  const position = one ? (positions.get(one) ?? 0) + steps : steps - 1;
  positions.set(element, position);
  return position;
}
