import type { Evidence } from '@/lib/review/types';
import { cx } from '../common/cx';
import { keyed } from '../common/keyed';
import type { PanelActions } from './actions';
import styles from './EvidenceList.module.css';
import { FileLink } from './FileLink';

/** Lists longer than this show what is flagged first and fold the rest. */
const SHORT = 4;

interface Props {
  rule: string;
  evidence: readonly Evidence[];
  onView: PanelActions['viewFile'];
}

/** Values a finding rests on, flagged ones first; long lists are folded to what is flagged. */
export function EvidenceList({ rule, evidence, onView }: Props) {
  if (evidence.length === 0) return null;
  const flagged = evidence.filter((item) => item.flagged);
  const others = evidence.filter((item) => !item.flagged);
  if (evidence.length <= SHORT) return <Items rule={rule} items={[...flagged, ...others]} onView={onView} />;
  const first = flagged.length > 0 ? flagged : others.slice(0, SHORT);
  const rest = flagged.length > 0 ? others : others.slice(SHORT);
  return (
    <>
      <Items rule={rule} items={first} onView={onView} />
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{`全部${evidence.length}项`}</summary>
          <Items rule={rule} items={rest} onView={onView} />
        </details>
      )}
    </>
  );
}

function Items({ rule, items, onView }: Omit<Props, 'evidence'> & { items: readonly Evidence[] }) {
  return (
    <ul className={styles.list}>
      {keyed(items, (item) => item.label).map(({ key, item }) => (
        <li key={key} className={cx(styles.item, item.flagged && styles.flagged)}>
          <span data-evidence="">
            {item.label}：<b>{item.found}</b>
          </span>
          <FileLink rule={rule} evidence={item} onView={onView} />
          {tabOf(item) !== null && <span className={styles.required}>在「{tabOf(item)}」标签页</span>}
          {item.required !== undefined && <span className={styles.required}>要求：{item.required}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The tab that has to be opened to see the value; null where it is in sight. */
function tabOf({ places }: Evidence): string | null {
  return places.every(({ tab }) => tab !== undefined) ? (places[0]?.tab ?? null) : null;
}
