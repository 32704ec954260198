import type { Finding } from '@/lib/review/types';
import { cx } from '../common/cx';
import styles from './GroupNav.module.css';
import { type Group, settledIn } from './model/groups';

interface Props {
  groups: readonly Group[];
  /** Whether the opinion says it. */
  inDraft(finding: Finding): boolean;
  onGo(id: Group['id']): void;
}

/** How many findings of each group are still open, as buttons that lead there; what else the opinion says counts with what is to be written. */
export function GroupNav({ groups, inDraft, onGo }: Props) {
  const elsewhere = groups.filter(({ id }) => id !== 'fail').flatMap(({ findings }) => findings);
  const further = elsewhere.filter(({ finding }) => inDraft(finding)).length;
  return (
    <nav className={styles.nav} aria-label="问题分组">
      {groups.map((group) => (
        <button
          key={group.id}
          type="button"
          className={cx(styles.go, styles[group.id])}
          data-count={group.id}
          onClick={() => onGo(group.id)}
        >
          {group.short} <b>{group.findings.length - settledIn(group) + (group.id === 'fail' ? further : 0)}</b>
        </button>
      ))}
    </nav>
  );
}
