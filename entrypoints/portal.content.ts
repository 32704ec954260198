import { defineContentScript } from 'wxt/utils/define-content-script';
import { askBackground } from '@/lib/messages/channel';
import { createTeller, tellOfUse } from '@/lib/messages/tell-of-use';
import { everyDocument } from '@/lib/portal/act/every-document';
import { taughtNameWords } from '@/lib/portal/name-words';
import { scout } from '@/lib/portal/scout';

/** On every page of the portal, so it is tiny: it finds out whether there is anything to read, and tells that somebody is there. */
export default defineContentScript({
  matches: ['https://zcps.rlsbt.zj.gov.cn/*'],
  runAt: 'document_idle',
  // The message would go to the page with the extension's id in it.
  noScriptStartedPostMessage: true,
  async main() {
    const tell = createTeller();
    everyDocument(document, ({ defaultView }, signal) => {
      if (defaultView !== null) tellOfUse(defaultView, tell, signal);
    });
    const found = () => {
      askBackground('background/call-agent', {}).catch((error: unknown) => console.warn('zcps-review', error));
    };
    scout(document, found, await taughtNameWords());
  },
});
