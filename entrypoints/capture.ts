import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fetchProfile } from '@/lib/portal/act/use-profile';
import { capturePage } from '@/lib/portal/capture/capture-page';
import { readPage } from '@/lib/portal/read/read-page';

/** Put into a page when the reviewer saves it for a report; its value is the redacted page. It stays for that one answer. */
export default defineUnlistedScript(async () => {
  await fetchProfile();
  return capturePage(document, readPage(document, Date.now()));
});
