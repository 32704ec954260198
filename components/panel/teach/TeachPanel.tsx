import controls from '../../common/controls.module.css';
import { PatchList } from './PatchList';
import { PickedCard } from './PickedCard';
import styles from './Teach.module.css';
import type { TeachActions, TeachState } from './teach-state';

interface Props {
  state: TeachState;
  actions: TeachActions;
}

/** 标注: the reviewer points at values of the page and says what they are; the page is read by it from then on. */
export function TeachPanel({ state, actions }: Props) {
  const last = state.patches.at(-1);
  return (
    <section
      className={styles.teach}
      aria-label="标注"
      onKeyDown={(event) => {
        if (event.key === 'Escape') actions.stop();
      }}
    >
      <header className={styles.head}>
        <h2>标注本平台的页面</h2>
        <button type="button" className={controls.button} data-action="teach-stop" onClick={actions.stop}>
          结束标注
        </button>
      </header>
      <p>在左侧页面上点选一个值，或表格中的一格，再选择它是哪一项。标注期间的点选不会传给页面。</p>
      <div className={styles.keys}>
        <button type="button" className={controls.button} onClick={() => actions.step('previous')}>
          上一个值
        </button>
        <button type="button" className={controls.button} onClick={() => actions.step('next')}>
          下一个值
        </button>
        <button type="button" className={controls.button} onClick={() => actions.step('pick')}>
          选定此值
        </button>
      </div>
      <div role="status">
        {state.said !== null && <p className={state.said.good ? styles.good : styles.bad}>{state.said.text}</p>}
      </div>
      <PickedCard state={state} actions={actions} />
      <div className={styles.head}>
        <h3>已有标注（{state.patches.length}）</h3>
        {last !== undefined && (
          <button
            type="button"
            className={controls.link}
            data-action="teach-undo"
            onClick={() => actions.remove(last.id)}
          >
            撤销最近一条
          </button>
        )}
      </div>
      <PatchList state={state} actions={actions} />
    </section>
  );
}
