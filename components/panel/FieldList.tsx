import { memo } from 'react';
import type { Dossier } from '@/lib/dossier/dossier';
import { cx } from '../common/cx';
import { fieldRows, STATE_WORDS } from '../common/field-rows';
import styles from './FieldList.module.css';
import { Fold } from './Fold';

/** Every field and list with its state and value, also what is absent. */
export const FieldList = memo(({ dossier }: { dossier: Dossier }) => {
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
          </div>
        ))}
      </dl>
    </Fold>
  );
});
