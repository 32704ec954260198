import { type FormEvent, type KeyboardEvent, useContext, useId, useRef, useState } from 'react';
import controls from '../common/controls.module.css';
import { HalfContext } from './half-context';
import styles from './SettleForm.module.css';
import type { SettleWords } from './settle-words';

interface Props {
  /** By which what is written here is kept until it is confirmed. */
  form: string;
  /** The reviewer has just pressed the button that opens it. */
  focused: boolean;
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

/**
 * The reason, typed or taken from the usual ones. Ctrl+Enter confirms; Escape closes it, and what was written is there when it
 * is opened again; 取消 gives that up.
 */
export function ReasonForm({ form, focused, words, quick, quickReplaces = false, before, onSettle, onCancel }: Props) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const { half, write } = useContext(HalfContext);
  const [reason, setReason] = useState(half[form] ?? before);
  const isGiven = reason.trim() !== '';
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!isGiven) return;
    write(form, null);
    onSettle(reason);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && event.ctrlKey) submit();
  };
  const say = (text: string) => {
    setReason(text);
    write(form, text === before ? null : text);
  };
  const take = (text: string) => {
    const now = reason.trim();
    say(quickReplaces || now === '' ? text : `${now.replace(/[；。]$/, '')}；${text}`);
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
        // biome-ignore lint/a11y/noAutofocus: only where the reviewer has just pressed the button that opens this form.
        autoFocus={focused}
        onChange={(event) => say(event.currentTarget.value)}
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
        <button
          type="button"
          className={controls.button}
          onClick={() => {
            write(form, null);
            onCancel();
          }}
        >
          取消
        </button>
      </div>
    </form>
  );
}
