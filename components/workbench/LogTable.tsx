import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { RuleEntry } from '@/lib/review/catalogue/rule-entries';
import type { LogRow } from '@/lib/review/record';
import { cx } from '../common/cx';
import { dateTime } from '../common/time';
import { objectWord, verdictWord } from '../common/words';
import { LogEmpty } from './LogEmpty';
import styles from './LogTable.module.css';

interface Props {
  rows: readonly LogRow[] | null;
  count: number | null;
  filtered: boolean;
  rules: readonly Pick<RuleEntry, 'id' | 'title'>[];
  entry: number | null;
  /** The end of what was fetched came into view. */
  onEnd(): void;
}

const ROW_HEIGHT = 36;
/** Fetch more when this many rows are left below. */
const AHEAD = 40;

/** The rows as a table of which only the part in view is in the document; arrow keys step from row to row. */
export function LogTable({ rows, count, filtered, rules, entry, onEnd }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const list = rows ?? [];
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const nearEnd = last !== undefined && last.index >= list.length - AHEAD;
  useEffect(() => {
    if (nearEnd) onEnd();
  }, [nearEnd, onEnd]);

  const step = (event: KeyboardEvent, index: number) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = Math.min(list.length - 1, Math.max(0, index + by));
    virtual.scrollToIndex(to);
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${to}"] a`)?.focus());
  };

  if (rows !== null && rows.length === 0) return <LogEmpty filtered={filtered} />;
  return (
    <div ref={scroll} className={styles.scroll}>
      <table
        className={cx(styles.table, entry !== null && styles.narrow)}
        aria-rowcount={(count ?? list.length) + 1}
        aria-busy={rows === null}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th className={styles.seq}>序号</th>
            <th className={styles.time}>记录时间</th>
            <th className={styles.name}>姓名</th>
            <th>工作单位</th>
            <th className={cx(styles.object, styles.wide)}>审核事项</th>
            <th className={styles.verdict}>审核结果</th>
            <th className={styles.wide}>当时不符合的项目</th>
          </tr>
        </thead>
        <Spacer height={first?.start ?? 0} />
        <tbody>
          {items.map((item) => {
            const row = list[item.index];
            if (row === undefined) return null;
            return (
              <tr
                key={row.seq}
                data-index={item.index}
                data-entry={row.seq}
                aria-rowindex={item.index + 2}
                className={cx(styles.row, row.seq === entry && styles.open)}
                onClick={() => open(row.seq)}
              >
                <td>{row.seq}</td>
                <td>{dateTime(row.at)}</td>
                <td className={styles.name}>
                  <a
                    href={`#entry=${row.seq}`}
                    aria-current={row.seq === entry ? 'true' : undefined}
                    onKeyDown={(event) => step(event, item.index)}
                  >
                    {row.name || '未读到姓名'}
                  </a>{' '}
                  <span className={styles.quiet}>{row.last4}</span>
                </td>
                <td title={row.unit}>{row.unit}</td>
                <td className={styles.wide}>
                  {row.object === null ? '' : objectWord(row.object, row.role ?? 'employer')}
                </td>
                <td>{verdictWord(row.verdict, row.role)}</td>
                <td className={styles.wide}>{titles(row.rules, rules)}</td>
              </tr>
            );
          })}
        </tbody>
        <Spacer height={virtual.getTotalSize() - (last?.end ?? 0)} />
      </table>
    </div>
  );
}

/** Stands for the rows above and below that are not in the document. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody className={styles.spacer} aria-hidden="true">
      <tr>
        <td colSpan={7} style={{ height }} />
      </tr>
    </tbody>
  );
}

function open(seq: number) {
  location.hash = `#entry=${seq}`;
}

function titles(ids: readonly string[], rules: Props['rules']): string {
  return ids.map((id) => rules.find((rule) => rule.id === id)?.title ?? id).join('、');
}
