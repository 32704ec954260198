import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Sweep, TriageRow } from '@/lib/record/sweep';
import controls from '../../common/controls.module.css';
import { cx } from '../../common/cx';
import { SUGGESTION_WORDS } from '../../common/words';
import { SameReason } from './SameReason';
import styles from './Sweep.module.css';
import type { SweepSource } from './sweep-source';
import {
  countOf,
  draftable,
  failureCounts,
  failuresOf,
  filesLine,
  isUnsealed,
  packOf,
  packsIn,
  type RowStanding,
  standingOf,
  type TriageFilters,
  triaged,
  UNSEALED,
} from './triage';

const STANDING_WORDS: Readonly<Record<RowStanding, string>> = {
  ...SUGGESTION_WORDS,
  undecided: '须人工核对',
  waiting: '未查',
  uncovered: '没有按通知核对',
  'to-open': '须打开页面检查',
  failed: '未取到',
};
const STANDINGS = ['reject', 'return', 'uncovered', 'to-open', 'failed', 'undecided', 'pass', 'waiting'] as const;
/** Lines on show; more when they are asked for. */
const AT_ONCE = 300;
const NO_FILTERS: TriageFilters = { rule: '', unit: '', standing: '', pack: '' };

/** Who needs attention, those first; each row opens the applicant's page, where the review is done. */
export function Triage({ source, sweep, rows }: { source: SweepSource; sweep: Sweep; rows: readonly TriageRow[] }) {
  const [filters, setFilters] = useState(NO_FILTERS);
  const set = (more: Partial<TriageFilters>) => setFilters({ ...filters, ...more });
  const rules = useMemo(() => failureCounts(rows), [rows]);
  const units = useMemo(
    () => [...new Set(rows.map(({ listed }) => listed.unit))].filter((unit) => unit !== ''),
    [rows],
  );
  const unsealed = useMemo(() => rows.filter(isUnsealed).length, [rows]);
  const packs = useMemo(() => packsIn(rows), [rows]);
  const decided = useDecided(source, sweep, rows);
  const [openOnly, setOpenOnly] = useState(false);
  const shown = useMemo(
    () => triaged(rows, filters).filter(({ listed }) => !openOnly || !decided.has(listed.url)),
    [rows, filters, openOnly, decided],
  );
  const [room, setRoom] = useState(AT_ONCE);
  const open = useCallback((row: TriageRow) => void source.open(row), [source]);
  const chosen = rules.find(({ rule }) => rule === filters.rule);
  return (
    <section aria-label="检查结果">
      <div className={styles.filters}>
        <label>
          问题{' '}
          <select
            className={controls.input}
            value={filters.rule}
            onChange={({ target }) => set({ rule: target.value })}
          >
            <option value="">全部</option>
            {unsealed > 0 && <option value={UNSEALED}>附件未见印章（{unsealed}名）</option>}
            {rules.map(({ rule, title, count }) => (
              <option key={rule} value={rule}>
                {title}（{count}名）
              </option>
            ))}
          </select>
        </label>
        <label>
          工作单位{' '}
          <select
            className={controls.input}
            value={filters.unit}
            onChange={({ target }) => set({ unit: target.value })}
          >
            <option value="">全部</option>
            {units.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
        </label>
        <label>
          建议{' '}
          <select
            className={controls.input}
            value={filters.standing}
            onChange={({ target }) => set({ standing: target.value as RowStanding | '' })}
          >
            <option value="">全部</option>
            {STANDINGS.map((standing) => (
              <option key={standing} value={standing}>
                {STANDING_WORDS[standing]}
              </option>
            ))}
          </select>
        </label>
        <label>
          政策包{' '}
          <select
            className={controls.input}
            data-filter="pack"
            value={filters.pack}
            onChange={({ target }) => set({ pack: target.value })}
          >
            <option value="">全部</option>
            {packs.map(({ id, title, count }) => (
              <option key={id} value={id}>
                {title}（{count}名）
              </option>
            ))}
          </select>
        </label>
        {decided.size > 0 && (
          <label>
            <input type="checkbox" checked={openOnly} onChange={({ target }) => setOpenOnly(target.checked)} />
            只看未审的
          </label>
        )}
        <span role="status">显示{shown.length}名</span>
      </div>
      {chosen !== undefined && (
        <SameReason key={chosen.rule} source={source} title={chosen.title} {...draftable(shown, chosen.rule)} />
      )}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">姓名</th>
              <th scope="col">工作单位</th>
              <th scope="col">名单状态</th>
              <th scope="col">政策包</th>
              <th scope="col">建议</th>
              <th scope="col">问题</th>
              <th scope="col">人工</th>
              <th scope="col">未读</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, room).map((row) => (
              <TriageLine key={row.nth} row={row} decided={decided.get(row.listed.url)} onOpen={open} />
            ))}
          </tbody>
        </table>
        {shown.length > room && (
          <button type="button" className={controls.button} onClick={() => setRoom(room + AT_ONCE)}>
            再显示{Math.min(AT_ONCE, shown.length - room)}名
          </button>
        )}
        {shown.length === 0 && <p className={styles.none}>没有符合条件的申报人。</p>}
      </div>
    </section>
  );
}

/** What was decided since, asked for again whenever the reviewer comes back to this page. */
function useDecided(source: SweepSource, sweep: Sweep, rows: readonly TriageRow[]) {
  const [decided, setDecided] = useState<ReadonlyMap<string, 'returned' | 'reviewed'>>(new Map());
  const looked = rows.filter(({ state }) => state !== 'waiting').length;
  const latest = useRef(rows);
  latest.current = rows;
  useEffect(() => {
    if (looked === 0) return;
    const ask = () => {
      source
        .decided(sweep, latest.current)
        .then(setDecided)
        .catch((error: unknown) => console.warn(error));
    };
    if (looked === latest.current.length) ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [source, sweep, looked]);
  return decided;
}

interface RowProps {
  row: TriageRow;
  decided: 'returned' | 'reviewed' | undefined;
  onOpen(row: TriageRow): void;
}

/** Drawn anew only when it changes: beside it thousands may stand, and one changes every moment. */
const TriageLine = memo(({ row, decided, onOpen }: RowProps) => {
  const standing = standingOf(row);
  const { listed, nth, why, checked } = row;
  const failures = failuresOf(row);
  const [manual, unread] = [countOf(row, 'manual'), countOf(row, 'incomplete', 'error')];
  const found = failures.map(({ title }) => title).join('、');
  const files = filesLine(row);
  return (
    <tr
      data-standing={standing}
      {...(checked !== null && {
        'data-applicant': listed.name,
        'data-suggestion': checked.verdict,
        'data-pack': packOf(row),
      })}
    >
      <td>{nth + 1}</td>
      <td className={styles.short}>{listed.name}</td>
      <td>{listed.unit}</td>
      <td className={styles.short}>
        {listed.status}
        {decided !== undefined && <span className={styles.decided}>{decided === 'returned' ? '已退回' : '已审'}</span>}
      </td>
      <td>
        {checked !== null && (checked.pack?.title ?? '无')}
        {checked?.pack?.chosen === true && <span className={styles.says}>页面未写申报计划，由审核人选定</span>}
      </td>
      <td>
        <span className={cx(styles.standing, styles[`is-${standing}`])}>{STANDING_WORDS[standing]}</span>
        {checked?.returnedBefore === true && <span className={styles.before}>上次退回</span>}
      </td>
      <td className={styles.found}>
        {checked === null ? why : (checked.uncovered?.says ?? (failures.length === 0 ? '未发现不符' : found))}
        {checked?.uncovered && <span className={styles.says}>{checked.uncovered.todo}</span>}
        {failures.map(({ rule, says }) => (
          <span key={rule} className={styles.says} data-failed={rule}>
            {says}
          </span>
        ))}
        {files !== null && (
          <span className={styles.says} data-swept-files={checked?.files?.unsealed}>
            {files}
          </span>
        )}
      </td>
      <td>{checked === null ? '' : manual}</td>
      <td>{checked === null ? '' : unread}</td>
      <td>
        <button
          type="button"
          className={controls.button}
          onClick={() => onOpen(row)}
          aria-label={`打开审核：${listed.name}`}
        >
          打开审核
        </button>
      </td>
    </tr>
  );
});
