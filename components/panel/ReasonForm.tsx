import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import controls from '../common/controls.module.css';
import styles from './SettleForm.module.css';
import type { SettleWords } from './settle-words';

interface Props {
  words: Pick<SettleWords, 'reason' | 'confirm'>;
  /** Reasons to put in with one click; they can be edited before they count. */
  quick: readonly string[];
  /** A quick one takes the place of what is written, instead of being added to it. */
  quickReplaces?: boolean;
  /** Reason of an earlier answer that no longer holds. */
  before: string;
  onSettle(reason: string): void;
  onCancel(): void;
}

/** The reason, typed or taken from the usual ones. Escape closes it, Ctrl+Enter confirms. */
export function ReasonForm({ words, quick, quickReplaces = false, before, onSettle, onCancel }: Props) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState(before);
  const isGiven = reason.trim() !== '';
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (isGiven) onSettle(reason);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && event.ctrlKey) submit();
  };
  const take = (text: string) => {
    setReason((now) => (quickReplaces || now.trim() === '' ? text : `${now.trim().replace(/[；。]$/, '')}；${text}`));
    box.current?.focus();
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={press}>
      <label htmlFor={id}>{words.reason}</label>
      <textarea
        ref={box}
        id={id}
        value={reason}
        required
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the reviewer has just pressed the button that opens this form.
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {quick.length > 0 && (
        <fieldset className={styles.quick}>
          <legend className={controls.spoken}>常用理由</legend>
          {quick.map((text) => (
            <button key={text} type="button" className={styles.reason} onClick={() => take(text)}>
              {text}
            </button>
          ))}
        </fieldset>
      )}
      <div className={styles.actions}>
        <button type="submit" className={controls.button} disabled={!isGiven}>
          {words.confirm}
        </button>
        <button type="button" className={controls.button} onClick={onCancel}>
          取消
        </button>
      </div>
    </form>
  );
}
