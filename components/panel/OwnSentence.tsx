import { useContext } from 'react';
import { strangeNumbers } from '@/lib/review/own-sentence';
import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import type { ShownFinding } from './model/groups';
import { ownWordsOf } from './model/own-words';
import styles from './NoteOf.module.css';
import { OwnWords } from './OwnWords';
import { OwnWordsContext } from './own-words-context';
import { ReasonForm } from './ReasonForm';
import { useFormOpen } from './use-form-open';

interface Props {
  item: ShownFinding;
  dispatch: PanelActions['dispatch'];
  /** Called when the part that holds the focus is about to go. */
  onDone(): void;
}

const WORDS = { reason: '意见中这一项改写为', confirm: '采用' };

/**
 * The reviewer's own sentence in place of the rule's, for this applicant: written, or taken from those kept for the
 * batch. It is kept for others only when asked to. Nothing for findings without a sentence.
 */
export function OwnSentence({ item: { finding, said }, dispatch, onDone }: Props) {
  const form = `sentence:${finding.rule}`;
  const { open, pressed, setOpen } = useFormOpen(form);
  const { words } = useContext(OwnWordsContext);
  const { rule, title, wording } = finding;
  if (wording === undefined) return null;
  const kept = words === null ? [] : ownWordsOf(words, rule);
  const leave = () => {
    setOpen(false);
    onDone();
  };
  if (open) {
    return (
      <div className={styles.note} data-sentence-form={rule}>
        <ReasonForm
          form={form}
          focused={pressed}
          words={WORDS}
          quick={kept}
          quickReplaces
          before={said ?? wording.long}
          onSettle={(text) => {
            leave();
            dispatch({ type: 'sentence-written', rule, text, at: Date.now() });
          }}
          onCancel={leave}
        />
      </div>
    );
  }
  if (said === null) {
    return (
      <button
        type="button"
        className={controls.link}
        data-action="write-sentence"
        aria-label={`改写“${title}”写入意见的语句`}
        onClick={() => setOpen(true)}
      >
        改写{kept.length > 0 && `（常用语${kept.length}条）`}
      </button>
    );
  }
  const strange = strangeNumbers(said, finding);
  return (
    <div className={styles.note} data-sentence={rule}>
      <p className={styles.text}>意见中写作：{said}</p>
      {strange.length > 0 && (
        <p className={styles.check} role="status">
          其中的{strange.join('、')}不在本项查到的内容中，请核对是否属于本申报人。
        </p>
      )}
      <div className={styles.actions}>
        <button type="button" className={controls.link} data-action="edit-sentence" onClick={() => setOpen(true)}>
          再改
        </button>
        <button
          type="button"
          className={controls.link}
          data-action="undo-sentence"
          onClick={() => {
            onDone();
            dispatch({ type: 'sentence-undone', rule });
          }}
        >
          恢复原句
        </button>
        <OwnWords rule={rule} text={said} dispatch={dispatch} />
      </div>
    </div>
  );
}
