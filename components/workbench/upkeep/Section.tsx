import type { ReactNode } from 'react';
import { cx } from '../../common/cx';
import styles from './UpkeepPage.module.css';
import type { TaskAnswer } from './use-task';

/** One matter of the page, with what came of the last thing done about it. */
export function Section({
  title,
  answer,
  children,
}: {
  title: string;
  answer?: TaskAnswer | null;
  children: ReactNode;
}) {
  return (
    <section className={styles.card} aria-label={title}>
      <h2>{title}</h2>
      {children}
      <p role="status" className={cx(answer?.is === 'good' && styles.good, answer?.is === 'bad' && styles.bad)}>
        {answer?.words}
      </p>
    </section>
  );
}
