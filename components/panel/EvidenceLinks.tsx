import type { Finding } from '@/lib/review/types';
import controls from '../common/controls.module.css';
import { keyed } from '../common/keyed';
import type { PanelActions } from './actions';
import { FileLink } from './FileLink';
import styles from './ManualList.module.css';

interface Props {
  finding: Finding;
  onShow(finding: Finding): void;
  onView: PanelActions['viewFile'];
}

/** More than this many are folded: the list stays one to be ticked through. */
const SHORT = 3;

/** What there is to open for a manual item, each leading to where its link stands on the page. */
export function EvidenceLinks({ finding, onShow, onView }: Props) {
  const all = keyed(finding.evidence, ({ label }) => label);
  if (all.length === 0) return null;
  const link = ({ key, item }: (typeof all)[number]) => (
    <li key={key} data-evidence="">
      {item.places.length === 0 ? (
        `${item.label}：${item.found}`
      ) : (
        <button
          type="button"
          className={controls.link}
          title="转到页面上的这一份"
          onClick={() => onShow({ ...finding, evidence: [{ ...item, flagged: true }] })}
        >
          {item.label}：{item.found}
        </button>
      )}
      <FileLink rule={finding.rule} evidence={item} onView={onView} />
    </li>
  );
  return (
    <div className={styles.links}>
      <ul>{all.slice(0, SHORT).map(link)}</ul>
      {all.length > SHORT && (
        <details>
          <summary>{`全部${all.length}项`}</summary>
          <ul>{all.slice(SHORT).map(link)}</ul>
        </details>
      )}
    </div>
  );
}
