import { type ReactNode, useDeferredValue } from 'react';
import { cx } from '../common/cx';
import styles from './Fold.module.css';

interface Props {
  /** What a link to it names. */
  id?: string;
  title: string;
  count: string;
  /** How it stands at first; afterwards it is the reviewer's. */
  folded: boolean;
  /** So many findings that those out of sight are not laid out before they are scrolled to. */
  many?: boolean;
  /** It begins below what the window shows at first. */
  below?: boolean;
  children: ReactNode;
}

/**
 * A section with heading and count that opens and folds; folded content stays in the document. What nobody sees at first
 * is drawn right after what is seen.
 */
export function Fold({ id, title, count, folded, many = false, below = false, children }: Props) {
  const isDrawn = useDeferredValue(true, !folded && !below);
  return (
    <details
      {...(id === undefined ? {} : { 'data-group': id })}
      className={cx(styles.fold, many && styles.many)}
      open={!folded}
    >
      <summary className={styles.summary}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.count}>{count}</span>
      </summary>
      {isDrawn && children}
    </details>
  );
}
