import { useId, useState } from 'react';
import type { Pack } from '@/lib/policy/schema';
import { readNotice } from '@/lib/review/drafting/read-notice';
import { isOfAnotherPaper, withText } from '@/lib/review/drafting/second-text';
import controls from '../../../common/controls.module.css';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';
import { freshKey } from './fresh-key';

interface Props {
  /** Notices whose sentences are known. */
  known: readonly Pack[];
  onRead(first: string | null): void;
}

const OTHER_PAPER = '已有同样编号的条款，这次粘贴的按另一份文件，编号前加“补”；请核对意见里的称呼';

/** The whole text of a notice, taken apart into sentences that wait to be looked at one by one. */
export function PasteNotice({ known, onRead }: Props) {
  const id = useId();
  const { draft, change } = useDrafting();
  const { pasted = '' } = draft;
  const [wrong, setWrong] = useState<string | null>(null);
  const read = () => {
    const { planYear } = draft.head;
    if (planYear === null) return setWrong('请先填写计划年度，通知中的年份据此理解');
    const found = readNotice(pasted, planYear, known).map((one) => ({ ...one, key: freshKey() }));
    if (found.length === 0) return setWrong('没有读到一句原文，请粘贴通知的全文');
    setWrong(isOfAnotherPaper(draft, found) ? OTHER_PAPER : null);
    change((now) => {
      const { pasted: _, ...rest } = now;
      return withText(rest, found);
    });
    onRead(found[0]?.key ?? null);
  };
  return (
    <details className={styles.paste} open={draft.sentences.length === 0 || pasted !== ''}>
      <summary>粘贴通知全文，分句核定</summary>
      <div className={styles.wide}>
        <label htmlFor={id}>通知全文（可以只贴一部分，换行不影响）</label>
        <textarea
          id={id}
          name="notice"
          rows={6}
          className={controls.input}
          spellCheck={false}
          value={pasted}
          aria-describedby={`${id}-wrong`}
          onChange={({ currentTarget: { value } }) => change((now) => ({ ...now, pasted: value }), 'pasted')}
        />
        <p id={`${id}-wrong`} role="status" className={styles.wrong}>
          {wrong}
        </p>
      </div>
      <button type="button" className={controls.button} data-action="read-notice" onClick={read}>
        分句
      </button>
      <p className={styles.quiet}>与已知通知用语相同或相近的，附上规则和数值的建议；每一句都要由您核定，才会采用。</p>
    </details>
  );
}
