import { useEffect, useRef, useState } from 'react';
import type { ShownFile } from '@/lib/attachments/view/shown';
import type { FileFacts } from '@/lib/dossier/file-facts';
import { wordsOf } from '../../common/words-of';
import type { FilesSource } from './files-source';

export type FileShown =
  | { is: 'loading' }
  | { is: 'there'; file: ShownFile }
  /** With why, and whether another try may help. */
  | { is: 'not'; says: string; again: boolean };

const DRAWN: readonly string[] = ['pdf', 'jpeg', 'png', 'tiff', 'docx'] satisfies FileFacts['kind'][];

/** The file in sight, opened for drawing; the one before is let go of. */
export function useShownFile(source: FilesSource, tab: number, facts: FileFacts | null) {
  const [shown, setShown] = useState<FileShown>({ is: 'loading' });
  const [turn, setTurn] = useState(0);
  const control = useRef<AbortController | null>(null);
  const wanted = useRef(facts);
  wanted.current = facts;
  const key = facts === null ? '' : `${facts.url} ${facts.digest}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: facts of the same bytes are the same file, and `turn` asks again.
  useEffect(() => {
    const why = whyNot(wanted.current);
    if (wanted.current === null || why !== null) return setShown({ is: 'not', says: why ?? '', again: false });
    const abort = new AbortController();
    control.current = abort;
    let file: ShownFile | null = null;
    setShown({ is: 'loading' });
    source.open(tab, wanted.current, abort.signal).then(
      (opened) => {
        if (abort.signal.aborted) return opened.close();
        file = opened;
        setShown({ is: 'there', file });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setShown({ is: 'not', says: wordsOf(error), again: true });
      },
    );
    return () => {
      abort.abort();
      file?.close();
    };
  }, [source, tab, key, turn]);
  const cancel = () => {
    control.current?.abort();
    setShown({ is: 'not', says: '已取消。', again: true });
  };
  return { shown, cancel, again: () => setTurn((before) => before + 1) };
}

function whyNot(facts: FileFacts | null): string | null {
  if (facts === null) return '这一份还没有打开，请先核对附件。';
  if (facts.digest === '' || !DRAWN.includes(facts.kind)) return facts.trouble?.says ?? '这一份不能在此显示。';
  return facts.trouble?.wanting === true || facts.trouble?.is === 'wrong-kind' ? facts.trouble.says : null;
}
