import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fetchProfile } from '@/lib/portal/act/use-profile';
import { capturePage } from '@/lib/portal/capture/capture-page';
import { lexiconOf } from '@/lib/portal/profile/lexicon';
import { readPage } from '@/lib/portal/read/read-page';

/** Put into a page when the reviewer saves it for a report; its value is the redacted page. It stays for that one answer. */
export default defineUnlistedScript(async () => {
  const lexicon = lexiconOf(await fetchProfile());
  return capturePage(document, readPage(document, lexicon, Date.now()), lexicon);
});
