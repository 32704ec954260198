import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import styles from './FilesBar.module.css';
import type { PanelState } from './model/state';

interface Props {
  state: Pick<PanelState, 'dossier' | 'files'>;
  /** They are checked whenever a review is opened. */
  onOpening: boolean;
  actions: Pick<PanelActions, 'checkFiles' | 'cancelFiles' | 'checkOnOpening' | 'viewFile'>;
}

/** 核对附件: opens the files of the attachment list and compares them, with how far it is and what came of it. */
export function FilesBar({ state: { dossier, files }, onOpening, actions }: Props) {
  const list = dossier?.lists.attachments;
  if (list?.state !== 'read' || list.rows.length === 0) return null;
  if (files.progress !== null) {
    const { at, of, page } = files.progress;
    return (
      <span className={styles.bar} role="status" data-files="checking">
        {of === 0 ? '正在查看附件列表…' : `正在打开附件，第${at}／${of}份${page > 1 ? `，第${page}页` : ''}`}
        <button type="button" className={controls.link} data-action="cancel-files" onClick={actions.cancelFiles}>
          取消
        </button>
      </span>
    );
  }
  const opened = list.rows.filter(({ contents }) => contents !== undefined && contents.trouble === null).length;
  const done = files.checked.length > 0;
  const said = files.stopped ?? (done ? `附件${list.rows.length}份，读出${opened}份` : '');
  return (
    <span className={styles.bar} data-files={done ? 'checked' : 'waiting'}>
      <span role="status" className={styles.said} title={done ? RESULT : undefined}>
        {said}
      </span>
      {done && (
        <button type="button" className={controls.link} data-action="view-files" onClick={() => actions.viewFile()}>
          查看附件
        </button>
      )}
      <button type="button" className={controls.link} data-action="check-files" onClick={actions.checkFiles}>
        {done ? '重新核对' : `核对附件（${list.rows.length}份）`}
      </button>
      {(done || onOpening || files.stopped !== null) && (
        <label className={controls.check} title="以后打开申报时自动核对附件，在本机记住">
          <input
            type="checkbox"
            data-action="check-on-opening"
            checked={onOpening}
            onChange={(event) => actions.checkOnOpening(event.currentTarget.checked)}
          />
          打开时自动核对
        </label>
      )}
    </span>
  );
}

const RESULT = '与填报逐项比较，结果见“填报与附件一致性”。';
