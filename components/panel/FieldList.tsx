import { memo } from 'react';
import type { Dossier } from '@/lib/dossier/dossier';
import type { Notes } from '@/lib/review/notes';
import { cx } from '../common/cx';
import { fieldRows, STATE_WORDS } from '../common/field-rows';
import type { PanelActions } from './actions';
import styles from './FieldList.module.css';
import { Fold } from './Fold';
import { NoteOf } from './NoteOf';

interface Props {
  dossier: Dossier;
  notes: Notes;
  dispatch: PanelActions['dispatch'];
}

/** Every field and list with its state and value, also what is absent. */
export const FieldList = memo(({ dossier, notes, dispatch }: Props) => {
  const rows = fieldRows(dossier);
  const read = rows.filter((row) => row.state === 'read' || row.state === 'empty').length;
  return (
    <Fold title="已读字段" count={`${read}/${rows.length}`} folded>
      <dl className={styles.fields}>
        {rows.map((row) => (
          <div key={row.id} className={styles.row}>
            <dt className={styles.name}>{row.name}</dt>
            <dd className={styles.value} data-field={row.id} data-state={row.state}>
              {row.text}
            </dd>
            <dd className={cx(styles.state, row.state === 'unreadable' && styles.open)}>{STATE_WORDS[row.state]}</dd>
            {row.remark !== '' && <dd className={styles.remark}>{row.remark}</dd>}
            <dd className={styles.note}>
              <NoteOf on={`field:${row.id}`} about={row.name} note={notes[`field:${row.id}`]} dispatch={dispatch} />
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
});
