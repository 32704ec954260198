import type { RowState, TriageRow } from '@/lib/record/sweep';
import controls from '../../common/controls.module.css';
import policy from '../policy/Policy.module.css';
import styles from './Sweep.module.css';
import type { SweepDesk } from './use-sweep';

/** How far the sweep is, and what goes on with it. */
export function SweepProgress({ desk, rows }: { desk: SweepDesk; rows: readonly TriageRow[] }) {
  const count = (state: RowState) => rows.filter((row) => row.state === state).length;
  const [waiting, failed, toOpen] = [count('waiting'), count('failed'), count('to-open')];
  const looked = rows.length - waiting;
  const parts = [
    `已查${looked}名，共${rows.length}名`,
    toOpen > 0 ? `须打开页面检查${toOpen}名` : '',
    failed > 0 ? `未取到${failed}名` : '',
  ].filter((part) => part !== '');
  return (
    <div className={styles.progress}>
      <progress aria-label="批量检查进度" max={rows.length} value={looked} />
      <span role="status" data-sweep={desk.running ? 'running' : waiting > 0 ? 'halted' : 'done'}>
        {parts.join('，')}。{waiting === 0 && !desk.running ? '已查完。' : ''}
      </span>
      {desk.running ? (
        <button type="button" className={controls.button} onClick={desk.stop}>
          暂停
        </button>
      ) : (
        <>
          {waiting > 0 && (
            <button type="button" className={controls.primary} onClick={desk.go}>
              继续检查其余{waiting}名
            </button>
          )}
          {failed > 0 && (
            <button
              type="button"
              className={controls.button}
              onClick={() => desk.again(rows.filter(({ state }) => state === 'failed'))}
            >
              重试未取到的{failed}名
            </button>
          )}
        </>
      )}
      {!desk.running && waiting > 0 && desk.halted !== null && <span className={policy.warn}>{desk.halted}</span>}
    </div>
  );
}
