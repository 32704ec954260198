import { createLooker } from './look-at-page';
import type { OcrEngine } from './ocr/engine';
import { openEngine } from './ocr/open-engine';
import { readFile } from './read-file';
import { answerViewer } from './view/answer-viewer';
import type { FileAnswer, FileAsk } from './worker-talk';

/** Longest time (ms) in which pictures of writing are read for one file; pages that are left are for a person. */
const READING = 60_000;

/** Makes the worker that this runs in read files and draw them. Nothing of a file that is read outlives its job. */
export function answerFiles(): void {
  const say = (answer: FileAnswer, transfer: Transferable[] = []) => self.postMessage(answer, { transfer });
  let engine: Promise<OcrEngine> | null = null;
  const looker = createLooker(() => {
    engine ??= openEngine();
    return engine;
  });
  const show = answerViewer(say, { readTable, looker, patience: READING });
  self.addEventListener('message', ({ data }: MessageEvent<FileAsk>) => {
    // The PDF reader talks over the same line.
    if (typeof data.do !== 'string') return;
    if (data.do !== 'read') return show(data);
    const { job, bytes, url, titles } = data;
    readFile(bytes, url, {
      readTable,
      looker,
      until: performance.now() + READING,
      titles,
      progress: (page, of) => say({ says: 'page', job, page, of }),
      looking: () => say({ says: 'looking', job }),
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
