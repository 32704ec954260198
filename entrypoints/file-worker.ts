import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerFiles } from '@/lib/attachments/answer-files';

/** Reads and draws attachments as a worker, which the page that started it can end at any moment. */
export default defineUnlistedScript(answerFiles);
