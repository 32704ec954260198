import { sameOriginDocuments } from './documents';

/**
 * Calls `attach` for every same-origin document of the page: now, whenever a frame has loaded, and at each `scan`. The same
 * document comes again each time (`document.open` silently drops listeners), so `attach` has to add the very same listener
 * or observer. The signal ends with `stop`.
 */
export function everyDocument(top: Document, attach: (doc: Document, signal: AbortSignal) => void) {
  const end = new AbortController();
  const scan = () => {
    if (end.signal.aborted) return;
    for (const doc of sameOriginDocuments(top)) {
      doc.addEventListener('load', scan, { capture: true, signal: end.signal });
      attach(doc, end.signal);
    }
  };
  scan();
  return { scan, stop: () => end.abort() };
}
