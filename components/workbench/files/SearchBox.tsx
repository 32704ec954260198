import { useEffect, useRef, useState } from 'react';
import type { ViewedFile } from '@/lib/messages/viewer-line';
import controls from '../../common/controls.module.css';
import { keyed } from '../../common/keyed';
import { wordsOf } from '../../common/words-of';
import styles from './Files.module.css';
import { type Searched, type SearchJob, searchFiles, type WordHit } from './search';

interface Props {
  files: readonly ViewedFile[];
  open: SearchJob['open'];
  onHit(hit: WordHit): void;
}

type State =
  | { is: 'idle' }
  | { is: 'running'; at: number; of: number }
  | { is: 'done'; found: Searched; recognised: boolean }
  | { is: 'failed'; says: string };

/** Looks for words in all files of the review. */
export function SearchBox({ files, open, onHit }: Props) {
  const [words, setWords] = useState('');
  const [state, setState] = useState<State>({ is: 'idle' });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const search = (recognise: boolean) => {
    control.current?.abort();
    if (words.trim() === '') return setState({ is: 'idle' });
    control.current = new AbortController();
    const { signal } = control.current;
    const tell = (next: State) => !signal.aborted && setState(next);
    const progress = (at: number, of: number) => tell({ is: 'running', at, of });
    searchFiles(words, files, { open, recognise, signal, progress }).then(
      (found) => tell({ is: 'done', found, recognised: recognise }),
      (error: unknown) => tell({ is: 'failed', says: wordsOf(error) }),
    );
  };
  const cancel = () => {
    control.current?.abort();
    setState({ is: 'idle' });
  };
  return (
    <search className={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(false);
        }}
      >
        <input
          type="search"
          className={controls.input}
          aria-label="在附件文字中查找"
          placeholder="在附件文字中查找"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit" className={controls.button}>
          查找
        </button>
      </form>
      {state.is === 'running' && (
        <p role="status">
          {`正在查找，第${state.at}／${state.of}份`}
          <button type="button" className={controls.link} onClick={cancel}>
            取消
          </button>
        </p>
      )}
      {state.is === 'failed' && <p role="alert">{`没有查完：${state.says}`}</p>}
      {state.is === 'done' && (
        <Hits found={state.found} onHit={onHit} onRecognise={state.recognised ? null : () => search(true)} />
      )}
    </search>
  );
}

interface HitsProps {
  found: Searched;
  onHit(hit: WordHit): void;
  /** Null once the pictures were recognised, too. */
  onRecognise: (() => void) | null;
}

function Hits({ found: { hits, unread }, onHit, onRecognise }: HitsProps) {
  const rest = unread === 0 ? '' : `另有${unread}页（份）是图片或打不开，没有查找。`;
  return (
    <>
      <p role="status">
        {`${hits.length === 0 ? '没有找到。' : `找到${hits.length}处。`}${rest}`}
        {unread > 0 && onRecognise !== null && (
          <button type="button" className={controls.link} data-action="search-pictures" onClick={onRecognise}>
            识别图片页再查找
          </button>
        )}
      </p>
      <ol className={styles.hits}>
        {keyed(hits, ({ file, at, line }) => `${file} ${at.page} ${line}`).map(({ key, item }) => (
          <li key={key}>
            <button type="button" className={controls.link} data-hit="" onClick={() => onHit(item)}>
              {`附件${item.file + 1}第${item.at.page}页 ${item.line}`}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
