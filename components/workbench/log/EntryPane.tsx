import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import controls from '@/components/common/controls.module.css';
import { dateTime } from '@/components/common/time';
import type { LogDetail, Tombstone } from '@/lib/record/entry';
import { EntryFacts } from './EntryFacts';
import { EntryFindings } from './EntryFindings';
import { EntryLooks } from './EntryLooks';
import { EntryNotes } from './EntryNotes';
import { EntryOpinion } from './EntryOpinion';
import styles from './EntryPane.module.css';
import { EntryValues } from './EntryValues';
import { type LogSource, wordsOf } from './log-source';

type Loaded =
  | { is: 'loading' }
  | { is: 'missing'; stone: Tombstone | null }
  | { is: 'trouble'; words: string }
  | { is: 'there'; detail: LogDetail };

/** One entry in full beside the table; Escape closes it and gives the focus back to its row. */
export function EntryPane({
  source,
  seq,
  back,
}: {
  source: LogSource;
  seq: number /** Address of the table. */;
  back: string;
}) {
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
    if (event.key === 'Escape') closeEntry(seq, back);
  };
  return (
    <aside className={styles.pane} aria-label={`第${seq}条`} onKeyDown={close}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          第{seq}条{loaded.is === 'there' && ` ${loaded.detail.row.name || '未读到姓名'}`}
        </h2>
        <button type="button" className={controls.button} onClick={() => closeEntry(seq, back)}>
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
      return <p className={styles.section}>{missingWords(loaded.stone)}</p>;
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
  return detail === null ? { is: 'missing', stone: await source.tombstone(seq) } : { is: 'there', detail };
}

function missingWords(stone: Tombstone | null): string {
  if (stone === null) return '没有这一条记录。';
  const what = stone.scope === 'body' ? '本条的详细内容' : '本条的内容';
  const cause = stone.cause === 'retention' ? '按保存期限清除' : '应申请删除';
  return `${what}已于 ${dateTime(stone.at)} ${cause}（${stone.why}），链上的凭证保留，见第${stone.act}条。`;
}

function closeEntry(seq: number, back: string) {
  location.hash = back;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-entry="${seq}"] a`)?.focus());
}
