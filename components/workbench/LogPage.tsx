import { useState } from 'react';
import type { RuleEntry } from '@/lib/review/catalogue/rule-entries';
import type { LogQuery } from '@/lib/review/record';
import controls from '../common/controls.module.css';
import { cx } from '../common/cx';
import { EntryPane } from './EntryPane';
import { LogFilters } from './LogFilters';
import styles from './LogPage.module.css';
import { LogTable } from './LogTable';
import { LogTools } from './LogTools';
import type { LogSource } from './log-source';
import { useLogRows } from './use-log-rows';
import { useSettled } from './use-settled';

interface Props {
  source: LogSource;
  rules: readonly Pick<RuleEntry, 'id' | 'title'>[];
  /** Number of the entry that stands open beside the table, or null. */
  entry: number | null;
}

/** A search goes through the whole log: it starts when typing has paused for this long (ms). */
const TYPING = 200;

/** The log: filters, count, table, tools, and one entry in full beside it. */
export function LogPage({ source, rules, entry }: Props) {
  const [filters, setFilters] = useState<LogQuery>({});
  const { rows, count, trouble, more } = useLogRows(source, useSettled(filters, TYPING));
  const filtered = Object.keys(filters).length > 0;
  return (
    <div className={styles.page}>
      <section className={cx(styles.list, entry !== null && styles.behind)} aria-label="审核记录">
        <LogFilters filters={filters} rules={rules} onChange={setFilters} />
        <div className={styles.bar}>
          <p role="status">
            {count === null ? '正在统计…' : `${filtered ? '符合条件' : '共'} ${count} 条`}
            {filtered && (
              <>
                {' '}
                <button type="button" className={controls.link} onClick={() => setFilters({})}>
                  清除条件
                </button>
              </>
            )}
          </p>
          <LogTools source={source} filters={filters} />
        </div>
        {trouble !== null && (
          <p className={styles.trouble} role="alert">
            {trouble}
          </p>
        )}
        <LogTable rows={rows} count={count} filtered={filtered} rules={rules} entry={entry} onEnd={more} />
      </section>
      {entry !== null && <EntryPane key={entry} source={source} seq={entry} />}
    </div>
  );
}
