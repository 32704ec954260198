import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '@/lib/portal/agent-kit';
import { filesPart } from '@/lib/portal/files/part';

/** Work on attachments, put into a page when the reviewer asks for it: it takes all but its own code from the agent there. */
export default defineUnlistedScript(() => provide('files', filesPart));
