import { browser } from 'wxt/browser';
import type { SessionStore, VaultSession } from './session';

const KEY = 'log-vault';

/**
 * The browser's session store: memory of this browser session, shared by background and workbench. Content scripts could
 * read it too, which is why the secret in it opens nothing without what only the extension's own database holds.
 */
export const browserSession: SessionStore = {
  async read() {
    const { [KEY]: kept } = await browser.storage.session.get(KEY);
    return (kept as VaultSession | undefined) ?? null;
  },
  write: (session) => browser.storage.session.set({ [KEY]: session }),
  clear: () => browser.storage.session.remove(KEY),
};
