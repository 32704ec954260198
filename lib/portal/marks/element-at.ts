/** The element at a structural path (`read/path.ts`), or null when the structure has no such place any more. */
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
