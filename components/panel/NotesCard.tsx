import { type NamedNote, namedNotes } from '@/lib/review/notes';
import controls from '../common/controls.module.css';
import { day } from '../common/time';
import type { PanelActions } from './actions';
import type { PanelState } from './model/state';
import { NoteOf } from './NoteOf';
import styles from './NotesCard.module.css';

interface Props {
  state: Pick<PanelState, 'notes' | 'review' | 'history'>;
  dispatch: PanelActions['dispatch'];
}

/** The note on the applicant, and the others in short: they stand further down, where what they are about stands. */
export function NotesCard({ state: { notes, review, history }, dispatch }: Props) {
  const others = namedNotes(notes, review?.findings ?? []).filter(({ on }) => on !== 'applicant');
  return (
    <section className={styles.card} aria-label="批注">
      <div className={styles.own}>
        <span className={styles.about}>对申报人的批注</span>
        <NoteOf on="applicant" about="申报人" note={notes.applicant} dispatch={dispatch} />
      </div>
      {others.length > 0 && (
        <ul className={styles.others}>
          {others.map((note) => (
            <li key={note.on}>
              <About note={note} dispatch={dispatch} />：{note.text}
            </li>
          ))}
        </ul>
      )}
      <Before history={history} />
    </section>
  );
}

/** What was noted at this person's earlier reviews. */
function Before({ history }: { history: PanelState['history'] }) {
  const noted = history.flatMap(({ seq, at, notes }) =>
    notes.map(({ about, text }) => ({ key: `${seq} ${about}`, on: day(at), about, text })),
  );
  if (noted.length === 0) return null;
  return (
    <details>
      <summary className={styles.about}>以前的批注 {noted.length} 条</summary>
      <ul className={styles.others}>
        {noted.map(({ key, on, about, text }) => (
          <li key={key}>
            {on} {about}：{text}
          </li>
        ))}
      </ul>
    </details>
  );
}

function About({ note: { on, about }, dispatch }: { note: NamedNote; dispatch: PanelActions['dispatch'] }) {
  if (!on.startsWith('rule:')) return <span className={styles.about}>{about}</span>;
  const rule = on.slice('rule:'.length);
  return (
    <button
      type="button"
      className={controls.link}
      title="转到这一项"
      onClick={() => dispatch({ type: 'finding-selected', rule })}
    >
      {about}
    </button>
  );
}
