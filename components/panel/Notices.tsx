import controls from '../common/controls.module.css';
import { cx } from '../common/cx';
import { day } from '../common/time';
import { verdictWord } from '../common/words';
import type { PanelActions } from './actions';
import { stageOf } from './model/selectors';
import type { PanelState } from './model/state';
import styles from './Notices.module.css';
import { noticesOf, type PanelNotice } from './notice-list';

interface Props {
  state: PanelState;
  actions: Pick<PanelActions, 'dispatch' | 'openWorkbench' | 'retry'>;
}

/** What the reviewer must know besides the findings, spoken when it appears. */
export function Notices({ state, actions }: Props) {
  return (
    <div className={styles.notices} role="status">
      {noticesOf(state).map((notice) => (
        <NoticeLine key={notice.text} notice={notice} actions={actions} />
      ))}
      <Earlier state={state} actions={actions} />
    </div>
  );
}

function NoticeLine({ notice, actions }: { notice: PanelNotice; actions: Props['actions'] }) {
  const { seq, workbench } = notice;
  return (
    <p className={cx(styles.notice, styles[notice.tone])}>
      <span>{notice.text}</span>
      {seq !== undefined && (
        <button type="button" className={controls.link} onClick={() => actions.openWorkbench(seq)}>
          查看记录
        </button>
      )}
      {workbench !== undefined && (
        <button type="button" className={controls.link} onClick={() => actions.openWorkbench(workbench.at)}>
          {workbench.word}
        </button>
      )}
      {notice.offers?.map(({ word, event }) => (
        <button key={word} type="button" className={controls.link} onClick={() => actions.dispatch(event)}>
          {word}
        </button>
      ))}
      {notice.retry && (
        <button type="button" className={controls.link} onClick={() => actions.retry()}>
          重新读取
        </button>
      )}
    </p>
  );
}

function Earlier({ state, actions }: Props) {
  const { role } = stageOf(state);
  if (state.history.length === 0) return null;
  return (
    <p className={cx(styles.notice, styles.quiet)}>
      <span>该申报人以前的审核记录：</span>
      {state.history.map(({ seq, at, verdict }) => (
        <button key={seq} type="button" className={controls.link} onClick={() => actions.openWorkbench(seq)}>
          {day(at)} {verdictWord(verdict, role)}
        </button>
      ))}
    </p>
  );
}
