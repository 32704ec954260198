import { browser } from 'wxt/browser';
import { originOf } from '@/lib/dossier/portal-origin';
import { MessageError, type Sender } from '@/lib/messages/channel';

/**
 * The portal that an ask is about: that of the page which asks, or in whose tab our panel asks, as the browser tells it.
 * Only a page of ours that is the whole of its tab (the workbench, which shows all portals) names one. Throws without one.
 */
export function askingPortal(sender: Sender, named?: string): string {
  const portal = isOwnTab(sender) ? (named ?? null) : originOf(sender.tab?.url ?? sender.url);
  if (portal === null) throw new MessageError('refused', '不能确定当前页面属于哪个平台，未作处理。');
  return portal;
}

/** Not a frame in somebody's page, which has a number of its own. */
function isOwnTab({ url, frameId }: Sender): boolean {
  return frameId === 0 && url?.startsWith(browser.runtime.getURL('/')) === true;
}
