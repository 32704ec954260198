import { browser } from 'wxt/browser';
import type { DecisionClick } from './protocol';

/** A click as the page notes it down. */
export interface NotedClick {
  tabId: number;
  /** Origin of the portal it was made on. */
  portal: string;
  click: DecisionClick;
}

const NOTED = 'noted:';

/**
 * The second way for a click to reach the background, by the panel beside the page. A message to a sleeping worker is lost when the click leads the
 * page away before the worker is up (measured: half of them); the session store takes the panel's note without any worker.
 */
export async function noteClick(noted: NotedClick): Promise<void> {
  await browser.storage.session.set({ [NOTED + noted.click.id]: noted });
}

/**
 * Keeps the session store for pages of ours and the background: content scripts live in the process of a page. Builds
 * before 2026-11-28 had opened it.
 */
export async function closeSessionStore(): Promise<void> {
  // Firefox has only the closed one.
  await browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Takes up what was noted: `take` gets each note unchecked, and the note is struck out once that is done. */
export async function takeNotes(take: (note: unknown) => Promise<void>): Promise<void> {
  const all: Record<string, unknown> = await browser.storage.session.get(null);
  for (const [key, note] of Object.entries(all)) {
    if (!key.startsWith(NOTED)) continue;
    await take(note);
    await browser.storage.session.remove(key);
  }
}
