import { useState } from 'react';
import type { Finding } from '@/lib/review/types';
import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import styles from './Manner.module.css';
import type { ShownFinding } from './model/groups';

interface Props {
  phrases: readonly ShownFinding[];
  inDraft(finding: Finding): boolean;
  edited: boolean;
  dispatch: PanelActions['dispatch'];
}

/** From this many sentences on there is a field to search them by. */
const MANY = 6;

/** Every sentence an opinion could hold, by topic, to be taken in or out; an edited opinion takes one at its end only when asked. */
export function PhraseList({ phrases, inDraft, edited, dispatch }: Props) {
  const [sought, setSought] = useState('');
  const found = phrases.filter(({ finding }) => holds(finding, sought.trim()));
  const topics = [...new Set(found.map(({ finding }) => finding.topic))];
  if (phrases.length === 0) return <p className={styles.quiet}>没有可写入意见的问题。</p>;
  return (
    <>
      {phrases.length >= MANY && (
        <input
          type="search"
          className={controls.input}
          aria-label="查找可写入意见的语句"
          placeholder="查找语句"
          spellCheck={false}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <p role="status" className={styles.quiet}>
        {found.length === 0 && `没有含“${sought.trim()}”的语句。`}
      </p>
      {topics.map((topic) => (
        <Topic
          key={topic}
          topic={topic}
          phrases={found.filter(({ finding }) => finding.topic === topic)}
          inDraft={inDraft}
          edited={edited}
          dispatch={dispatch}
        />
      ))}
    </>
  );
}

/** Whether title, topic or words hold what is sought; nothing sought is held by all. */
function holds({ title, topic, wording }: Finding, sought: string): boolean {
  return [title, topic, wording?.short ?? '', wording?.long ?? ''].some((text) => text.includes(sought));
}

function Topic({ topic, phrases, inDraft, edited, dispatch }: Props & { topic: string }) {
  return (
    <fieldset className={styles.topic}>
      <legend>{topic}</legend>
      {phrases.map(({ finding: { rule, wording }, finding }) => (
        <div key={rule} className={styles.phrase}>
          <label className={controls.check}>
            <input
              type="checkbox"
              data-phrase={rule}
              checked={inDraft(finding)}
              onChange={(event) => dispatch({ type: 'in-draft-chosen', rule, inDraft: event.currentTarget.checked })}
            />
            <span>{wording?.short}</span>
          </label>
          {edited && wording !== undefined && (
            <button
              type="button"
              className={controls.link}
              onClick={() => dispatch({ type: 'phrase-appended', text: wording.long })}
            >
              加到末尾
            </button>
          )}
        </div>
      ))}
    </fieldset>
  );
}
