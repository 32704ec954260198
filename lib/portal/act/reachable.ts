/**
 * What of the page can be seen and reached: the modal dialog of the browser's own that lies on top, because all around it is
 * inert while it is open, or else the document element.
 */
export function reachableIn(doc: Document): Element {
  const dialogs = [...doc.getElementsByTagName('dialog')].filter((one) => one.matches(':modal')).reverse();
  return dialogs.find(isOnTop) ?? dialogs[0] ?? doc.documentElement;
}

/** Puts `element` at the end of `home`. A frame in it keeps what it shows where the browser can move without loading anew. */
export function moveInto(home: Element & { moveBefore?: (node: Node, before: null) => void }, element: Element): void {
  if (home.moveBefore && element.isConnected) home.moveBefore(element, null);
  else home.append(element);
}

/** What is inert is hit by no point. */
function isOnTop(dialog: Element): boolean {
  const { left, top, width, height } = dialog.getBoundingClientRect();
  return dialog.contains(dialog.ownerDocument.elementFromPoint(left + width / 2, top + height / 2));
}
