import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import { cx } from '@/components/common/cx';
import { dateTime } from '@/components/common/time';
import { objectWord, verdictWord } from '@/components/common/words';
import { hashOf } from '@/components/workbench/route';
import type { LogQuery, LogRow } from '@/lib/record/entry';
import { LogEmpty } from './LogEmpty';
import styles from './LogTable.module.css';
import type { LogView } from './log-source';
import { useFocusBack } from './use-focus-back';

interface Props {
  view: LogView | null;
  filtered: boolean;
  /** Kept in the address of an entry, so that closing it comes back to the same rows. */
  filters: LogQuery;
  rules: readonly { id: string; title: string }[];
  entry: number | null;
}

const ROW_HEIGHT = 36;
const NO_ROWS: readonly LogRow[] = [];

/** The rows as a table of which only the part in view is in the document; arrow keys step from row to row. */
export function LogTable({ view, filtered, filters, rules, entry }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const list = view?.rows ?? NO_ROWS;
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);

  const step = (event: KeyboardEvent, index: number) => {
    const to = stepFrom(event.key, index, list.length);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    virtual.scrollToIndex(to);
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${to}"] a`)?.focus());
  };

  useFocusBack(scroll, entry);

  if (view?.whole && list.length === 0) return <LogEmpty filtered={filtered} filters={filters} />;
  return (
    <div ref={scroll} className={styles.scroll}>
      <table
        className={cx(styles.table, entry !== null && styles.narrow)}
        aria-rowcount={list.length + 1}
        aria-busy={view?.whole !== true}
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
            const hash = hashOf(`entry=${row.seq}`, filters);
            return (
              <tr
                key={row.seq}
                data-index={item.index}
                data-entry={row.seq}
                aria-rowindex={item.index + 2}
                className={cx(styles.row, row.seq === entry && styles.open)}
                onClick={() => {
                  location.hash = hash;
                }}
              >
                <td>{row.seq}</td>
                <td>{dateTime(row.at)}</td>
                <td className={styles.name}>
                  <a
                    href={hash}
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

/** The row that a key leads to, null when it leads nowhere. */
function stepFrom(key: string, index: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + 10,
    PageUp: index - 10,
    Home: 0,
    End: count - 1,
  };
  const to = targets[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
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

function titles(ids: readonly string[], rules: Props['rules']): string {
  return ids.map((id) => rules.find((rule) => rule.id === id)?.title ?? id).join('、');
}
