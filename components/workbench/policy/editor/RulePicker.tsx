import { useId } from 'react';
import { SUGGESTION } from '@/lib/policy/citations';
import controls from '../../../common/controls.module.css';
import styles from './Editor.module.css';
import { Wrong } from './Field';
import { RULE_CHOICES, ruleTitle } from './rule-names';

interface Props {
  at: string;
  by: readonly string[];
  onBy(by: string[]): void;
}

/** The rules a sentence is checked by: those chosen, each to be taken out, and all others by topic. */
export function RulePicker({ at, by, onBy }: Props) {
  const id = useId();
  return (
    <div className={styles.wide}>
      <label htmlFor={id}>由哪些规则核对</label>
      {by.length > 0 && (
        <ul className={styles.chips}>
          {by.map((rule) => (
            <li key={rule} data-chosen-rule={rule}>
              {ruleTitle(rule)}
              <button
                type="button"
                className={controls.link}
                aria-label={`去掉规则“${ruleTitle(rule)}”`}
                onClick={() => onBy(by.filter((one) => one !== rule))}
              >
                去掉
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        id={id}
        data-at={at}
        className={controls.input}
        value=""
        onChange={(event) => event.currentTarget.value !== '' && onBy([...by, event.currentTarget.value])}
      >
        <option value="">＋添加规则…</option>
        {!by.includes(SUGGESTION) && <option value={SUGGESTION}>结论建议（由全部结果归纳）</option>}
        {RULE_CHOICES.map(({ topic, rules }) => (
          <optgroup key={topic} label={topic}>
            {rules
              .filter((rule) => !by.includes(rule.id))
              .map((rule) => (
                <option key={rule.id} value={rule.id}>
                  {rule.title}：{rule.ensures}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <Wrong at={at} />
    </div>
  );
}
