import { defineBackground } from 'wxt/utils/define-background';
import { browserLog } from '@/lib/log/browser-log';
import { inspectPhoto } from '@/lib/photo/inspect-photo';
import { decodeJpeg } from '@/lib/photo/shipped-decoder';
import { startBackground } from './start';

export default defineBackground({
  type: 'module',
  main() {
    startBackground({
      log: browserLog(),
      inspectPhoto: (bytes, info) => inspectPhoto(bytes, info, decodeJpeg),
    });
  },
});
