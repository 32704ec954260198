import { dateTime } from '@/components/common/time';
import type { LogBody } from '@/lib/record/entry';
import { namedNotes } from '@/lib/review/notes';
import styles from './EntryPane.module.css';

/** The reviewer's notes as they stood at the click; nothing when there were none. */
export function EntryNotes({ body: { notes = {}, review } }: { body: LogBody }) {
  const named = namedNotes(notes, review?.findings ?? []);
  if (named.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>批注</h3>
      <ul>
        {named.map(({ on, about, text, at, inDraft }) => (
          <li key={on}>
            {about}：{text}
            <span className={styles.quiet}>
              （{dateTime(at)}
              {inDraft && '，并入意见'}）
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
