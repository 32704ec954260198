import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '@/lib/portal/agent-kit';
import { teachPart } from '@/lib/portal/teach/part';

/** Teaching, put into a page whose agent asks for it: it takes all but its own code from that agent. */
export default defineUnlistedScript(() => provide('teach', teachPart));
