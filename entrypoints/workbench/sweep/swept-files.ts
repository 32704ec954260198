import { PageLeft, TabGone } from '@/components/workbench/sweep/patient-fetch';
import type { SweepPorts } from '@/components/workbench/sweep/run-sweep';
import type { AttachmentReader } from '@/lib/attachments/file-reader';
import { notFetched, notRead } from '@/lib/attachments/trouble';
import type { FileFacts, RowFile } from '@/lib/dossier/file-facts';
import { fileBytes } from '@/lib/messages/file-bytes';
import { noLink, nothing } from '../../panel/check-files';
import type { PanelPorts } from '../../panel/panel-ports';

/** So many files of one applicant are opened at most; the rest is for a person. */
const MOST_FILES = 30;
/** Waits (ms) before a busy portal is asked for a file once more. */
const WAITS = [1_000, 3_000, 9_000];

export interface FilePorts {
  /** Asks the portal's tab; rejects when it is gone. */
  askPage: PanelPorts['askPage'];
  reader: AttachmentReader;
  wait: SweepPorts['wait'];
}

/**
 * How the files of one applicant's list are got and read: one after the other, each dropped at once. Two applicants may be
 * looked at together: at most two files are being fetched, and the one reader reads them in turn. Rejects with PageLeft.
 */
export function sweptFiles({ askPage, reader, wait }: FilePorts): SweepPorts['files'] {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    // Who comes next waits for the end of it, whichever it is.
    turn = done.catch(() => undefined);
    return done;
  };
  const ask: FilePorts['askPage'] = (name, what) =>
    askPage(name, what).catch((error: unknown) => {
      throw new TabGone('平台页面没有应答', { cause: error });
    });

  async function fetched(
    url: string,
    signal: AbortSignal,
  ): Promise<Uint8Array | FileFacts | 'login' | { busy: string }> {
    let got = await ask('page/fetch-file', { url });
    for (const pause of WAITS) {
      if (got.is !== 'busy' || signal.aborted) break;
      await wait(pause, signal);
      if (!signal.aborted) got = await ask('page/fetch-file', { url });
    }
    if (got.is === 'unlisted') throw new PageLeft(got.message);
    if (got.is !== 'held') {
      if (got.is === 'busy') return { busy: got.message };
      return got.is === 'login' ? 'login' : nothing(url, notFetched(got.message));
    }
    return fileBytes(got.bytes, (at) => ask('page/file-part', { url, at })).catch((error: unknown) => {
      throw error instanceof TabGone ? error : new PageLeft('附件没有传完', { cause: error });
    });
  }

  async function factsOf(url: string, signal: AbortSignal): Promise<FileFacts | 'login' | { busy: string }> {
    const drop = () => ask('page/drop-file', { url }).catch((error: unknown) => console.warn('drop-file', error));
    const stop = () => void drop();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const got = await fetched(url, signal);
      if (!(got instanceof Uint8Array)) return got;
      const facts = await inTurn(() => reader.read(got, url, { signal, progress: () => undefined }));
      return facts.kind === 'html' ? 'login' : facts;
    } finally {
      signal.removeEventListener('abort', stop);
      await drop();
    }
  }

  return async (listed, signal, stillIn) => {
    const files: RowFile[] = [];
    // Once it was read, the page is told to forget a file, its link included.
    const read = new Map<string, ReturnType<typeof factsOf>>();
    const onceOf = (url: string) => {
      const facts = read.get(url) ?? factsOf(url, signal);
      read.set(url, facts);
      return facts;
    };
    for (const [index, { row, url, links }] of listed.entries()) {
      if (signal.aborted) break;
      if (url === null) files.push({ row, facts: noLink(links) });
      else if (index >= MOST_FILES) {
        files.push({ row, facts: nothing(url, notRead(`批量检查每名最多打开${MOST_FILES}份，这一份未打开`)) });
      } else {
        const facts = await onceOf(url);
        if (facts === 'login') {
          // A page in place of a file may be the portal's word for one that is missing.
          if (signal.aborted || !(await stillIn())) return facts;
          files.push({ row, facts: nothing(url, notFetched('取到的是网页而不是文件，文件可能不存在')) });
        } else if ('busy' in facts) return facts;
        else files.push({ row, facts });
      }
    }
    return files;
  };
}
