import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerPhoto } from '@/lib/photo/answer-photo';

/** Decodes one photo as a worker, which the page that started it can end at any moment. */
export default defineUnlistedScript(answerPhoto);
