import type { FileAnswer, FileAsk } from '@/lib/attachments/worker-talk';
import { type OpenedFile, openToShow, type ShowWay } from './open-to-show';

type ViewAsk = Exclude<FileAsk, { do: 'read' }>;

/** What the viewer asks of the worker: one file at a time, opened, drawn page by page, and its writing. */
export function answerViewer(
  say: (answer: FileAnswer, handed?: Transferable[]) => void,
  way: ShowWay,
): (ask: ViewAsk) => void {
  let file: Promise<OpenedFile> | null = null;
  const answered = async (ask: ViewAsk): Promise<void> => {
    const { job } = ask;
    if (ask.do === 'open') {
      const before = file;
      file = openToShow(ask.bytes, way);
      await (await before)?.close();
      return say({ says: 'opened', job, pages: (await file).pages });
    }
    if (file === null) throw new Error('no file is open');
    if (ask.do === 'words')
      return say({ says: 'words', job, lines: await (await file).words(ask.page, ask.recognise) });
    const picture = await (await file).draw(ask.page, ask.width);
    say({ says: 'drawn', job, picture }, [picture]);
  };
  return (ask) => {
    answered(ask).catch((error: unknown) => say({ says: 'failed', job: ask.job, why: String(error) }));
  };
}
