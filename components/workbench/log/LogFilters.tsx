import { useId } from 'react';
import controls from '@/components/common/controls.module.css';
import { cx } from '@/components/common/cx';
import { ROLE_WORDS, verdictWord } from '@/components/common/words';
import type { Role, Verdict } from '@/lib/dossier/reading';
import type { LogQuery } from '@/lib/record/entry';
import styles from './LogFilters.module.css';

interface Props {
  filters: LogQuery;
  rules: readonly { id: string; title: string }[];
  /** Plans that occur in the log. */
  plans: readonly string[];
  /** Packs that judged somebody in the log; `none` for those whom none did. */
  packs: readonly { id: string; title: string }[];
  onChange(filters: LogQuery): void;
}

const VERDICTS: readonly Verdict[] = ['return', 'reject', 'pass'];
const ROLES: readonly Role[] = ['employer', 'department'];
const SEARCHES = [
  { key: 'name', word: '姓名' },
  { key: 'unit', word: '工作单位' },
  { key: 'text', word: '意见、理由、批注' },
] as const;
const DAYS = [
  { key: 'from', word: '日期从' },
  { key: 'to', word: '至' },
] as const;

/** Filters of the log; they add up, and an empty one does not filter. */
export function LogFilters({ filters, rules, plans, packs, onChange }: Props) {
  const set = <K extends keyof LogQuery>(key: K, value: LogQuery[K] | '') => {
    const { [key]: _, ...rest } = filters;
    onChange(value === '' || value === undefined ? rest : { ...rest, [key]: value });
  };
  return (
    <search className={styles.filters}>
      {SEARCHES.map(({ key, word }) => (
        <label key={key}>
          {word}
          <input
            className={cx(controls.input, styles.text)}
            spellCheck={false}
            value={filters[key] ?? ''}
            onChange={(event) => set(key, event.currentTarget.value)}
          />
        </label>
      ))}
      <Choice
        word="审核结果"
        value={filters.verdict ?? ''}
        options={VERDICTS.map((verdict) => [verdict, verdictWord(verdict, null)])}
        onChoose={(value) => set('verdict', VERDICTS.find((one) => one === value) ?? '')}
      />
      <Choice
        word="不符合的规则"
        value={filters.rule ?? ''}
        options={rules.map(({ id, title }) => [id, title])}
        onChoose={(value) => set('rule', value)}
      />
      <Choice
        word="审核身份"
        value={filters.role ?? ''}
        options={ROLES.map((role) => [role, ROLE_WORDS[role]])}
        onChoose={(value) => set('role', ROLES.find((one) => one === value) ?? '')}
      />
      <Choice
        word="申报计划"
        value={filters.plan ?? ''}
        options={withPresent(plans, filters.plan).map((plan) => [plan, plan])}
        onChoose={(value) => set('plan', value)}
      />
      <Choice
        word="政策包"
        value={filters.pack ?? ''}
        options={packs.map(({ id, title }) => [id, title])}
        onChoose={(value) => set('pack', value)}
      />
      {DAYS.map(({ key, word }) => (
        <label key={key}>
          {word}
          <input
            type="date"
            className={controls.input}
            value={filters[key] ?? ''}
            onChange={(event) => set(key, event.currentTarget.value)}
          />
        </label>
      ))}
    </search>
  );
}

interface ChoiceProps {
  word: string;
  value: string;
  options: readonly (readonly [value: string, word: string])[];
  onChoose(value: string): void;
}

function Choice({ word, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <label htmlFor={id}>
      {word}
      <select
        id={id}
        className={cx(controls.input, styles.choice)}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">全部</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A plan that a link asks for stays on offer, also when nothing in the log has it. */
function withPresent(plans: readonly string[], present: string | undefined): readonly string[] {
  return present === undefined || plans.includes(present) ? plans : [present, ...plans];
}
