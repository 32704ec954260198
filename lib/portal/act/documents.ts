import { documentIn } from '@/lib/portal/read/document-in';

/** `top` and every document in nested frames of the same origin, outermost first; frames of other origins are left out. */
export function sameOriginDocuments(top: Document): Document[] {
  const inner = [...top.querySelectorAll('iframe, frame')].map(documentIn);
  return [top, ...inner.flatMap((doc) => (doc?.documentElement ? sameOriginDocuments(doc) : []))];
}

/** The frame element that shows `doc`, or null for the top document. */
export function frameAround(doc: Document): Element | null {
  return doc.defaultView?.frameElement ?? null;
}
