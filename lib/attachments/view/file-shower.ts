import { type FileAnswer, type FileAsk, isFileAnswer } from '@/lib/attachments/worker-talk';
import type { PageSize, ShownFile } from './shown';

/** Longest time (ms) that one page may take to be drawn, or the file to be opened. */
const PATIENCE = 10_000;
/** And to be recognised, where it is a picture. */
const RECOGNISING = 90_000;
/** Longest time until the worker has started, on a slow machine. */
const START = 20_000;

type Said = Exclude<FileAnswer, { says: 'ready' | 'page' | 'facts' }>;
type Unnumbered<A> = A extends unknown ? Omit<A, 'job'> : never;
type Question = Unnumbered<Exclude<FileAsk, { do: 'read' }>>;

interface Waiting {
  question: Question;
  last: boolean;
  resolve(said: Said): void;
  reject(error: Error): void;
}

/** Opens a file for the viewer in a worker of its own, made by `start`. Rejects in words for the reviewer. */
export async function openForViewer(start: () => Worker, bytes: Uint8Array, patience = PATIENCE): Promise<ShownFile> {
  const line = start();
  const ask = inTurn(line, patience);
  try {
    await started(line);
    const said = await ask({ do: 'open', bytes }, false);
    return shownBy(line, said.says === 'opened' ? said.pages : [], ask);
  } catch (error) {
    line.terminate();
    throw error;
  }
}

function shownBy(
  line: Worker,
  pages: PageSize[],
  ask: (question: Question, last: boolean) => Promise<Said>,
): ShownFile {
  return {
    pages,
    async draw(page, width, how) {
      const said = await ask({ do: 'draw', page, width: Math.round(width) }, how === 'thumbnail');
      if (said.says !== 'drawn') throw new Error(NOT_DRAWN);
      return said.picture;
    },
    async words(page, recognise) {
      const said = await ask({ do: 'words', page, recognise }, false);
      return said.says === 'words' ? said.lines : [];
    },
    close: () => line.terminate(),
  };
}

/** Asks one question after the other; those that may wait go last. A worker that is stuck is ended, with all that wait for it. */
function inTurn(line: Worker, patience: number): (question: Question, last: boolean) => Promise<Said> {
  const queue: Waiting[] = [];
  let ended: Error | null = null;
  /** The one that is being answered, with its timer and ear; null while there is none. */
  let current: { reject(error: Error): void } | null = null;
  let job = 0;
  const end = (why: string) => {
    const error = new Error(why);
    ended = error;
    line.terminate();
    for (const waiting of [...(current === null ? [] : [current]), ...queue.splice(0)]) waiting.reject(error);
  };
  line.addEventListener('error', () => end('未能显示，文件可能过大'), { once: true });
  const next = () => {
    if (current !== null) return;
    const urgent = queue.findIndex(({ last }) => !last);
    const [waiting] = queue.splice(Math.max(0, urgent), 1);
    if (waiting === undefined) return;
    job += 1;
    const mine = job;
    const leave = () => {
      clearTimeout(timer);
      line.removeEventListener('message', heard);
    };
    current = {
      reject(error) {
        leave();
        waiting.reject(error);
      },
    };
    const recognises = 'recognise' in waiting.question && waiting.question.recognise;
    const longest = recognises ? RECOGNISING : patience;
    const timer = setTimeout(() => {
      end(`${Math.round(longest / 1000)}秒内未能${recognises ? '识别' : '显示'}这一页，已停止`);
    }, longest);
    const heard = ({ data }: MessageEvent<unknown>) => {
      if (!isFileAnswer(data) || data.says === 'ready' || data.says === 'page' || data.says === 'facts') return;
      if (data.job !== mine) return;
      leave();
      current = null;
      if (data.says === 'failed') waiting.reject(new Error(NOT_DRAWN));
      else waiting.resolve(data);
      next();
    };
    line.addEventListener('message', heard);
    line.postMessage({ ...waiting.question, job: mine } satisfies FileAsk);
  };
  return (question, last) =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended);
      queue.push({ question, last, resolve, reject });
      next();
    });
}

const NOT_DRAWN = '这一页未能显示，请在平台上打开原件查看';

function started(line: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('读取附件的程序没有启动')), START);
    const heard = ({ data }: MessageEvent<unknown>) => {
      if (!isFileAnswer(data) || data.says !== 'ready') return;
      clearTimeout(timer);
      line.removeEventListener('message', heard);
      resolve();
    };
    line.addEventListener('message', heard);
    line.addEventListener('error', () => reject(new Error('读取附件的程序没有启动')), { once: true });
  });
}
