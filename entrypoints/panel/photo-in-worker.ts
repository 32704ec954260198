import { browser } from 'wxt/browser';
import { createPhotoInspector } from '@/lib/photo/photo-inspector';
import { loadDecoder } from '@/lib/photo/shipped-decoder';

/** Looks into photos in workers of the packed extension. */
export const photoInWorker = createPhotoInspector({
  start: () => new Worker(browser.runtime.getURL('/photo-worker.js')),
  loadDecoder,
});
