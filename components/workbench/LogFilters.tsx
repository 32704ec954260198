import type { Verdict } from '@/lib/dossier/reading';
import type { RuleEntry } from '@/lib/review/catalogue/rule-entries';
import type { LogQuery } from '@/lib/review/record';
import controls from '../common/controls.module.css';
import { cx } from '../common/cx';
import { verdictWord } from '../common/words';
import styles from './LogFilters.module.css';

interface Props {
  filters: LogQuery;
  rules: readonly Pick<RuleEntry, 'id' | 'title'>[];
  onChange(filters: LogQuery): void;
}

const VERDICTS: readonly Verdict[] = ['return', 'reject', 'pass'];

/** Filters of the log; they add up, and an empty one does not filter. */
export function LogFilters({ filters, rules, onChange }: Props) {
  const set = <K extends keyof LogQuery>(key: K, value: LogQuery[K] | '') => {
    const { [key]: _, ...rest } = filters;
    onChange(value === '' || value === undefined ? rest : { ...rest, [key]: value });
  };
  const input = cx(controls.input, styles.text);
  return (
    <search className={styles.filters}>
      <label>
        姓名
        <input
          className={input}
          spellCheck={false}
          value={filters.name ?? ''}
          onChange={(event) => set('name', event.currentTarget.value)}
        />
      </label>
      <label>
        工作单位
        <input
          className={input}
          spellCheck={false}
          value={filters.unit ?? ''}
          onChange={(event) => set('unit', event.currentTarget.value)}
        />
      </label>
      <label>
        审核结果
        <select
          className={controls.input}
          value={filters.verdict ?? ''}
          onChange={(event) => set('verdict', VERDICTS.find((one) => one === event.currentTarget.value) ?? '')}
        >
          <option value="">全部</option>
          {VERDICTS.map((verdict) => (
            <option key={verdict} value={verdict}>
              {verdictWord(verdict, null)}
            </option>
          ))}
        </select>
      </label>
      <label>
        不符合的规则
        <select
          className={cx(controls.input, styles.rule)}
          value={filters.rule ?? ''}
          onChange={(event) => set('rule', event.currentTarget.value)}
        >
          <option value="">全部</option>
          {rules.map((rule) => (
            <option key={rule.id} value={rule.id}>
              {rule.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        日期从
        <input
          type="date"
          className={controls.input}
          value={filters.from ?? ''}
          onChange={(event) => set('from', event.currentTarget.value)}
        />
      </label>
      <label>
        至
        <input
          type="date"
          className={controls.input}
          value={filters.to ?? ''}
          onChange={(event) => set('to', event.currentTarget.value)}
        />
      </label>
    </search>
  );
}
