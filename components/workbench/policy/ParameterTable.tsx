import { Fragment, useState } from 'react';
import type { Amendment } from '@/lib/policy/amendment';
import { editableParts } from '@/lib/policy/editable';
import type { Pack, Parameter } from '@/lib/policy/schema';
import { amountText } from '@/lib/policy/value-text';
import { BASES } from '@/lib/review/catalogue/setting-words';
import { clauseWords } from '@/lib/review/cited';
import controls from '../../common/controls.module.css';
import { cx } from '../../common/cx';
import styles from './Policy.module.css';
import { type Entry, ValueForm } from './ValueForm';

interface Props {
  parameters: readonly Parameter[];
  pack: Pack;
  amendment: Amendment;
  today: string;
  onEnter(parameter: Parameter, entry: Entry): void;
  onTakeBack(parameter: Parameter): void;
}

/** Every number, day and word list in force, with its clause and where it comes from; each can be changed in its row. */
export function ParameterTable({ parameters, pack, amendment, today, onEnter, onTakeBack }: Props) {
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">参数</th>
          <th scope="col">现行值</th>
          <th scope="col">条款</th>
          <th scope="col">出处与说明</th>
          <th scope="col" className={styles.screen}>
            操作
          </th>
        </tr>
      </thead>
      {parameters.map((parameter) => {
        const amended = amendment.parameters.some(({ id }) => id === parameter.id);
        return (
          <tbody key={parameter.id} data-parameter={parameter.id} data-basis={parameter.basis}>
            <tr>
              <th scope="row">
                {parameter.name}
                <span className={styles.id}>
                  <Breakable id={parameter.id} />
                </span>
              </th>
              <td className={cx(parameter.basis === 'pending' && styles.pending)}>
                {amountText(parameter.value, parameter.unit)}
              </td>
              <td className={styles.short}>{clauseWords(parameter.clause)}</td>
              <td>
                <b>{BASES[parameter.basis]}</b>
                {parameter.quote !== '' && `：“${parameter.quote}”`}
                {parameter.note !== '' && <p className={styles.quiet}>{parameter.note}</p>}
              </td>
              <td className={cx(styles.screen, styles.short)}>
                {editableParts(parameter).length > 0 && (
                  <button
                    type="button"
                    className={controls.link}
                    data-action="edit-value"
                    aria-label={`${parameter.basis === 'pending' ? '录入' : '修改'}…：${parameter.name}`}
                    onClick={() => setEditing(parameter.id)}
                  >
                    {parameter.basis === 'pending' ? '录入…' : '修改…'}
                  </button>
                )}
                {amended && (
                  <button
                    type="button"
                    className={controls.link}
                    data-action="take-back-value"
                    onClick={() => onTakeBack(parameter)}
                  >
                    恢复原值…
                  </button>
                )}
              </td>
            </tr>
            {editing === parameter.id && (
              <tr className={styles.screen}>
                <td colSpan={5}>
                  <ValueForm
                    parameter={parameter}
                    docNo={pack.docNo}
                    today={today}
                    onEnter={(entry) => {
                      setEditing(null);
                      onEnter(parameter, entry);
                    }}
                    onCancel={() => setEditing(null)}
                  />
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}

/** An id that a narrow column breaks behind a dot or a hyphen, never within a word; copied, it is the id. */
function Breakable({ id }: { id: string }) {
  return id.split(/(?<=[.-])/).map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ));
}
