import { type ReactNode, useId } from 'react';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';

interface Props {
  /** As problems name the field. */
  at: string;
  label: string;
  /** Of the whole row's width. */
  wide?: boolean;
  children(input: { id: string; 'data-at': string; 'aria-invalid': boolean; 'aria-describedby': string }): ReactNode;
}

/** A labelled field with what is wrong in it said beside it. */
export function Field({ at, label, wide = false, children }: Props) {
  const id = useId();
  const wrong = useProblem(at);
  return (
    <div className={wide ? styles.wide : styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'data-at': at, 'aria-invalid': wrong !== undefined, 'aria-describedby': `${id}-wrong` })}
      <p id={`${id}-wrong`} className={styles.wrong}>
        {wrong}
      </p>
    </div>
  );
}

/** What is wrong at a place that is not a single field. */
export function Wrong({ at }: { at: string }) {
  const wrong = useProblem(at);
  return wrong === undefined ? null : (
    <p className={styles.wrong} data-at={at} tabIndex={-1}>
      {wrong}
    </p>
  );
}

function useProblem(at: string): string | undefined {
  return useDrafting().problems.find((one) => one.at === at)?.says;
}
