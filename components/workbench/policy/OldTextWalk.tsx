import { useEffect, useId, useState } from 'react';
import type { OldText } from '@/lib/policy/old-texts';
import controls from '../../common/controls.module.css';
import styles from './Policy.module.css';
import type { KeptWalk, PolicySource } from './policy-source';

interface Props {
  /** By which its walk is known again. */
  pack: string;
  store: PolicySource['walk'];
  texts: readonly OldText[];
  planYear: number;
  /** What each text became, by the text; those that stay are not in it. */
  onEnter(changed: ReadonlyMap<string, string>): void;
}

/**
 * Texts that still name a year before, one after another beside what they may become; nothing is taken over unseen. Whoever
 * leaves in the midst of it goes on where they were.
 */
export function OldTextWalk({ pack, store, texts, planYear, onEnter }: Props) {
  const id = useId();
  const [at, setAt] = useState<number | null>(null);
  const [isKept, setKept] = useState(true);
  const [changed, setChanged] = useState<ReadonlyMap<string, string>>(new Map());
  /** Where it was left, with what was changed until then. */
  const [left, setLeft] = useState(0);
  useEffect(() => {
    store.load().then(
      (kept) => {
        if (!isWalk(kept) || kept.pack !== pack) return;
        const of = texts.findIndex(({ text }) => text === kept.at);
        setLeft(kept.at === null ? texts.length : Math.max(of, 0));
        setChanged(new Map(kept.changed.filter(([text]) => texts.some((one) => one.text === text))));
      },
      (error: unknown) => console.error(error),
    );
  }, [store, pack, texts]);
  const now = at === null ? undefined : texts[at];
  const goOn = (text: OldText, words: string) => {
    const next = new Map(changed);
    // Walked through again, what was changed before can be left as it was.
    if (words === text.text) next.delete(text.text);
    else next.set(text.text, words);
    setChanged(next);
    const then = (at ?? 0) + 1;
    setAt(then);
    store.save({ pack, at: texts[then]?.text ?? null, changed: [...next] }).catch((error: unknown) => {
      console.error(error);
      setKept(false);
    });
  };
  if (at === null) {
    return (
      <p className={styles.warn} data-old-texts={texts.length}>
        有{texts.length}处文字还写着{planYear}年以前的日期或年度，请对照通知原文逐处核对。
        {left > 0 && `上次已看到第${left}处，改了${changed.size}处。`}
        <button type="button" className={controls.link} data-action="walk-old-texts" onClick={() => setAt(left)}>
          {left > 0 ? '接着核对…' : '逐处核对…'}
        </button>
      </p>
    );
  }
  if (now === undefined) {
    return (
      <p role="status" className={styles.buttons}>
        已看完{texts.length}处，改了{changed.size}处。
        <button
          type="button"
          className={controls.button}
          data-action="enter-old-texts"
          disabled={changed.size === 0}
          onClick={() => onEnter(changed)}
        >
          查看影响
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={() => {
            setLeft(0);
            setAt(null);
          }}
        >
          重新核对
        </button>
      </p>
    );
  }
  return (
    <form
      key={now.text}
      className={`${styles.form} ${styles.walk}`}
      data-old-text={at + 1}
      onSubmit={(event) => {
        event.preventDefault();
        goOn(now, String(new FormData(event.currentTarget).get('text')).trim() || now.text);
      }}
    >
      <p>
        第{at + 1}处，共{texts.length}处{now.count > 1 ? `（同样的文字有${now.count}处，一并更改）` : ''}。
        {now.of ?? '原文'}：
      </p>
      <blockquote>{now.text}</blockquote>
      <div className={styles.field}>
        <label htmlFor={id}>按新通知改为（先按年度推移，请与原文核对）</label>
        <textarea
          id={id}
          name="text"
          rows={4}
          className={controls.input}
          spellCheck={false}
          defaultValue={changed.get(now.text) ?? now.proposed}
        />
      </div>
      {!isKept && <p role="alert">核对进度未能保存，请在离开本页前核对完。</p>}
      <div className={styles.buttons}>
        <button type="submit" className={controls.button}>
          已核对，采用
        </button>
        <button type="button" className={controls.button} onClick={() => goOn(now, now.text)}>
          保持原样
        </button>
      </div>
    </form>
  );
}

function isWalk(kept: unknown): kept is KeptWalk {
  return typeof kept === 'object' && kept !== null && 'pack' in kept && 'at' in kept && 'changed' in kept;
}
