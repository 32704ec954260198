import { parentOf } from './visible';

const known = new WeakMap<Element, { parent: Node; at: number }>();

/**
 * Structural path of an element in its document: positions among element siblings from the root,
 * `~` where it enters an open shadow root.
 */
export function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let one: Element | null = element; one; one = parentOf(one)) {
    const parent: Node | null = one.parentNode;
    if (!parent || parent.nodeType === 9) break;
    const inShadow = parent.nodeType !== 1;
    steps.push(`${inShadow ? '~' : ''}${positionOf(one, parent as ParentNode & Node)}`);
  }
  return steps.reverse().join('/');
}

/** The element at a path, or null when the structure has no such place any more. */
export function elementAt(doc: Document, path: string): Element | null {
  let element: Element | null = doc.documentElement;
  if (path === '') return element;
  for (const step of path.split('/')) {
    const root: ParentNode | null = step.startsWith('~') ? (element?.shadowRoot ?? null) : element;
    element = root?.children[Number(step.replace('~', ''))] ?? null;
    if (!element) return null;
  }
  return element;
}

/** Position among siblings; the sibling before is asked first, so that the rows of a long list cost one step each. */
function positionOf(element: Element, parent: ParentNode & Node): number {
  const before = element.previousElementSibling;
  if (!before) return remember(element, parent, 0);
  const last = known.get(before);
  if (last && last.parent === parent && parent.children[last.at] === before)
    return remember(element, parent, last.at + 1);
  return remember(element, parent, Array.prototype.indexOf.call(parent.children, element));
}

function remember(element: Element, parent: Node, at: number): number {
  known.set(element, { parent, at });
  return at;
}
