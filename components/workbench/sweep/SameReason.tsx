import { useState } from 'react';
import type { TriageRow } from '@/lib/record/sweep';
import controls from '../../common/controls.module.css';
import policy from '../policy/Policy.module.css';
import { useTask } from '../upkeep/use-task';
import styles from './Sweep.module.css';
import type { SweepSource } from './sweep-source';

interface Props {
  source: SweepSource;
  /** The failure all these rows have. */
  title: string;
  rows: readonly TriageRow[];
  /** How many have it and are to be refused for something else. */
  others: number;
}

/** Drafts for everybody with the same failure, then their pages one by one, each filled and submitted by hand. */
export function SameReason({ source, title, rows, others }: Props) {
  const [drafted, setDrafted] = useState<TriageRow[]>([]);
  const [next, setNext] = useState(0);
  const task = useTask();
  const upcoming = drafted[next];
  const compose = () =>
    task.run('正在拟写…', async () => {
      const done = await source.draft(rows);
      setDrafted(done);
      setNext(0);
      const left = rows.length - done.length;
      return `已拟好${done.length}名的意见草稿${left > 0 ? `；${left}名已有修改过的草稿，未改动` : ''}。`;
    });
  return (
    <fieldset className={styles.same} aria-label={`${title}：同一问题的申报人`}>
      <button type="button" className={controls.button} onClick={compose} disabled={task.busy || rows.length === 0}>
        为这{rows.length}名拟好意见草稿（不填入、不提交）
      </button>
      {others > 0 && <span>另有{others}名不具备申报资格，意见不写本项，请逐名处理。</span>}
      {upcoming !== undefined && (
        <button
          type="button"
          className={controls.primary}
          onClick={() => {
            setNext(next + 1);
            void source.open(upcoming);
          }}
        >
          打开下一名：{upcoming.listed.name}（{next + 1}/{drafted.length}）
        </button>
      )}
      {task.answer !== null && (
        <span className={task.answer.is === 'bad' ? policy.error : policy.done} role="status">
          {drafted.length > 0 && upcoming === undefined ? '已全部打开，请逐名填入并在平台上提交。' : task.answer.words}
        </span>
      )}
    </fieldset>
  );
}
