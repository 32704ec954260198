/** `top` and every document in nested same-origin frames, outermost first; frames that are closed to us are left out. */
export function sameOriginDocuments(top: Document): Document[] {
  const found: Document[] = [];
  const visit = (doc: Document) => {
    found.push(doc);
    for (const frame of doc.querySelectorAll('iframe, frame')) {
      const inner = documentIn(frame);
      if (inner) visit(inner);
    }
  };
  visit(top);
  return found;
}

/** The frame element that shows `doc`, or null for the top document. */
export function frameAround(doc: Document): Element | null {
  return doc.defaultView?.frameElement ?? null;
}

function documentIn(frame: Element): Document | null {
  try {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    return inner?.documentElement ? inner : null;
  } catch (error) {
    // Firefox throws where Chromium answers null; both mean another origin.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
