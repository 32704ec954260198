import type { Evidence } from '@/lib/review/types';
import { cx } from '../common/cx';
import { keyed } from '../common/keyed';
import styles from './EvidenceList.module.css';

/** Lists longer than this show what is flagged first and fold the rest. */
const SHORT = 4;

/** Values a finding rests on, flagged ones first; long lists are folded to what is flagged. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  const flagged = evidence.filter((item) => item.flagged);
  const others = evidence.filter((item) => !item.flagged);
  if (evidence.length <= SHORT) return <Items items={[...flagged, ...others]} />;
  const first = flagged.length > 0 ? flagged : others.slice(0, SHORT);
  const rest = flagged.length > 0 ? others : others.slice(SHORT);
  return (
    <>
      <Items items={first} />
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{`全部${evidence.length}项`}</summary>
          <Items items={rest} />
        </details>
      )}
    </>
  );
}

function Items({ items }: { items: readonly Evidence[] }) {
  return (
    <ul className={styles.list}>
      {keyed(items, (item) => item.label).map(({ key, item }) => (
        <li key={key} className={cx(styles.item, item.flagged && styles.flagged)}>
          <span data-evidence="">
            {item.label}：<b>{item.found}</b>
          </span>
          {item.required !== undefined && <span className={styles.required}>要求：{item.required}</span>}
        </li>
      ))}
    </ul>
  );
}
