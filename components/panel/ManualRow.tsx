import { memo, useEffect, useRef } from 'react';
import type { Note } from '@/lib/review/notes';
import { cx } from '../common/cx';
import { day } from '../common/time';
import type { PanelActions } from './actions';
import { EvidenceLinks } from './EvidenceLinks';
import { Grounds } from './Grounds';
import styles from './ManualList.module.css';
import { ManualRemark, ManualTick } from './ManualTick';
import type { ShownFinding } from './model/groups';
import { NoteOf } from './NoteOf';
import { revealFinding } from './reveal-finding';
import { Steps } from './Steps';
import { sameProps } from './same-props';
import { WantingChoice } from './WantingChoice';

interface Props {
  item: ShownFinding;
  /** Number of the reviewer's last turn to this item, null while another one is selected. */
  turn: number | null;
  note: Note | undefined;
  /** The page was asked to show it and found none of its places. */
  lost: boolean;
  actions: Pick<PanelActions, 'dispatch' | 'show' | 'viewFile'>;
}

/** One manual item: its tick, what to look for in one line, and behind a fold how, what for and what may be wanting. */
export const ManualRow = memo(({ item, turn, note, lost, actions }: Props) => {
  const { finding, settled, number } = item;
  const { rule } = finding;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (turn !== null) revealFinding(row.current);
  }, [turn]);
  const settle = (reason: string) => actions.dispatch({ type: 'finding-settled', rule, reason, at: Date.now() });
  const focusHead = () => row.current?.querySelector<HTMLElement>('[data-finding-button]')?.focus();
  return (
    <li
      ref={row}
      className={cx(styles.row, settled !== null && styles.done, turn !== null && styles.selected)}
      data-rule={rule}
      data-outcome={finding.outcome}
      {...(settled === null ? {} : { 'data-settled': '' })}
      aria-current={turn === null ? undefined : 'true'}
    >
      <ManualTick item={item} onTick={settle} onUntick={() => actions.dispatch({ type: 'settling-undone', rule })} />
      <h3 className={styles.head}>
        <button
          type="button"
          className={styles.show}
          data-finding-button=""
          title="在页面上查看"
          onClick={() => actions.show(finding)}
        >
          {number !== null && <span className={styles.number}>{number}</span>}
          <span className={styles.title}>{finding.title}</span>
        </button>
      </h3>
      <p className={styles.says}>{finding.says}</p>
      {settled !== null && (
        <div className={styles.when}>
          {finding.scope === 'batch' && '本批'}已核对 {day(settled.at)}
          <ManualRemark text={settled.reason} onChange={settle} />
        </div>
      )}
      {item.lapsed !== null && <p className={styles.lapsed}>依据已变化，原处理失效，请重新核对。</p>}
      {lost && (
        <p className={styles.lapsed} role="status">
          页面上已找不到这一处，可能在别的栏目或页签中，请打开后再点。
        </p>
      )}
      <EvidenceLinks finding={finding} onShow={actions.show} onView={actions.viewFile} />
      <details className={styles.more}>
        <summary>
          步骤、不符、批注
          {note !== undefined && '（有批注）'}
        </summary>
        {finding.steps !== undefined && <Steps steps={finding.steps} folded={false} />}
        {settled === null && (
          <WantingChoice
            wantings={finding.wantings ?? []}
            onChoose={(failure) => {
              focusHead();
              actions.dispatch({ type: 'wanting-chosen', rule, failure, at: Date.now() });
            }}
          />
        )}
        <Grounds citations={finding.citations} note={finding.note} />
        <NoteOf on={`rule:${rule}`} about={finding.title} note={note} dispatch={actions.dispatch} />
      </details>
    </li>
  );
}, sameProps);
