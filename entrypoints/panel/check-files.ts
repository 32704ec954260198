import { wordsOf } from '@/components/common/words-of';
import type { AttachmentReader } from '@/lib/attachments/file-reader';
import { nothingRead } from '@/lib/attachments/known-paper';
import { notFetched, notRead } from '@/lib/attachments/trouble';
import type { FileFacts, FileTrouble, RowFile } from '@/lib/dossier/file-facts';
import { samePerson } from '@/lib/dossier/identity';
import type { PageReading } from '@/lib/dossier/reading';
import type { ListedFile } from '@/lib/messages/fetched';
import { fileBytes } from '@/lib/messages/file-bytes';
import type { PanelPorts } from './panel-ports';

export interface FileCheck {
  ports: Pick<PanelPorts, 'askPage'>;
  /** Each reads one file after another, beside the others. */
  readers: readonly AttachmentReader[];
  /** What the panel knows the page to show: files of another applicant are not its own. */
  about: PageReading;
  signal: AbortSignal;
  /** Told when a file, or a page of it, is begun: of those that are under way, the first. */
  progress(at: number, of: number, page: number): void;
}

/** Facts of all files that could be read, and why it ended early, in words; null when all went well. */
export interface CheckedFiles {
  files: RowFile[];
  stopped: string | null;
}

const OTHER = '页面已换了申报人，没有核对附件。';
const CANCELLED = '已取消，没有打开的附件请人工查看。';
const LOGIN = '登录已过期，附件没有取到。请在平台上重新登录后再核对。';

/**
 * Gets the files of the page's attachment list and reads them, each reader one at a time. Nothing of them is kept but the
 * facts; the page holds their bytes for the viewer, until it is told to drop them.
 */
export async function checkFiles({ ports, readers, about, signal, progress }: FileCheck): Promise<CheckedFiles> {
  const checked: (RowFile | undefined)[] = [];
  const { reading, files } = await ports.askPage('page/list-files', {});
  if (samePerson(about, reading) === 'other') return { files: [], stopped: OTHER };
  let stopped: string | null = null;
  const left = [...files.entries()];
  const underWay = new Map<number, number>();
  const tell = (index: number, page: number) => {
    underWay.set(index, page);
    const first = Math.min(...underWay.keys());
    progress(first + 1, files.length, underWay.get(first) ?? 0);
  };
  const asked = new Map<string, ReturnType<typeof factsOf>>();
  // Rows that lead to the same file have it from one GET: two at once would mix their pieces.
  const onceOf = (file: ListedFile, way: Way) => {
    const facts = (file.url === null ? undefined : asked.get(file.url)) ?? factsOf(file, way);
    if (file.url !== null) asked.set(file.url, facts);
    return facts;
  };
  const readOn = async (reader: AttachmentReader) => {
    for (let next = left.shift(); next !== undefined && stopped === null; next = left.shift()) {
      const [index, file] = next;
      tell(index, 0);
      const facts = await onceOf(file, { ports, reader, signal, progress: (page) => tell(index, page) });
      underWay.delete(index);
      if (signal.aborted) stopped = CANCELLED;
      // What came in its place says nothing of the file: no finding is made of it.
      else if (facts === 'login') stopped ??= LOGIN;
      else checked[index] = { row: file.row, facts };
    }
  };
  if (signal.aborted) return { files: [], stopped: CANCELLED };
  await Promise.all(readers.map(readOn));
  return { files: checked.filter((file) => file !== undefined), stopped };
}

interface Way extends Pick<FileCheck, 'ports' | 'signal'> {
  reader: AttachmentReader;
  progress(page: number): void;
}

async function factsOf(
  { url, links }: ListedFile,
  { ports, reader, signal, progress }: Way,
): Promise<FileFacts | 'login'> {
  if (url === null) return noLink(links);
  const drop = () => void ports.askPage('page/drop-file', { url }).catch((error: unknown) => console.warn(error));
  signal.addEventListener('abort', drop, { once: true });
  try {
    const fetched = await ports.askPage('page/fetch-file', { url });
    if (fetched.is === 'login') return 'login';
    if (fetched.is !== 'held') return nothing(url, notFetched(fetched.message));
    const bytes = await fileBytes(fetched.bytes, (at) => ports.askPage('page/file-part', { url, at }));
    const facts = await reader.read(bytes, url, { signal, progress });
    return facts.kind === 'html' ? 'login' : facts;
  } catch (error) {
    return nothing(url, notFetched(`没有取到（${wordsOf(error)}）`));
  } finally {
    signal.removeEventListener('abort', drop);
  }
}

/** What is said of a row that leads to no file, or to several. */
export function noLink(links: number): FileFacts {
  return nothing('', notRead(links === 0 ? '这一行没有可以打开的文件' : `这一行有${links}个链接，未打开`));
}

/** A file of which nothing is known but why. */
export function nothing(url: string, trouble: FileTrouble): FileFacts {
  return { ...nothingRead(), url, bytes: 0, digest: '', kind: 'unknown', trouble };
}
