import type { ComponentType } from 'react';
import { emptyOf, type Shape } from '@/lib/policy/value-shape';
import controls from '../../../common/controls.module.css';
import styles from './Editor.module.css';
import { Wrong } from './Field';
import type { ShapeField } from './shape-field';

interface Props {
  at: string;
  label: string;
  row: Shape;
  noun: string;
  value: unknown;
  onValue(value: unknown): void;
  /** What one row is entered with. */
  Input: ComponentType<ShapeField>;
}

/** As many of one kind as the notice has, each taken out by itself. */
export function RowsInput({ at, label, row, noun, value, onValue, Input }: Props) {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const put = (nth: number, next: unknown) => onValue(rows.map((one, index) => (index === nth ? next : one)));
  const numbered = rows.map((one, nth) => ({ one, nth, key: `${at}.${nth}` }));
  return (
    <fieldset className={styles.rows} data-rows={at}>
      <legend className={styles.legend}>{label}</legend>
      {numbered.map(({ one, nth, key }) => (
        <div key={key} className={styles.row}>
          <Input at={key} label={`第${nth + 1}项`} shape={row} value={one} onValue={(next) => put(nth, next)} />
          <button
            type="button"
            className={controls.link}
            onClick={() => onValue(rows.length === 1 ? null : rows.filter((_, index) => index !== nth))}
          >
            去掉第{nth + 1}项
          </button>
        </div>
      ))}
      <button
        type="button"
        className={controls.button}
        data-action="add-row"
        onClick={() => onValue([...rows, emptyOf(row)])}
      >
        ＋添加{noun}
      </button>
      <Wrong at={at} />
    </fieldset>
  );
}
