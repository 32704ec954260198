import { type FormEvent, useId, useRef, useState } from 'react';
import { type EditablePart, editableParts, readEntered, withPart } from '@/lib/policy/editable';
import type { Parameter } from '@/lib/policy/schema';
import { valueText } from '@/lib/policy/value-text';
import controls from '../../common/controls.module.css';
import styles from './Policy.module.css';
import { useOpenedForm } from './use-opened-form';

/** A value as entered, with the document it comes from and the first day it holds (`2026-11-25`). */
export interface Entry {
  value: unknown;
  source: string;
  from: string;
}

interface Props {
  parameter: Parameter;
  /** Number of the notice in force, as an example of a source. */
  docNo: string;
  today: string;
  onEnter(entry: Entry): void;
  onCancel(): void;
}

/** One field for each number, day or list in the value; nothing is in force before its effect was looked through. */
export function ValueForm({ parameter, docNo, today, onEnter, onCancel }: Props) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { cancel, onKeyDown } = useOpenedForm(form, onCancel);
  const parts = editableParts(parameter);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const wrong: Record<string, string> = {};
    let { value } = parameter;
    for (const [index, part] of parts.entries()) {
      const typed = String(data.get(`part-${index}`) ?? '');
      if (typed.trim() === '' && part.text === '') continue;
      const read = readEntered(part, typed, parameter.unit);
      if (read.ok) value = withPart(value, part.path, read.value);
      else wrong[`part-${index}`] = read.error;
    }
    const source = String(data.get('source')).trim();
    if (source === '') wrong['source'] = '请写明依据的文件';
    const from = String(data.get('from'));
    if (from === '') wrong['from'] = '请填写自哪一天起施行';
    setErrors(wrong);
    const [first] = Object.keys(wrong);
    if (first === undefined) onEnter({ value, source, from });
    else form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      {parts.map((part, index) => (
        <Field
          key={part.path.join('.')}
          id={`${id}-${index}`}
          label={labelOf(part, parameter)}
          error={errors[`part-${index}`]}
        >
          <PartInput id={`${id}-${index}`} name={`part-${index}`} part={part} />
        </Field>
      ))}
      <Field id={`${id}-source`} label="依据（必填）" error={errors['source']}>
        <input
          id={`${id}-source`}
          name="source"
          className={controls.input}
          spellCheck={false}
          placeholder={`如：${docNo}的补充通知`}
        />
      </Field>
      <Field id={`${id}-from`} label="施行日期" error={errors['from']}>
        <input id={`${id}-from`} name="from" type="date" className={controls.input} defaultValue={today} required />
      </Field>
      <div className={styles.buttons}>
        <button type="submit" className={controls.button}>
          查看影响
        </button>
        <button type="button" className={controls.button} onClick={cancel}>
          取消
        </button>
      </div>
    </form>
  );
}

function labelOf({ label }: EditablePart, { name, id, unit }: Parameter): string {
  return `${label === '' ? (name ?? id) : label}${unit === '' ? '' : `（${unit}）`}`;
}

interface FieldProps {
  id: string;
  label: string;
  error: string | undefined;
  children: React.ReactNode;
}

function Field({ id, label, error, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function PartInput({ id, name, part }: { id: string; name: string; part: EditablePart }) {
  const shared = { id, name, className: controls.input, defaultValue: part.text };
  switch (part.kind) {
    case 'choice':
    case 'flag':
      return (
        <select {...shared}>
          {(part.options ?? ['是', '否']).map((option) => (
            <option key={option} value={option}>
              {valueText(option)}
            </option>
          ))}
        </select>
      );
    case 'words':
      return <textarea {...shared} rows={2} spellCheck={false} />;
    case 'number':
      return (
        <input {...shared} inputMode="decimal" spellCheck={false} placeholder={part.text === '' ? '待填写' : ''} />
      );
    case 'day':
    case 'text':
      return <input {...shared} spellCheck={false} />;
  }
}
