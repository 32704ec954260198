import { browser } from 'wxt/browser';
import type { DecisionClick } from '@/lib/record/decision';

/** A click as the page notes it down. */
export interface NotedClick {
  tabId: number;
  /** Origin of the portal it was made on. */
  portal: string;
  click: DecisionClick;
}

const NOTED = 'noted:';

/**
 * The second way for a click to reach the background. A message to a sleeping worker is lost when the click leads the
 * page away before the worker is up (measured: half of them), and one to the panel when the panel goes with its page; the
 * session store takes the note without either.
 */
export async function noteClick(noted: NotedClick): Promise<void> {
  await browser.storage.session.set({ [NOTED + noted.click.id]: noted });
}

/**
 * Lets content scripts write to the session store. They run apart from the page's scripts, which never see it. Firefox has
 * only the closed one.
 */
export async function openNotes(): Promise<void> {
  await browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
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
