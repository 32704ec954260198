/**
 * The elements that any of these selectors finds, in the order of the document. Each is asked for by itself: as one list, those
 * that only name a class are looked up many times slower.
 */
export function foundByAny(root: ParentNode, selectors: readonly string[]): Element[] {
  const found = new Set(selectors.flatMap((selector) => [...root.querySelectorAll(selector)]));
  return [...found].sort((one, other) => (one.compareDocumentPosition(other) & 4 ? -1 : 1));
}
