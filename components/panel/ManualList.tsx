import type { Note } from '@/lib/review/notes';
import type { PanelActions } from './actions';
import { byDocument } from './look-at';
import styles from './ManualList.module.css';
import { ManualRow } from './ManualRow';
import type { Group } from './model/groups';
import type { PanelState } from './model/state';

interface Props {
  group: Group;
  selected: PanelState['selected'];
  shown: PanelState['shown'];
  noteOf(rule: string): Note | undefined;
  actions: Pick<PanelActions, 'dispatch' | 'show' | 'viewFile'>;
}

/** What a person has to look at, as one list of ticks under what there is to open. */
export function ManualList({ group, selected, shown, noteOf, actions }: Props) {
  return byDocument(group.findings).map(({ document, items }) => (
    <section key={document} className={styles.document} aria-label={`看${document}`}>
      <p className={styles.heading} aria-hidden="true">
        看 {document}
      </p>
      <ul>
        {items.map((item) => (
          <ManualRow
            key={item.finding.rule}
            item={item}
            turn={item.finding.rule === selected?.rule ? selected.turn : null}
            note={noteOf(item.finding.rule)}
            lost={shown?.rule === item.finding.rule && shown.found === 0}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  ));
}
