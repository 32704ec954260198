import { browser } from 'wxt/browser';
import type { FilesSource } from '@/components/workbench/files/files-source';
import { openForViewer } from '@/lib/attachments/view/file-shower';
import type { FileFacts } from '@/lib/dossier/file-facts';
import { askPage } from '@/lib/messages/channel';
import { fileBytes } from '@/lib/messages/file-bytes';
import { openViewerLine } from '@/lib/messages/viewer-line';

const OTHER = '平台上的这一份与核对时不同，请回到面板重新核对。';
const GONE = '没有取到这一份：审核页面已关闭，或平台没有答复。';

/** The attachments of a review in another tab: its page holds or gets the bytes, a worker of this page draws them. */
export const liveFiles: FilesSource = {
  follow: openViewerLine,
  async open(tabId, facts, signal) {
    const bytes = await bytesOf(tabId, facts);
    if ((await digestOf(bytes)) !== facts.digest) throw new Error(OTHER);
    signal.throwIfAborted();
    return openForViewer(() => new Worker(browser.runtime.getURL('/file-worker.js')), bytes);
  },
  async toPanel(tabId) {
    const { windowId } = await browser.tabs.get(tabId);
    await browser.tabs.update(tabId, { active: true });
    await browser.windows.update(windowId, { focused: true });
  },
};

async function bytesOf(tabId: number, { url }: FileFacts): Promise<Uint8Array> {
  const fetched = await askPage(tabId, 'page/fetch-file', { url, kept: true }).catch((error: unknown) => {
    console.warn('fetch-file', error);
    throw new Error(GONE);
  });
  if (fetched.is !== 'held') throw new Error(fetched.message);
  return fileBytes(fetched.bytes, (at) => askPage(tabId, 'page/file-part', { url, at }));
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
