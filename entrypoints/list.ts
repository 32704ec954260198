import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '@/lib/portal/agent-kit';
import { listPart } from '@/lib/portal/list/part';

/** Work on lists of applicants, put into a page whose agent asks for it: it takes all but its own code from that agent. */
export default defineUnlistedScript(() => provide('list', listPart));
