import { useCallback, useMemo, useRef } from 'react';
import controls from '@/components/common/controls.module.css';
import { cx } from '@/components/common/cx';
import { hashOf, type LogAddress } from '@/components/workbench/route';
import type { LogQuery } from '@/lib/record/entry';
import { EntryPane } from './EntryPane';
import { LogFilters } from './LogFilters';
import styles from './LogPage.module.css';
import { LogStatistics } from './LogStatistics';
import { LogTable } from './LogTable';
import { LogTools } from './LogTools';
import type { LogSource, LogView } from './log-source';
import { useFilters } from './use-filters';
import { useLogKeys } from './use-log-keys';
import { useLogView } from './use-log-view';

interface Props {
  source: LogSource;
  rules: readonly { id: string; title: string }[];
  address: LogAddress;
}

const NO_FILTERS: LogQuery = {};

/** The log: filters, count, tools, and as table with one entry in full beside it, or as figures. */
export function LogPage({ source, rules, address }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const entry = address.tab === 'log' ? address.entry : null;
  const place = address.tab === 'statistics' ? 'statistics' : entry === null ? 'log' : (`entry=${entry}` as const);
  const here = useCallback((filters: LogQuery) => hashOf(place, filters), [place]);
  const [filters, setFilters] = useFilters(address.filters, here);
  const { view, trouble } = useLogView(source, filters);
  const all = useLogView(source, NO_FILTERS);
  const plans = useMemo(() => plansOf(all.view), [all.view]);
  const packs = useMemo(() => packsOf(all.view), [all.view]);
  useLogKeys(root);
  const filtered = Object.keys(filters).length > 0;
  return (
    <div ref={root} className={styles.page}>
      <section className={cx(styles.list, entry !== null && styles.behind)} aria-label="审核记录">
        <LogFilters filters={filters} rules={rules} plans={plans} packs={packs} onChange={setFilters} />
        <div className={styles.bar}>
          <p role="status">
            {trouble === null ? countWords(view, filtered) : '未能读取'}
            {filtered && (
              <>
                {' '}
                <button type="button" className={controls.link} onClick={() => setFilters(NO_FILTERS)}>
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
        {trouble === null && address.tab === 'statistics' && (
          <LogStatistics view={view} rules={rules} filters={filters} filtered={filtered} />
        )}
        {trouble === null && address.tab === 'log' && (
          <LogTable view={view} filtered={filtered} filters={filters} rules={rules} entry={entry} />
        )}
      </section>
      {entry !== null && <EntryPane key={entry} source={source} seq={entry} back={hashOf('log', filters)} />}
    </div>
  );
}

function countWords(view: LogView | null, filtered: boolean): string {
  if (view === null) return '正在读取…';
  const word = filtered ? '符合条件' : '共';
  return view.whole ? `${word} ${view.rows.length} 条` : `正在读取，已找到 ${view.rows.length} 条…`;
}

/** Packs that judged somebody, the newest first; `none` for those whom none did. */
function packsOf(view: LogView | null): { id: string; title: string }[] {
  const found = new Map<string, { id: string; title: string }>();
  for (const { pack } of view?.rows ?? []) {
    if (pack === undefined) continue;
    const one = pack ?? { id: 'none', title: '未按任何通知核对' };
    if (!found.has(one.id)) found.set(one.id, one);
  }
  return [...found.values()];
}

/** Plans that occur, newest first. */
function plansOf(view: LogView | null): string[] {
  return [...new Set(view?.rows.map(({ plan }) => plan))].filter((plan) => plan !== '');
}
