import { everyDocument } from './every-document';
import { isOwn } from './own-element';

export interface LayoutChange {
  /** True when nodes or attributes changed, false when things only moved (scroll, resize). */
  content: boolean;
}

/**
 * Calls back at most once per animation frame after anything in the page or its same-origin frames may have moved:
 * scroll, resize, DOM change, a frame loaded. Changes of our own hosts do not count.
 * Returns the function that stops it.
 */
export function onLayoutChange(top: Document, callback: (change: LayoutChange) => void): () => void {
  let frameRequest: number | null = null;
  let content = false;

  const request = (asContent: boolean) => {
    content ||= asContent;
    frameRequest ??= requestAnimationFrame(() => {
      frameRequest = null;
      const change = { content };
      content = false;
      if (change.content) documents.scan();
      callback(change);
    });
  };
  const moved = () => request(false);
  const changed = () => request(true);
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => !isOwn(target))) changed();
  });

  const documents = everyDocument(top, (doc, signal) => {
    const passive = { capture: true, passive: true, signal };
    doc.addEventListener('scroll', moved, passive);
    doc.defaultView?.addEventListener('resize', moved, passive);
    for (const late of ['load', 'transitionend', 'animationend', 'toggle'])
      doc.addEventListener(late, changed, passive);
    observer.observe(doc, { subtree: true, childList: true, attributes: true, characterData: true });
  });

  return () => {
    documents.stop();
    observer.disconnect();
    if (frameRequest !== null) cancelAnimationFrame(frameRequest);
  };
}
