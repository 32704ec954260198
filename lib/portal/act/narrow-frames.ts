import { frameAround, sameOriginDocuments } from './documents';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * A frameset fills the window whatever a style sheet says. So the documents of its frames end where the free part of the
 * window does, `free` CSS pixels from the left: by a sheet that is no node of theirs.
 */
export function narrowFrames(top: Document, free: number): void {
  if (top.body?.localName !== 'frameset') return;
  for (const doc of sameOriginDocuments(top)) {
    if (frameAround(doc)?.localName !== 'frame' || doc.body?.localName === 'frameset') continue;
    const strip = Math.max(0, Math.round(rightEnd(doc) - free));
    sheetOf(doc)?.replaceSync(
      strip > 0 ? `@media screen { html { width: auto !important; margin-right: ${strip}px !important } }` : '',
    );
  }
}

/** Where the document's frame ends in the top window. */
function rightEnd(doc: Document): number {
  let end = frameAround(doc)?.getBoundingClientRect().width ?? 0;
  for (let frame = frameAround(doc); frame; frame = frameAround(frame.ownerDocument))
    end += frame.getBoundingClientRect().left;
  return end;
}

/** Ours among the document's sheets, put there the first time and whenever a page has set others. */
function sheetOf(doc: Document): CSSStyleSheet | null {
  const view = doc.defaultView as (Window & typeof globalThis) | null;
  const sheet = sheets.get(doc) ?? (view && new view.CSSStyleSheet());
  if (sheet === null) return null;
  sheets.set(doc, sheet);
  if (!doc.adoptedStyleSheets.includes(sheet)) doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
  return sheet;
}
