import { useContext, useState } from 'react';
import type { Note, NoteOn } from '@/lib/review/notes';
import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import { ownWordsOf } from './model/own-words';
import styles from './NoteOf.module.css';
import { OwnWords } from './OwnWords';
import { OwnWordsContext } from './own-words-context';
import { ReasonForm } from './ReasonForm';
import { useFocusAgain } from './use-focus-again';
import { useFormOpen } from './use-form-open';

interface Props {
  on: NoteOn;
  /** What it is about, for those who hear the button instead of seeing where it stands. */
  about: string;
  note: Note | undefined;
  dispatch: PanelActions['dispatch'];
}

const WORDS = { reason: '批注（记入审核记录，不写入意见）', confirm: '保存批注' };

/** The reviewer's note on one thing: written, changed, taken into the opinion, removed and had back. */
export function NoteOf({ on, about, note, dispatch }: Props) {
  const form = `note:${on}`;
  const { open, pressed, setOpen } = useFormOpen(form);
  const [removed, setRemoved] = useState<Note | null>(null);
  const source = useContext(OwnWordsContext);
  const { leave, again } = useFocusAgain();
  const rule = on.startsWith('rule:') ? on.slice('rule:'.length) : null;
  const close = () => {
    leave();
    setOpen(false);
  };
  const write = (text: string) => {
    close();
    setRemoved(null);
    dispatch({ type: 'note-written', on, text, at: Date.now() });
  };
  if (open) {
    return (
      <div className={styles.note} data-note-form={on}>
        <ReasonForm
          form={form}
          focused={pressed}
          words={WORDS}
          quick={rule === null || source.words === null ? [] : ownWordsOf(source.words, rule)}
          before={note?.text ?? ''}
          onSettle={write}
          onCancel={close}
        />
      </div>
    );
  }
  if (note === undefined) {
    return (
      <>
        <button
          ref={again}
          type="button"
          className={controls.link}
          data-action="note"
          aria-label={`给“${about}”加批注`}
          onClick={() => setOpen(true)}
        >
          批注
        </button>
        {removed !== null && (
          <span className={styles.removed} role="status">
            批注已删除。
            <button type="button" className={controls.link} onClick={() => restore(removed)}>
              撤销
            </button>
          </span>
        )}
      </>
    );
  }
  const remove = () => {
    setRemoved(note);
    dispatch({ type: 'note-removed', on });
  };
  return (
    <div className={styles.note} data-note={on}>
      <p className={styles.text}>{note.text}</p>
      <div className={styles.actions}>
        <label className={controls.check}>
          <input
            type="checkbox"
            checked={note.inDraft}
            onChange={(event) => dispatch({ type: 'note-in-draft-chosen', on, inDraft: event.currentTarget.checked })}
          />
          批注并入意见
        </label>
        <button
          ref={again}
          type="button"
          className={controls.link}
          data-action="edit-note"
          onClick={() => setOpen(true)}
        >
          修改批注
        </button>
        <button type="button" className={controls.link} onClick={remove}>
          删除批注
        </button>
        {rule !== null && <OwnWords rule={rule} text={note.text} dispatch={dispatch} />}
      </div>
    </div>
  );

  function restore(before: Note) {
    write(before.text);
    if (before.inDraft) dispatch({ type: 'note-in-draft-chosen', on, inDraft: true });
  }
}
