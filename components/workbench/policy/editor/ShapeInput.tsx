import { emptyOf, type Part } from '@/lib/policy/value-shape';
import controls from '../../../common/controls.module.css';
import { ChoiceInput } from './ChoiceInput';
import { ConditionInput } from './ConditionInput';
import styles from './Editor.module.css';
import { Wrong } from './Field';
import { LeafInput } from './LeafInput';
import { RowsInput } from './RowsInput';
import type { ShapeField } from './shape-field';

/** A value of any shape as fields. */
export function ShapeInput({ at, label, shape, value, onValue }: ShapeField) {
  switch (shape.is) {
    case 'choice':
      return (
        <ChoiceInput
          at={at}
          label={label}
          options={shape.options}
          none="请选择"
          value={String(value ?? '')}
          onValue={onValue}
        />
      );
    case 'flag':
      return (
        <ChoiceInput
          at={at}
          label={label}
          options={{ true: '是', false: '否' }}
          none="请选择"
          value={typeof value === 'boolean' ? String(value) : ''}
          onValue={(chosen) => onValue(chosen === '' ? null : chosen === 'true')}
        />
      );
    case 'test':
    case 'when':
      return <ConditionInput at={at} label={label} isOfFields={shape.is === 'when'} value={value} onValue={onValue} />;
    case 'parts':
      return <PartsInput at={at} label={label} parts={shape.parts} value={value} onValue={onValue} />;
    case 'rows':
      return (
        <RowsInput
          at={at}
          label={label}
          row={shape.row}
          noun={shape.noun}
          value={value}
          onValue={onValue}
          Input={ShapeInput}
        />
      );
    default:
      return <LeafInput at={at} label={label} shape={shape} value={value} onValue={onValue} />;
  }
}

interface PartsProps extends Omit<ShapeField, 'shape'> {
  parts: readonly Part[];
}

function PartsInput({ at, label, parts, value, onValue }: PartsProps) {
  const own = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const put = (key: string, next: unknown, isOptional: boolean) => {
    const { [key]: _, ...rest } = own;
    const order = parts.map((part) => part.key).filter((one) => one in rest || one === key);
    const all: Record<string, unknown> = {
      ...rest,
      ...(isOptional && (next === null || next === '') ? {} : { [key]: next }),
    };
    onValue(Object.fromEntries(order.flatMap((one) => (one in all ? [[one, all[one]]] : []))));
  };
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.legend}>{label}</legend>
      {parts.map(({ key, label: name, shape, isOptional = false }) => {
        const isComposed = shape.is === 'parts' || shape.is === 'when' || shape.is === 'test';
        if (isOptional && isComposed && own[key] === undefined)
          return (
            <button key={key} type="button" className={controls.link} onClick={() => put(key, emptyOf(shape), false)}>
              ＋{name}
            </button>
          );
        return (
          <div key={key} className={styles.part}>
            <ShapeInput
              at={`${at}.${key}`}
              label={isOptional ? `${name}（可不填）` : name}
              shape={shape}
              value={own[key] ?? null}
              onValue={(next) => put(key, next, isOptional)}
            />
            {isOptional && isComposed && (
              <button type="button" className={controls.link} onClick={() => put(key, null, true)}>
                去掉“{name}”
              </button>
            )}
          </div>
        );
      })}
      <Wrong at={at} />
    </fieldset>
  );
}
