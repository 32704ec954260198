import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '@/lib/portal/agent-kit';
import { fillPart } from '@/lib/portal/fill/part';

/** What writes an opinion into the portal's box, put into a page where the panel asks for it: the agent itself writes nothing. */
export default defineUnlistedScript(() => provide('fill', fillPart));
