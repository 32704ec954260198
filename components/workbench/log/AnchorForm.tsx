import type { FormEvent } from 'react';
import controls from '@/components/common/controls.module.css';
import styles from './LogTools.module.css';
import type { Anchor } from './log-source';

/** Count and 日志指纹 of an earlier export, to compare the log with. */
export function AnchorForm({ onVerify }: { onVerify(anchor: Anchor): void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const count = Number(data.get('count'));
    const head = String(data.get('head')).trim().toLowerCase();
    if (Number.isInteger(count) && count > 0 && head !== '') onVerify({ count, head });
  };
  return (
    <details>
      <summary>与此前导出文件上的日志指纹核对</summary>
      <form className={styles.anchor} onSubmit={submit}>
        <input
          className={controls.input}
          name="count"
          type="number"
          min={1}
          required
          aria-label="条数"
          placeholder="条数"
        />
        <input
          className={controls.input}
          name="head"
          spellCheck={false}
          required
          pattern="\s*[0-9a-fA-F]{64}\s*"
          title="64位十六进制的日志指纹"
          aria-label="日志指纹"
          placeholder="日志指纹"
        />
        <button type="submit" className={controls.button}>
          核对
        </button>
      </form>
    </details>
  );
}
