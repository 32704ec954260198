import { type FormEvent, useId, useRef, useState } from 'react';
import type { Words } from '@/lib/policy/covers-schema';
import type { NoticeHead } from '@/lib/policy/new-pack';
import controls from '../../common/controls.module.css';
import styles from './Policy.module.css';
import { useOpenedForm } from './use-opened-form';

export type EnteredHead = Omit<NoticeHead, 'id'>;

interface Props {
  /** What the form begins with; '' for what the notice at hand has to say. */
  given: EnteredHead;
  onEnter(head: EnteredHead): void;
  onCancel(): void;
}

const FIELDS = [
  { name: 'title', label: '通知名称', type: 'text' },
  { name: 'docNo', label: '文号', type: 'text' },
  { name: 'issued', label: '印发日期', type: 'date' },
  { name: 'planYear', label: '计划年度', type: 'number' },
] as const;

const WORDS = [
  { name: 'allOf', label: '申报计划名称须有的词（每个都要有）' },
  { name: 'anyOf', label: '至少有其中一个的词' },
  { name: 'noneOf', label: '不能有的词' },
] as const;

/** Which notice a pack is and whom it covers; what is wrong is said at the field. */
export function HeadForm({ given, onEnter, onCancel }: Props) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { cancel, onKeyDown } = useOpenedForm(form, onCancel);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const head = headIn(new FormData(event.currentTarget), given);
    const wrong = problemsOf(head);
    setErrors(wrong);
    const [first] = Object.keys(wrong);
    if (first === undefined) onEnter(head);
    else form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit} onKeyDown={onKeyDown} data-form="head">
      {FIELDS.map(({ name, label, type }) => (
        <div key={name} className={styles.field}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <input
            id={`${id}-${name}`}
            name={name}
            type={type}
            className={controls.input}
            spellCheck={false}
            defaultValue={given[name]}
          />
          <Wrong says={errors[name]} />
        </div>
      ))}
      {WORDS.map(({ name, label }) => (
        <div key={name} className={styles.field}>
          <label htmlFor={`${id}-${name}`}>{label}，一行一个</label>
          <textarea
            id={`${id}-${name}`}
            name={name}
            rows={3}
            className={controls.input}
            spellCheck={false}
            defaultValue={given.covers.plan[name].join('\n')}
          />
          <Wrong says={errors[name]} />
        </div>
      ))}
      <p className={styles.quiet}>
        计划名称写的年度须与计划年度相同。用语宁窄勿宽：没有找到政策包，由人来定；找错了，就是按别人的通知审核。
      </p>
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

function Wrong({ says }: { says: string | undefined }) {
  return says === undefined ? null : (
    <p className={styles.error} role="alert">
      {says}
    </p>
  );
}

function headIn(data: FormData, { covers }: EnteredHead): EnteredHead {
  const typed = (name: string) => String(data.get(name) ?? '').trim();
  const plan: Words = {
    allOf: wordsIn(typed('allOf')),
    anyOf: wordsIn(typed('anyOf')),
    noneOf: wordsIn(typed('noneOf')),
  };
  return {
    title: typed('title'),
    docNo: typed('docNo'),
    issued: typed('issued'),
    planYear: Number(typed('planYear')),
    covers: { ...covers, plan },
  };
}

function problemsOf({ title, docNo, issued, planYear, covers: { plan } }: EnteredHead): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (title === '') wrong['title'] = '请写明通知名称';
  if (docNo === '') wrong['docNo'] = '请写明文号，意见中据此引用';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(issued)) wrong['issued'] = '请填写通知的印发日期';
  if (!Number.isInteger(planYear) || planYear < 2000 || planYear > 2100) wrong['planYear'] = '请填写四位年度，如 2021';
  if (plan.allOf.length + plan.anyOf.length === 0) wrong['allOf'] = '请写明申报计划名称中应有的词，否则不适用于任何人';
  return wrong;
}

function wordsIn(text: string): string[] {
  return text
    .split('\n')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
