import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '@/lib/portal/agent-kit';
import { photoPart } from '@/lib/portal/files/photo-part';

/** Gets the photo: apart from the work on attachments, because most applications have a photo and few have their files opened. */
export default defineUnlistedScript(() => provide('photo', photoPart));
