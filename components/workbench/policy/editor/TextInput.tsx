import controls from '../../../common/controls.module.css';
import { Field } from './Field';

interface Props {
  at: string;
  label: string;
  value: string;
  type?: 'text' | 'date' | 'number';
  rows?: number;
  wide?: boolean;
  onValue(value: string): void;
}

/** A text of one line, or of several. */
export function TextInput({ at, label, value, type = 'text', rows, wide = false, onValue }: Props) {
  return (
    <Field at={at} label={label} wide={wide}>
      {(input) =>
        rows === undefined ? (
          <input
            {...input}
            type={type}
            className={controls.input}
            spellCheck={false}
            value={value}
            onChange={(event) => onValue(event.currentTarget.value)}
          />
        ) : (
          <textarea
            {...input}
            rows={rows}
            className={controls.input}
            spellCheck={false}
            value={value}
            onChange={(event) => onValue(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
