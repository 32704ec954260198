import { browser } from 'wxt/browser';
import type { PolicySource } from '@/components/workbench/policy/policy-source';

const KEY = 'policy-draft';

/** The pack that is being written in this browser. */
export const keptDraft: PolicySource['draft'] = {
  async load() {
    const found: Record<string, unknown> = await browser.storage.local.get(KEY);
    return found[KEY];
  },
  save: (draft) => (draft === null ? browser.storage.local.remove(KEY) : browser.storage.local.set({ [KEY]: draft })),
};

const WALK = 'policy-walk';

/** How far its old dates were walked through. */
export const keptWalk: PolicySource['walk'] = {
  async load() {
    const found: Record<string, unknown> = await browser.storage.local.get(WALK);
    return found[WALK];
  },
  save: (walk) => browser.storage.local.set({ [WALK]: walk }),
};
