import { useState } from 'react';
import type { FileLook } from '@/lib/dossier/file-facts';
import controls from '../../common/controls.module.css';
import { dateTime } from '../../common/time';
import styles from './Files.module.css';

interface Props {
  /** What else is looked for in it. */
  asks: readonly string[];
  look: FileLook | undefined;
  remark: string;
  onRemark(remark: string): void;
  onLook(is: FileLook['is'], remark: string): void;
  onUndo(): void;
}

/** The reviewer's tick of one document: looked at, agrees or differs in what; it can be taken back. */
export function LookForm({ asks, look, remark, onRemark, onLook, onUndo }: Props) {
  const [lacks, setLacks] = useState(false);
  if (look !== undefined) {
    return (
      <p className={styles.looked} role="status" data-looked={look.is}>
        {`已看，${look.is === 'agrees' ? '相符' : '不符'}${look.remark === '' ? '' : `：${look.remark}`}（${dateTime(look.at)}）`}
        <button type="button" className={controls.link} data-action="unlook" onClick={onUndo}>
          撤销
        </button>
      </p>
    );
  }
  return (
    <form
      className={styles.lookForm}
      onSubmit={(event) => {
        event.preventDefault();
        setLacks(remark.trim() === '');
        if (remark.trim() !== '') onLook('differs', remark);
      }}
    >
      {asks.map((ask) => (
        <p key={ask} className={styles.ask}>
          {ask}
        </p>
      ))}
      <button
        type="button"
        className={controls.button}
        data-action="look-agrees"
        title="V"
        onClick={() => onLook('agrees', remark)}
      >
        已看，相符
      </button>
      <button type="submit" className={controls.button} data-action="look-differs">
        已看，不符
      </button>
      <input
        type="text"
        className={controls.input}
        aria-label="不符之处或备注"
        placeholder="不符之处或备注"
        aria-invalid={lacks}
        maxLength={500}
        value={remark}
        spellCheck={false}
        onChange={(event) => onRemark(event.currentTarget.value)}
      />
      {lacks && <p role="alert">请写明不符之处。</p>}
    </form>
  );
}
