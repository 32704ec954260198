import { createDecoder } from './decode';
import { inspectPhoto } from './inspect-photo';
import { fromBase64, type PhotoAnswer, type PhotoAsk } from './worker-talk';

/** Makes the worker that this runs in look into the one photo that it is given. */
export function answerPhoto(): void {
  const say = (answer: PhotoAnswer) => self.postMessage(answer);
  self.addEventListener('message', ({ data: { photo, decoder } }: MessageEvent<PhotoAsk>) => {
    const decode = createDecoder(async () => {
      if (decoder === null) throw new Error('not loaded');
      return decoder;
    });
    const bytes = fromBase64(photo.base64);
    if (bytes === null) return say({ says: 'facts', facts: null });
    inspectPhoto(bytes, { url: photo.url, totalBytes: photo.bytes }, decode).then(
      (facts) => say({ says: 'facts', facts }),
      (error: unknown) => {
        console.warn('photo not inspected', error);
        say({ says: 'facts', facts: null });
      },
    );
  });
  say({ says: 'ready' });
}
