import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { claimDocument, isAlive } from '@/lib/portal/act/lifetime';
import { startOnPage } from '@/lib/portal/act/start-on-page';

export default defineContentScript({
  matches: ['https://zcps.rlsbt.zj.gov.cn/*'],
  runAt: 'document_idle',
  // The message would go to the page with the extension's id in it.
  noScriptStartedPostMessage: true,
  main(ctx: ContentScriptContext) {
    if (!claimDocument(document)) return;
    const { retire } = startOnPage(document);
    // A page can imitate the signal of a newer script; only the browser can take our id away.
    const retireIfOrphaned = () => {
      if (isAlive()) return;
      clearInterval(timer);
      retire();
    };
    const timer = setInterval(retireIfOrphaned, 2_000);
    ctx.onInvalidated(retireIfOrphaned);
  },
});
