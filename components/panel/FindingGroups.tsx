import type { Finding } from '@/lib/review/types';
import type { PanelActions } from './actions';
import { FindingCard } from './FindingCard';
import styles from './FindingGroups.module.css';
import { Fold } from './Fold';
import type { Group } from './groups';

interface Props {
  groups: readonly Group[];
  /** Whether the finding's wording goes into the draft. */
  inDraft(finding: Finding): boolean;
  selected: string | null;
  shown: { rule: string; found: number } | null;
  actions: Pick<PanelActions, 'dispatch' | 'show'>;
}

/** All findings by group, most serious first. */
export function FindingGroups({ groups, inDraft, selected, shown, actions }: Props) {
  return groups.map((group) => (
    <Fold key={group.id} title={group.title} count={`${group.findings.length}项`} folded={group.folded}>
      <ul className={styles.list}>
        {group.findings.map((item) => (
          <FindingCard
            key={item.finding.rule}
            item={item}
            inDraft={inDraft(item.finding)}
            selected={item.finding.rule === selected}
            lost={shown?.rule === item.finding.rule && shown.found === 0}
            actions={actions}
          />
        ))}
      </ul>
    </Fold>
  ));
}
