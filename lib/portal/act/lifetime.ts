import { browser } from 'wxt/browser';
import { MARKS_TAG } from './own-element';
import { PANEL_TAG } from './panel-host';

const CLAIM = Symbol.for('zcps-review-assistant');

/** False once the extension was updated, reloaded or switched off: what is left of it in the page can reach nobody. */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/**
 * True for the one script that may work on this document. False for a second start, and for documents nothing can be
 * mounted in (pictures, files). What an earlier version of the extension left behind is removed.
 */
export function claimDocument(doc: Document): boolean {
  if (!/html/.test(doc.contentType) || !doc.body) return false;
  const world = globalThis as { [CLAIM]?: boolean };
  if (world[CLAIM]) return false;
  world[CLAIM] = true;
  for (const stale of doc.querySelectorAll(`html > ${PANEL_TAG}, html > ${MARKS_TAG}`)) stale.remove();
  return true;
}

/** Lets another script work on this document, because ours could not begin. */
export function releaseDocument(): void {
  delete (globalThis as { [CLAIM]?: boolean })[CLAIM];
}
