import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { claimDocument, isAlive } from '@/lib/portal/act/lifetime';
import { startOnPage } from '@/lib/portal/act/start-on-page';

/** What reads and acts on a page. The background puts it into pages that the scout found something on. */
export default defineUnlistedScript(() => {
  if (!claimDocument(document)) return;
  const { retire } = startOnPage(document);
  // A page can imitate the signal of a newer script; only the browser can take our id away.
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    retire();
  }, 2_000);
});
