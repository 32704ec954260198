import { memo } from 'react';
import type { Finding } from '@/lib/review/types';
import type { PanelActions } from './actions';
import { FindingCard } from './FindingCard';
import styles from './FindingGroups.module.css';
import { Fold } from './Fold';
import { ManualList } from './ManualList';
import { type Group, settledIn } from './model/groups';
import type { PanelState } from './model/state';

/** Reviews have some forty findings in all; no group of one is that long. */
const MANY = 40;

interface Props {
  groups: readonly Group[];
  /** Whether the finding's wording goes into the draft. */
  inDraft(finding: Finding): boolean;
  /** The opinion was edited by hand. */
  edited: boolean;
  selected: PanelState['selected'];
  shown: PanelState['shown'];
  notes: PanelState['notes'];
  actions: Pick<PanelActions, 'dispatch' | 'show' | 'viewFile'>;
}

/** As many findings fill the height that the panel has for them on the largest screens. */
const FILL_THE_WINDOW = 12;

/** All findings by group, most serious first. Drawn anew only when they change, not with every letter typed below. */
export const FindingGroups = memo(({ groups, inDraft, edited, selected, shown, notes, actions }: Props) =>
  groups.map((group, at) => (
    <Fold
      key={group.id}
      id={group.id}
      title={group.title}
      count={countWords(group)}
      folded={group.folded}
      many={group.findings.length > MANY}
      below={countBefore(groups, at) >= FILL_THE_WINDOW}
    >
      {group.id === 'manual' || group.id === 'batch' ? (
        <ManualList
          group={group}
          selected={selected}
          shown={shown}
          noteOf={(rule) => notes[`rule:${rule}`]}
          actions={actions}
        />
      ) : (
        <ul className={styles.list}>
          {group.findings.map((item) => (
            <FindingCard
              key={item.finding.rule}
              item={item}
              inDraft={inDraft(item.finding)}
              edited={edited}
              turn={item.finding.rule === selected?.rule ? selected.turn : null}
              note={notes[`rule:${item.finding.rule}`]}
              lost={shown?.rule === item.finding.rule && shown.found === 0}
              actions={actions}
            />
          ))}
        </ul>
      )}
    </Fold>
  )),
);

function countBefore(groups: readonly Group[], at: number): number {
  return groups.slice(0, at).reduce((sum, { findings, folded }) => sum + (folded ? 0 : findings.length), 0);
}

function countWords(group: Group): string {
  const settled = settledIn(group);
  return `${group.findings.length}项${settled === 0 ? '' : `，已处理${settled}项`}`;
}
