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
