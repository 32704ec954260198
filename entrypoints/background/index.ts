import { defineBackground } from 'wxt/utils/define-background';
import { browserLog } from '@/lib/log/browser-log';
import { startBackground } from './start';

export default defineBackground({
  type: 'module',
  main() {
    startBackground({ log: browserLog() });
  },
});
