import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '@/lib/portal/agent-kit';
import { marksPart } from '@/lib/portal/marks/part';
import * as kit from '@/lib/portal/marks-kit';
import { shareKit } from '@/lib/portal/share-kit';

/** What is drawn over a page, put in with the first finding: it takes all but its own code from the agent there. */
export default defineUnlistedScript(() => {
  shareKit('marks-kit', kit);
  provide('marks', marksPart);
});
