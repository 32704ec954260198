import { cx } from '../common/cx';
import styles from './GroupNav.module.css';
import { type Group, settledIn } from './groups';

interface Props {
  groups: readonly Group[];
  onGo(id: Group['id']): void;
}

/** Below this many findings everything is in view anyway. */
const MANY = 12;

/** Jumps to a group of findings, with how many in it are still open; stays in view while a long list is scrolled. */
export function GroupNav({ groups, onGo }: Props) {
  const total = groups.reduce((sum, group) => sum + group.findings.length, 0);
  if (total < MANY) return null;
  return (
    <nav className={styles.nav} aria-label="问题分组">
      {groups.map((group) => (
        <button key={group.id} type="button" className={cx(styles.go, styles[group.id])} onClick={() => onGo(group.id)}>
          {group.short} {group.findings.length - settledIn(group)}
        </button>
      ))}
    </nav>
  );
}
