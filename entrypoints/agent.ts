import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { claimDocument, isAlive, releaseDocument } from '@/lib/portal/act/lifetime';
import { startOnPage } from '@/lib/portal/act/start-on-page';
import { fetchProfile } from '@/lib/portal/act/use-profile';
import * as kit from '@/lib/portal/agent-kit';
import { shareKit } from '@/lib/portal/share-kit';

/** What reads and acts on a page. The background puts it into pages that the scout found something on. */
export default defineUnlistedScript(() => {
  if (!claimDocument(document)) return;
  shareKit('agent-kit', kit);
  // A page that is read by the wrong words first would be judged by them: the portal's own profile comes before all.
  const started = fetchProfile().then((profile) => startOnPage(document, profile));
  started.catch((error: unknown) => {
    // Nobody answered: whoever opens the panel by hand puts a script in that asks again.
    releaseDocument();
    console.warn('zcps-review', error);
  });
  // A page can imitate the signal of a newer script; only the browser can take our id away.
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    started.then(({ retire }) => retire()).catch((error: unknown) => console.warn(error));
  }, 2_000);
});
