import { type KeyboardEvent, useId, useState } from 'react';
import controls from '../../common/controls.module.css';
import { cx } from '../../common/cx';
import styles from './Teach.module.css';
import type { TeachTarget } from './teach-state';
import type { TargetOption } from './words';

interface Props {
  options: readonly TargetOption[];
  chosen: TeachTarget | null;
  onChoose(target: TeachTarget): void;
}

/** A list of all fields that narrows as one types; arrows move, Enter chooses. */
export function TargetSearch({ options, chosen, onChoose }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const shown = options.filter(({ name }) => name.includes(typed.trim()));
  const active = shown[Math.min(at, shown.length - 1)];
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      setAt((before) => Math.max(0, Math.min(shown.length - 1, before + by)));
    }
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      onChoose(active.target);
    }
  };
  const optionId = (option: TargetOption) => `${id}-${options.indexOf(option)}`;
  return (
    <div className={styles.search}>
      <label htmlFor={id}>这是哪一项</label>
      <input
        id={id}
        className={controls.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active === undefined ? undefined : optionId(active)}
        placeholder="输入名称查找，上下键选择，回车确定"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: it appears as the answer to a pick, and typing the name is what comes next
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id={`${id}-list`} role="listbox" aria-label="字段" className={styles.options} tabIndex={-1}>
        {shown.map((option) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keys, as in every combobox
          <div
            key={option.name}
            id={optionId(option)}
            role="option"
            tabIndex={-1}
            aria-selected={isSame(option.target, chosen)}
            className={cx(styles.option, option === active && styles.active)}
            onClick={() => onChoose(option.target)}
          >
            {option.name}
          </div>
        ))}
        {shown.length === 0 && <p className={styles.quiet}>没有这一项</p>}
      </div>
    </div>
  );
}

function isSame(one: TeachTarget, other: TeachTarget | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
