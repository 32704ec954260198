import { type FormEvent, useId, useState } from 'react';
import controls from '../common/controls.module.css';
import type { ShownFinding } from './groups';
import styles from './SettleForm.module.css';

interface Props {
  item: ShownFinding;
  onSettle(reason: string): void;
  onUndo(): void;
}

/** 「已核实」 with its required reason, for what the text leaves to a person; the reason goes into the log. */
export function SettleForm({ item, onSettle, onUndo }: Props) {
  const [open, setOpen] = useState(false);
  if (item.settled !== null) {
    return (
      <p className={styles.settled}>
        <span>已核实：{item.settled}</span>
        <button type="button" className={controls.link} onClick={onUndo}>
          撤销核实
        </button>
      </p>
    );
  }
  return (
    <>
      {item.lapsed && <p className={styles.lapsed}>材料内容已变化，原来的核实不再有效，请重新核实。</p>}
      {open ? (
        <ReasonForm
          onSettle={(reason) => {
            setOpen(false);
            onSettle(reason);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <button type="button" className={controls.link} onClick={() => setOpen(true)}>
          已核实…
        </button>
      )}
    </>
  );
}

function ReasonForm({ onSettle, onCancel }: { onSettle(reason: string): void; onCancel(): void }) {
  const id = useId();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onSettle(reason);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id}>核实情况（必填，记入审核记录）</label>
      <textarea
        id={id}
        value={reason}
        required
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the reviewer has just pressed the button that opens this form.
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <button type="submit" className={controls.button} disabled={reason.trim() === ''}>
          确认已核实
        </button>
        <button type="button" className={controls.button} onClick={onCancel}>
          取消
        </button>
      </div>
    </form>
  );
}
