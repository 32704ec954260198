import { memo } from 'react';
import type { Change, ComparedItem, ComparedValue, Comparison } from '@/lib/review/compare/types';
import { nameOf } from '@/lib/review/where-to-read';
import controls from '../common/controls.module.css';
import { cx } from '../common/cx';
import { keyed } from '../common/keyed';
import type { PanelActions } from './actions';
import { CHANGE_WORDS, COMPARED_WORDS, countWords, itemsInOrder, noItemsWords, outcomeWords } from './compare-words';
import styles from './Resubmission.module.css';

interface Props {
  comparison: Comparison;
  actions: Pick<PanelActions, 'dispatch' | 'openWorkbench'>;
}

/** 「较上次退回」: each item of the last return with its old and new value, then everything else that changed. */
export const Resubmission = memo(({ comparison, actions }: Props) => {
  const { items, difference, opinion, on, seq } = comparison;
  const none = noItemsWords(comparison);
  return (
    <section className={styles.card} aria-label="较上次退回" data-resubmission={seq}>
      <div className={styles.head}>
        <h2>较上次退回</h2>
        <span className={styles.counts}>{countWords(items)}</span>
        <button type="button" className={controls.link} onClick={() => actions.openWorkbench(seq)}>
          {on} 退回记录
        </button>
      </div>
      {none !== null && <p className={styles.quiet}>{none}</p>}
      <ul className={styles.items}>
        {itemsInOrder(items).map((item) => (
          <Item key={item.rule} item={item} dispatch={actions.dispatch} />
        ))}
      </ul>
      {opinion !== null && opinion.trim() !== '' && (
        <details className={styles.fold}>
          <summary>上次的审核意见</summary>
          <p className={styles.opinion}>{opinion}</p>
        </details>
      )}
      {difference === null ? (
        <p className={styles.quiet}>上次的材料内容没有保存，其他变化不能比较。</p>
      ) : (
        <Changes changes={difference.changes} unclear={difference.unclear.map(nameOf)} />
      )}
    </section>
  );
});

function Item({ item, dispatch }: { item: ComparedItem; dispatch: PanelActions['dispatch'] }) {
  const { glyph, word } = COMPARED_WORDS[item.state];
  return (
    <li data-returned={item.rule} data-state={item.state}>
      <p className={styles.line}>
        <span className={cx(styles.state, styles[item.state])}>
          <span aria-hidden="true">{glyph}</span>
          {word}
        </span>
        <button
          type="button"
          className={cx(controls.link, styles.title)}
          title="转到这一项"
          onClick={() => dispatch({ type: 'finding-selected', rule: item.rule })}
        >
          {item.title}
        </button>
        <span className={styles.quiet}>{outcomeWords(item)}</span>
      </p>
      <ul>
        {keyed(item.values, ({ label }) => label).map(({ key, item: value }) => (
          <Value key={key} value={value} mixed={item.values.length > 1} />
        ))}
      </ul>
      {item.why !== undefined && <p className={styles.quiet}>{item.why}</p>}
    </li>
  );
}

function Value({ value: { label, before, now, state }, mixed }: { value: ComparedValue; mixed: boolean }) {
  return (
    <li className={styles.value}>
      {label}：{before === now ? <span>{before}</span> : <del>{before}</del>}
      <span aria-hidden="true"> → </span>
      <span className={controls.spoken}>现为</span>
      {now ?? (state === 'changed' ? '不再列出' : '未读到')}
      {mixed && `（${COMPARED_WORDS[state].word}）`}
    </li>
  );
}

function Changes({ changes, unclear }: { changes: readonly Change[]; unclear: readonly string[] }) {
  return (
    <>
      {changes.length === 0 ? (
        <p className={styles.quiet}>两次都读到的材料没有变化。</p>
      ) : (
        <details className={styles.fold}>
          <summary>材料变化 {changes.length} 处</summary>
          <ul>
            {keyed(changes, ({ label }) => label).map(({ key, item }) => (
              <li key={key} className={styles.value} data-change={item.id}>
                {CHANGE_WORDS[item.kind]} {item.label}：{item.before !== null && <del>{item.before}</del>}
                {item.before !== null && item.now !== null && <span aria-hidden="true"> → </span>}
                {item.now}
              </li>
            ))}
          </ul>
        </details>
      )}
      {unclear.length > 0 && <p className={styles.quiet}>有一次没有读到或没有读全，未比较：{unclear.join('、')}。</p>}
    </>
  );
}
