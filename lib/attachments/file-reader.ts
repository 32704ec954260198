import type { FileFacts } from '@/lib/dossier/file-facts';
import type { PaperTitle } from '@/lib/dossier/paper-kinds';
import { nothingRead } from './known-paper';
import { notRead } from './trouble';
import { type FileAsk, isFileAnswer } from './worker-talk';

export interface FileReaderJob {
  /** Told before each page. */
  progress(page: number, of: number): void;
  signal: AbortSignal;
}

export interface AttachmentReader {
  /** What the bytes say. Never rejects because of the file; a file that takes too long is given up, and the worker with it. */
  read(bytes: Uint8Array, url: string, job: FileReaderJob): Promise<FileFacts>;
  end(): void;
}

/** Longest time (ms) that each step may take. */
interface Patience {
  /** Taking a page of the file apart, or the file before its first page: what it holds decides how long that is. */
  opening: number;
  /** One step of looking at a page that is drawn: as long as the machine is slow. */
  looking: number;
}

const PATIENCE: Patience = { opening: 8_000, looking: 30_000 };
/** What the worker said in time is heard first (ms), however long the listener itself was kept from listening. */
const IN_THE_LINE = 100;
/** Longest time for a whole file. */
const WHOLE = 150_000;
/** Longest time until the worker has started, on a slow machine. */
const START = 20_000;

/**
 * Reads one file after another in a worker made by `start`; one that is stuck is ended, and the next file gets a new one.
 * `titles` are those of papers that the office added.
 */
export function createFileReader(
  start: () => Worker,
  titles: readonly PaperTitle[],
  patience: Patience = PATIENCE,
): AttachmentReader {
  let worker: { line: Worker; ready: Promise<boolean> } | null = null;
  let jobs = 0;
  const end = () => {
    worker?.line.terminate();
    worker = null;
  };
  return {
    end,
    async read(bytes, url, { progress, signal }) {
      worker ??= started(start());
      const { line, ready } = worker;
      const given = (why: string) => unread(url, bytes.length, why);
      if (!(await ready)) {
        end();
        return given('读取附件的程序没有启动');
      }
      jobs += 1;
      const job = jobs;
      return new Promise<FileFacts>((resolve) => {
        const giveUp = (why: string) => {
          end();
          finish(given(why));
        };
        let timer: ReturnType<typeof setTimeout> | undefined;
        const wait = (longest: number) => {
          const late = () => giveUp(`${Math.round(longest / 1000)}秒内没有读完一页，已停止`);
          clearTimeout(timer);
          timer = setTimeout(() => (timer = setTimeout(late, IN_THE_LINE)), longest);
        };
        const whole = setTimeout(() => giveUp('页数过多或内容过大，没有读完，已停止'), WHOLE);
        const cancel = () => giveUp('已取消');
        // Among others, it had no memory left.
        const died = () => giveUp('没有读完，文件可能过大');
        const finish = (facts: FileFacts) => {
          clearTimeout(timer);
          clearTimeout(whole);
          signal.removeEventListener('abort', cancel);
          line.removeEventListener('message', heard);
          line.removeEventListener('error', died);
          resolve(facts);
        };
        const heard = ({ data }: MessageEvent<unknown>) => {
          if (!isFileAnswer(data) || data.says === 'ready' || data.job !== job) return;
          if (data.says === 'page') {
            wait(patience.opening);
            progress(data.page, data.of);
          } else if (data.says === 'looking') wait(patience.looking);
          else if (data.says === 'facts') finish(data.facts);
          else if (data.says === 'failed') finish(given('没有读完'));
        };
        line.addEventListener('message', heard);
        line.addEventListener('error', died, { once: true });
        signal.addEventListener('abort', cancel, { once: true });
        if (signal.aborted) cancel();
        else {
          wait(patience.opening);
          line.postMessage({ do: 'read', job, bytes, url, titles } satisfies FileAsk);
        }
      });
    },
  };
}

function unread(url: string, bytes: number, why: string): FileFacts {
  return { ...nothingRead(), url, bytes, digest: '', kind: 'unknown', trouble: notRead(why) };
}

function started(line: Worker): { line: Worker; ready: Promise<boolean> } {
  const ready = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), START);
    const heard = ({ data }: MessageEvent<unknown>) => {
      if (!isFileAnswer(data) || data.says !== 'ready') return;
      clearTimeout(timer);
      line.removeEventListener('message', heard);
      resolve(true);
    };
    line.addEventListener('message', heard);
    line.addEventListener('error', () => resolve(false), { once: true });
  });
  return { line, ready };
}
