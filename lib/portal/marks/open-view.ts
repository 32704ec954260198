import type { Place } from '@/lib/dossier/reading';
import { closedPartsIn, visibilityIn } from '@/lib/portal/agent-kit';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { ClosedPart } from '@/lib/portal/views/closed-parts';
import { resolvePlace } from './place';

/** How long a view may take to come once its header was clicked. */
const PATIENCE_MS = 1_500;
const EVERY_MS = 50;
const LEADS_AWAY = 'a[href]:not([href^="#"]):not([href^="javascript:"]),[type="submit"],[type="image"]';

/**
 * Opens the closed tab of the first of `places` that is found when none of them is shown, by a click on its header as
 * the reviewer would; ends when it is shown or nothing came of it. A header that leads to another page is left alone.
 */
export async function openViewOf(doc: Document, places: Place[], lexicon: Lexicon): Promise<void> {
  const found = places.map((place) => resolvePlace(doc, place, lexicon)).filter((one) => one !== null);
  if (found.length === 0 || found.some(isShown)) return;
  const closed = found
    .map((element) => ({ element, parts: partsAround(element) }))
    .find(({ parts }) => parts.length > 0);
  if (!closed) return;
  for (const { element, opener } of closed.parts) {
    if (opener.matches(LEADS_AWAY)) return;
    (opener as HTMLElement).click();
    for (const until = Date.now() + PATIENCE_MS; !isShown(element) && Date.now() < until; ) await pause();
  }
}

function partsAround(element: Element): ClosedPart[] {
  const doc = element.ownerDocument;
  return closedPartsIn(doc, true, visibilityIn(doc, true)).around(element);
}

function isShown(element: Element): boolean {
  return visibilityIn(element.ownerDocument, true)(element);
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, EVERY_MS));
}
