import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LogDetail } from '@/lib/review/record';
import controls from '../common/controls.module.css';
import { EntryFacts } from './EntryFacts';
import { EntryFindings } from './EntryFindings';
import { EntryOpinion } from './EntryOpinion';
import styles from './EntryPane.module.css';
import { type LogSource, wordsOf } from './log-source';

type Loaded =
  | { is: 'loading' }
  | { is: 'missing' }
  | { is: 'trouble'; words: string }
  | { is: 'there'; detail: LogDetail };

/** One entry in full beside the table; Escape closes it and gives the focus back to its row. */
export function EntryPane({ source, seq }: { source: LogSource; seq: number }) {
  const [loaded, setLoaded] = useState<Loaded>({ is: 'loading' });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    let gone = false;
    source.detail(seq).then(
      (detail) => !gone && setLoaded(detail === null ? { is: 'missing' } : { is: 'there', detail }),
      (error: unknown) => !gone && setLoaded({ is: 'trouble', words: wordsOf(error) }),
    );
    return () => {
      gone = true;
    };
  }, [source, seq]);
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape') closeEntry(seq);
  };
  return (
    <aside className={styles.pane} aria-label={`第${seq}条`} onKeyDown={close}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          第{seq}条{loaded.is === 'there' && ` ${loaded.detail.row.name || '未读到姓名'}`}
        </h2>
        <button type="button" className={controls.button} onClick={() => closeEntry(seq)}>
          关闭
        </button>
      </div>
      <Content loaded={loaded} />
    </aside>
  );
}

function Content({ loaded }: { loaded: Loaded }) {
  switch (loaded.is) {
    case 'loading':
      return <p className={styles.section}>正在读取…</p>;
    case 'missing':
      return <p className={styles.section}>没有这一条记录，或其内容已按保存期限清除。</p>;
    case 'trouble':
      return (
        <p className={styles.section} role="alert">
          {loaded.words}
        </p>
      );
    case 'there':
      return (
        <>
          <EntryFacts detail={loaded.detail} />
          <EntryOpinion body={loaded.detail.body} />
          <EntryFindings body={loaded.detail.body} />
        </>
      );
  }
}

function closeEntry(seq: number) {
  location.hash = '#log';
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-entry="${seq}"] a`)?.focus());
}
