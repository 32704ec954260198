import { browser } from 'wxt/browser';
import type { Ask } from '@/lib/messages/protocol';

const KEY = 'workbench-tab';

/** Opens the workbench, or brings the one that is open to the front, at an entry or a page if one is given; `from` is the tab that asks. */
export async function openWorkbench(at: Ask<'background/open-workbench'>, from: number | null): Promise<void> {
  const page = browser.runtime.getURL('/workbench.html');
  const hash = hashOf(at, from);
  const url = hash === '' ? page : `${page}#${hash}`;
  const open = await openTab(page);
  if (open === null) {
    const made = await browser.tabs.create({ url });
    await browser.storage.session.set({ [KEY]: made.id });
    return;
  }
  await browser.tabs.update(open, hash === '' ? { active: true } : { active: true, url });
  const { windowId } = await browser.tabs.get(open);
  await browser.windows.update(windowId, { focused: true });
}

function hashOf({ seq, page, planLines = [], files }: Ask<'background/open-workbench'>, from: number | null): string {
  if (seq !== undefined) return `entry=${seq}`;
  if (files !== undefined) {
    // Numbers alone: an address stays in the browser's history.
    const { file, spot } = files;
    return `files?tab=${from ?? ''}&file=${file}${spot === null ? '' : `&spot=${spot}`}`;
  }
  if (page === undefined) return '';
  return planLines.length === 0 ? page : `${page}?${new URLSearchParams({ lines: planLines.join('\n') })}`;
}

/**
 * The tab we opened, if it is there and still shows the workbench. Tab addresses are hidden without the `tabs`
 * permission, so the extension's own pages are asked for instead; a tab that cannot be told apart is left alone.
 */
async function openTab(page: string): Promise<number | null> {
  const { [KEY]: tabId } = await browser.storage.session.get(KEY);
  if (typeof tabId !== 'number' || typeof browser.runtime.getContexts !== 'function') return null;
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'], tabIds: [tabId] });
  return contexts.some(({ documentUrl }) => documentUrl?.startsWith(page) === true) ? tabId : null;
}
