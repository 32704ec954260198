import { cx } from '../common/cx';
import styles from './GroupNav.module.css';
import { type Group, settledIn } from './model/groups';

interface Props {
  groups: readonly Group[];
  onGo(id: Group['id']): void;
}

/** How many findings of each group are still open, as buttons that lead there. */
export function GroupNav({ groups, onGo }: Props) {
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
          {group.short} <b>{group.findings.length - settledIn(group)}</b>
        </button>
      ))}
    </nav>
  );
}
