import { defineContentScript } from 'wxt/utils/define-content-script';
import { askBackground } from '@/lib/messages/channel';
import { taughtNameWords } from '@/lib/portal/name-words';
import { scout } from '@/lib/portal/scout';

/** On every page of the portal, so it is tiny: it only finds out whether there is anything to read. */
export default defineContentScript({
  matches: ['https://zcps.rlsbt.zj.gov.cn/*'],
  runAt: 'document_idle',
  // The message would go to the page with the extension's id in it.
  noScriptStartedPostMessage: true,
  async main() {
    const found = () => {
      askBackground('background/call-agent', {}).catch((error: unknown) => console.warn('[职称评审审核助手]', error));
    };
    scout(document, found, await taughtNameWords());
  },
});
