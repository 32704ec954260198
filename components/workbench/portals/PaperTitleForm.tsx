import { type FormEvent, useState } from 'react';
import controls from '@/components/common/controls.module.css';
import { isPaperTitle, LONGEST_TITLE, PAPER_KINDS, type PaperKind, type PaperTitle } from '@/lib/dossier/paper-kinds';
import styles from './PortalsPage.module.css';

interface Props {
  onAdd(title: PaperTitle): void;
}

/** Says which kind of paper an attachment is whose title nobody knows: words of the title, and the kind. */
export function PaperTitleForm({ onAdd }: Props) {
  const [title, setTitle] = useState('');
  const [paper, setPaper] = useState<PaperKind>('继续教育证明');
  const typed = title.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPaperTitle(typed)) return;
    onAdd({ title: typed, paper });
    setTitle('');
  };
  return (
    <>
      <h4>附件标题</h4>
      <p className={styles.quiet}>
        核对附件时看不出是哪种材料的，可在此写明标题中的文字属于哪种材料，今后按该种材料与填报核对。不要写入姓名和号码。
      </p>
      <form className={styles.form} onSubmit={submit} data-form="paper-title">
        <label>
          标题中的文字
          <input
            className={controls.input}
            maxLength={LONGEST_TITLE}
            placeholder="如：学分登记册"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
        <label>
          属于
          <select
            className={controls.input}
            value={paper}
            onChange={(event) => setPaper(event.currentTarget.value as PaperKind)}
          >
            {PAPER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kind}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={controls.button} disabled={!isPaperTitle(typed)}>
          添加附件标题
        </button>
      </form>
      {typed !== '' && !isPaperTitle(typed) && (
        <p className={styles.bad}>{`请写标题中的文字，3至${LONGEST_TITLE}个字，不含号码。`}</p>
      )}
    </>
  );
}
