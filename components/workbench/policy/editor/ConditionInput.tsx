import { FIELD_NAMES } from '@/lib/dossier/names';
import { type ConditionRow, conditionRows, nextRow, valueOfRows } from '@/lib/policy/condition-rows';
import controls from '../../../common/controls.module.css';
import { ChoiceInput } from './ChoiceInput';
import styles from './Editor.module.css';
import { Wrong } from './Field';
import { LeafInput } from './LeafInput';

interface Props {
  at: string;
  label: string;
  /** Of several fields of the applicant, rather than of one text. */
  isOfFields: boolean;
  value: unknown;
  onValue(value: unknown): void;
}

const HOW = { has: '写有其中一个', is: '正好是其中一个', not: '一个都没有' } as const;
const FIELDS = Object.fromEntries(Object.values(FIELD_NAMES).map((name) => [name, name]));

/** Words that fields of the applicant must and must not have, one line each; all lines have to hold. */
export function ConditionInput({ at, label, isOfFields, value, onValue }: Props) {
  const rows = conditionRows(value, isOfFields);
  const put = (next: readonly ConditionRow[]) => onValue(valueOfRows(next, isOfFields));
  const set = (nth: number, change: Partial<ConditionRow>) =>
    put(rows.map((row, index) => (index === nth ? { ...row, ...change } : row)));
  const numbered = rows.map((row, nth) => ({ row, nth, key: `${at}.${nth}` }));
  return (
    <fieldset className={styles.rows}>
      <legend className={styles.legend}>{label}</legend>
      {numbered.map(({ row, nth, key }) => (
        <div key={key} className={styles.condition}>
          {isOfFields && (
            <ChoiceInput
              at={`${key}.field`}
              label="看哪一栏"
              options={FIELDS}
              value={row.field}
              onValue={(field) => set(nth, { field })}
            />
          )}
          <ChoiceInput
            at={`${key}.how`}
            label="怎么看"
            options={HOW}
            value={row.how}
            onValue={(how) => set(nth, { how: how as ConditionRow['how'] })}
          />
          <LeafInput
            at={isOfFields ? `${at}.${row.field}` : at}
            label="用语"
            shape={{ is: 'words' }}
            value={row.words}
            onValue={(words) => set(nth, { words: words as string[] })}
          />
          <button type="button" className={controls.link} onClick={() => put(rows.filter((_, index) => index !== nth))}>
            去掉
          </button>
        </div>
      ))}
      <button type="button" className={controls.link} onClick={() => put([...rows, nextRow(rows, isOfFields)])}>
        ＋{rows.length === 0 ? '添加条件' : '再加一个条件'}
      </button>
      <Wrong at={at} />
    </fieldset>
  );
}
