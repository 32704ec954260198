import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['https://zcps.rlsbt.zj.gov.cn/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    return undefined;
  },
});
