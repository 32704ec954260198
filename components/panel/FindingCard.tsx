import { memo, useEffect, useRef } from 'react';
import type { Note } from '@/lib/review/notes';
import { cx } from '../common/cx';
import { OutcomeBadge } from '../common/OutcomeBadge';
import { consequence } from '../common/outcome';
import type { PanelActions } from './actions';
import { EvidenceList } from './EvidenceList';
import styles from './FindingCard.module.css';
import { Grounds } from './Grounds';
import { InDraft } from './InDraft';
import type { ShownFinding } from './model/groups';
import { NoteOf } from './NoteOf';
import { OwnSentence } from './OwnSentence';
import { revealFinding } from './reveal-finding';
import { Settling } from './Settling';
import { Steps } from './Steps';
import { sameProps } from './same-props';

interface Props {
  item: ShownFinding;
  inDraft: boolean;
  /** The opinion was edited by hand. */
  edited: boolean;
  /** Number of the reviewer's last turn to this finding, null while another one is selected. */
  turn: number | null;
  note: Note | undefined;
  /** The page was asked to show it and found none of its places. */
  lost: boolean;
  actions: Pick<PanelActions, 'dispatch' | 'show' | 'viewFile'>;
}

/** One finding: what it says, the values it rests on, its clause, and what the reviewer may do with it. */
export const FindingCard = memo(({ item, inDraft, edited, turn, note, lost, actions }: Props) => {
  const { finding, look, settled } = item;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (turn !== null) revealFinding(card.current);
  }, [turn]);
  const selected = turn !== null;
  const attributes = {
    ...(finding.disposition === undefined ? {} : { 'data-disposition': finding.disposition }),
    ...(settled === null ? {} : { 'data-settled': '' }),
  };
  return (
    <li
      ref={card}
      className={cx(styles.card, settled === null ? styles[look] : styles.done, selected && styles.selected)}
      data-rule={finding.rule}
      data-outcome={finding.outcome}
      {...attributes}
      aria-current={selected ? 'true' : undefined}
    >
      <h3 className={styles.head}>
        <button
          type="button"
          className={styles.show}
          data-finding-button=""
          title="在页面上查看"
          onClick={() => actions.show(finding)}
        >
          {item.number !== null && <span className={styles.number}>{item.number}</span>}
          <OutcomeBadge look={look} />
          <span className={styles.title}>{finding.title}</span>
          <span className={styles.consequence}>{consequence(finding)}</span>
        </button>
      </h3>
      <p className={styles.says}>{finding.says}</p>
      {lost && (
        <p className={styles.lost} role="status">
          页面上已找不到这一处，可能在别的栏目或页签中，请打开后再点。
        </p>
      )}
      <EvidenceList rule={finding.rule} evidence={finding.evidence} onView={actions.viewFile} />
      {finding.steps !== undefined && <Steps steps={finding.steps} folded />}
      <div className={styles.controls}>
        <InDraft item={item} inDraft={inDraft} edited={edited} dispatch={actions.dispatch} />
        <OwnSentence item={item} dispatch={actions.dispatch} onDone={() => focusHead(card.current)} />
        <Settling item={item} dispatch={actions.dispatch} onDone={() => focusHead(card.current)} />
        <Grounds citations={finding.citations} note={finding.note} />
        <NoteOf on={`rule:${finding.rule}`} about={finding.title} note={note} dispatch={actions.dispatch} />
      </div>
    </li>
  );
}, sameProps);

function focusHead(card: HTMLElement | null) {
  card?.querySelector<HTMLElement>('[data-finding-button]')?.focus();
}
