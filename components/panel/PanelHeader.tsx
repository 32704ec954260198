import type { Applicant } from '@/lib/record/applicant';
import controls from '../common/controls.module.css';
import { objectWord } from '../common/words';
import type { PanelActions } from './actions';
import type { ReviewStage } from './model/judge';
import styles from './PanelHeader.module.css';

interface Props {
  applicant: Applicant | null;
  /** Null while nothing is reviewed. */
  stage: ReviewStage | null;
  /** By which notice the applicant is judged; '' while nothing is reviewed. */
  notice: string;
  actions: Pick<PanelActions, 'fold' | 'openWorkbench'>;
  /** Starts 标注; null while it is on, or where there is nothing to teach. */
  teach: (() => void) | null;
}

/** Who is reviewed, as what, and the way to the log and out of the way. */
export function PanelHeader({ applicant, stage, notice, actions, teach }: Props) {
  const name = applicant?.name || (stage === null ? '职称评审审核助手' : '未读到姓名');
  const what = stage === null ? '' : objectWord(stage.object, stage.role);
  return (
    <header className={styles.header}>
      <div className={styles.who} title={[name, applicant?.unit].filter(Boolean).join(' · ')}>
        <h1>{name}</h1>
        <p className={styles.unit}>{[what, applicant?.unit].filter(Boolean).join(' · ')}</p>
      </div>
      <div className={styles.actions}>
        {teach !== null && (
          <button type="button" className={controls.button} data-action="teach" onClick={teach}>
            标注
          </button>
        )}
        <button type="button" className={controls.button} onClick={() => actions.openWorkbench()}>
          审核记录
        </button>
        <button type="button" className={controls.button} data-action="fold" onClick={() => actions.fold(true)}>
          收起
        </button>
      </div>
      <p className={styles.notice} title={notice} {...(notice === '' ? {} : { 'data-notice': '' })}>
        {notice}
      </p>
    </header>
  );
}
