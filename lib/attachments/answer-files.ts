import { createLooker } from './look-at-page';
import type { OcrEngine } from './ocr/engine';
import { openEngine } from './ocr/open-engine';
import { readFile } from './read-file';
import type { FileAnswer, FileAsk } from './worker-talk';

/** Longest time (ms) in which pictures of writing are read for one file; pages that are left are for a person. */
const READING = 60_000;

/** Makes the worker that this runs in read files. Nothing of a file outlives its job. */
export function answerFiles(): void {
  const say = (answer: FileAnswer) => self.postMessage(answer);
  let engine: Promise<OcrEngine> | null = null;
  const looker = createLooker(() => {
    engine ??= openEngine();
    return engine;
  });
  self.addEventListener('message', ({ data }: MessageEvent<FileAsk>) => {
    if (data.do !== 'read') return;
    const { job, bytes, url } = data;
    readFile(bytes, url, {
      readTable,
      looker,
      until: performance.now() + READING,
      progress: (page, of) => say({ says: 'page', job, page, of }),
    }).then(
      (facts) => say({ says: 'facts', job, facts }),
      (error: unknown) => say({ says: 'failed', job, why: String(error) }),
    );
  });
  say({ says: 'ready' });
}

/** Tables of Chinese characters are files of the package. */
async function readTable(name: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`/cmaps/${name}`, self.location.origin));
  if (!response.ok) throw new Error(`no table ${name}`);
  return new Uint8Array(await response.arrayBuffer());
}
