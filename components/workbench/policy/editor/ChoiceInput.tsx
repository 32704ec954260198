import controls from '../../../common/controls.module.css';
import { Field } from './Field';

interface Props {
  at: string;
  label: string;
  options: Readonly<Record<string, string>>;
  value: string;
  /** What stands there while nothing is chosen. */
  none?: string;
  onValue(value: string): void;
}

/** One of several. */
export function ChoiceInput({ at, label, options, value, none, onValue }: Props) {
  return (
    <Field at={at} label={label}>
      {(input) => (
        <select
          {...input}
          className={controls.input}
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {Object.entries(options).map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
