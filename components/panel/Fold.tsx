import { type ReactNode, useContext } from 'react';
import { cx } from '../common/cx';
import { DrawnContext } from './drawn-context';
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
  const isAllDrawn = useContext(DrawnContext);
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
      {(isAllDrawn || !(folded || below)) && children}
    </details>
  );
}
