import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerSheets } from '@/lib/sheet/answer-sheets';

/** Reads workbooks for the workbench as a worker, which the page can end at any moment. */
export default defineUnlistedScript(answerSheets);
