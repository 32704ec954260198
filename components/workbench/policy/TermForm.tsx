import { type FormEvent, useId, useRef, useState } from 'react';
import type { KnownPack } from '@/lib/policy/office';
import type { Term } from '@/lib/policy/office-schema';
import controls from '../../common/controls.module.css';
import styles from './Policy.module.css';
import { useOpenedForm } from './use-opened-form';

interface Props {
  known: KnownPack;
  busy: boolean;
  onTerm(term: Term): void;
}

/** From which day on, and until which, a pack judges. */
export function TermForm({ known: { term }, busy, onTerm }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!isOpen)
    return (
      <button
        ref={button}
        type="button"
        className={controls.link}
        data-action="edit-term"
        disabled={busy}
        onClick={() => setOpen(true)}
      >
        起止日期…
      </button>
    );
  return (
    <OpenedTerm
      term={term}
      onTerm={(entered) => {
        setOpen(false);
        onTerm(entered);
      }}
      onCancel={() => setOpen(false)}
      button={() => button.current}
    />
  );
}

interface OpenedProps {
  term: KnownPack['term'];
  onTerm(term: Term): void;
  onCancel(): void;
  /** The button that is drawn again in the form's place. */
  button(): HTMLElement | null;
}

function OpenedTerm({ term, onTerm, onCancel, button }: OpenedProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { cancel, onKeyDown } = useOpenedForm(form, onCancel, button);
  const [wrong, setWrong] = useState(false);
  const enter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const day = (name: string) => String(data.get(name) ?? '') || null;
    const [from, until] = [day('from'), day('until')];
    const isTurned = from !== null && until !== null && from > until;
    setWrong(isTurned);
    if (isTurned) return;
    onTerm({ from, until });
  };
  return (
    <form ref={form} className={styles.form} onSubmit={enter} onKeyDown={onKeyDown}>
      <div className={styles.field}>
        <label htmlFor={`${id}-from`}>自哪一天起核对</label>
        <input id={`${id}-from`} name="from" type="date" className={controls.input} defaultValue={term?.from ?? ''} />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-until`}>到哪一天为止</label>
        <input
          id={`${id}-until`}
          name="until"
          type="date"
          className={controls.input}
          defaultValue={term?.until ?? ''}
        />
        {wrong && (
          <p className={styles.error} role="alert">
            止日早于起日，请改正
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <button type="submit" className={controls.button}>
          查看影响
        </button>
        <button type="button" className={controls.button} onClick={cancel}>
          取消
        </button>
      </div>
    </form>
  );
}
