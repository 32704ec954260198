import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import controls from '@/components/common/controls.module.css';
import { dateTime } from '@/components/common/time';
import type { DoneToLog, LogDetail, Tombstone } from '@/lib/record/entry';
import { wordsOf } from '../../common/words-of';
import { doneWords } from './done-words';
import { EntryFacts } from './EntryFacts';
import { EntryFindings } from './EntryFindings';
import { EntryLooks } from './EntryLooks';
import { EntryNotes } from './EntryNotes';
import { EntryOpinion } from './EntryOpinion';
import styles from './EntryPane.module.css';
import { EntryValues } from './EntryValues';
import type { LogSource } from './log-source';

type Loaded =
  | { is: 'loading' }
  | { is: 'missing' }
  | { is: 'removed'; stone: Tombstone }
  | { is: 'done'; done: DoneToLog }
  | { is: 'trouble'; words: string }
  | { is: 'there'; detail: LogDetail };

interface Props {
  source: LogSource;
  seq: number;
  /** Address of the table. */
  back: string;
}

/** One entry in full beside the table; Escape closes it and gives the focus back to its row. */
export function EntryPane({ source, seq, back }: Props) {
  const [loaded, setLoaded] = useState<Loaded>({ is: 'loading' });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    let gone = false;
    load(source, seq).then(
      (found) => !gone && setLoaded(found),
      (error: unknown) => !gone && setLoaded({ is: 'trouble', words: wordsOf(error) }),
    );
    return () => {
      gone = true;
    };
  }, [source, seq]);
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape') closeEntry(back);
  };
  return (
    <aside className={styles.pane} aria-label={`第${seq}条`} onKeyDown={close}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          第{seq}条{loaded.is === 'there' && ` ${loaded.detail.row.name || '未读到姓名'}`}
        </h2>
        <button type="button" className={controls.button} onClick={() => closeEntry(back)}>
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
      return <p className={styles.section}>没有这一条记录。</p>;
    case 'removed':
      return (
        <p className={styles.section}>
          {removedWords(loaded.stone)}校验所需的指纹仍保留，见
          <a href={`#entry=${loaded.stone.act}`}>第{loaded.stone.act}条</a>。
        </p>
      );
    case 'done':
      return (
        <p className={styles.section} data-done-to-log={loaded.done.act.act}>
          本条不是审核结果，是对日志的一次操作：{doneWords(loaded.done.act)}（{dateTime(loaded.done.at)}）
        </p>
      );
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
          <EntryLooks body={loaded.detail.body} />
          <EntryNotes body={loaded.detail.body} />
          <EntryFindings body={loaded.detail.body} />
          <EntryValues body={loaded.detail.body} />
        </>
      );
  }
}

async function load(source: LogSource, seq: number): Promise<Loaded> {
  const detail = await source.detail(seq);
  if (detail !== null) return { is: 'there', detail };
  const stone = await source.tombstone(seq);
  if (stone !== null) return { is: 'removed', stone };
  const done = await source.done(seq);
  return done === null ? { is: 'missing' } : { is: 'done', done };
}

function removedWords({ scope, cause, at, why }: Tombstone): string {
  const what = scope === 'body' ? '本条的详细内容' : '本条的内容';
  return `${what}已于 ${dateTime(at)} ${cause === 'retention' ? '按保存期限清除' : '应申请删除'}（${why}），`;
}

/** The table gives the focus back to the entry's row. */
function closeEntry(back: string) {
  location.hash = back;
}
