import { useEffect, useRef, useState } from 'react';
import type { ViewedFile } from '@/lib/messages/viewer-line';
import controls from '../../common/controls.module.css';
import { keyed } from '../../common/keyed';
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
  | { is: 'done'; found: Searched }
  | { is: 'failed'; says: string };

/** Looks for words in all files of the review. */
export function SearchBox({ files, open, onHit }: Props) {
  const [words, setWords] = useState('');
  const [state, setState] = useState<State>({ is: 'idle' });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const search = () => {
    control.current?.abort();
    if (words.trim() === '') return setState({ is: 'idle' });
    control.current = new AbortController();
    const { signal } = control.current;
    const tell = (next: State) => !signal.aborted && setState(next);
    searchFiles(words, files, { open, signal, progress: (at, of) => tell({ is: 'running', at, of }) }).then(
      (found) => tell({ is: 'done', found }),
      (error: unknown) => tell({ is: 'failed', says: error instanceof Error ? error.message : String(error) }),
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
          search();
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
      {state.is === 'done' && <Hits found={state.found} onHit={onHit} />}
    </search>
  );
}

function Hits({ found: { hits, unread }, onHit }: { found: Searched; onHit(hit: WordHit): void }) {
  const rest = unread === 0 ? '' : `另有${unread}页（份）文字未读出，没有查找。`;
  return (
    <>
      <p role="status">{`${hits.length === 0 ? '没有找到。' : `找到${hits.length}处。`}${rest}`}</p>
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
