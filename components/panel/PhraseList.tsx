import { useState } from 'react';
import type { BatchMemory } from '@/lib/record/batch';
import type { Finding } from '@/lib/review/types';
import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import { KeptWords } from './KeptWords';
import styles from './Manner.module.css';
import type { ShownFinding } from './model/groups';

interface Props {
  phrases: readonly ShownFinding[];
  /** The sentences kept for the batch. */
  words: BatchMemory['words'];
  /** What the rules judge, by id. */
  titles: Readonly<Record<string, string>>;
  inDraft(finding: Finding): boolean;
  edited: boolean;
  dispatch: PanelActions['dispatch'];
}

/** From this many sentences on there is a field to search them by. */
const MANY = 6;

/** Every sentence an opinion could hold, by topic, to be taken in or out; an edited opinion takes one at its end only when asked. */
export function PhraseList({ phrases, words, titles, inDraft, edited, dispatch }: Props) {
  const [sought, setSought] = useState('');
  const found = phrases.filter((phrase) => holds(phrase, sought.trim()));
  const topics = [...new Set(found.map(({ finding }) => finding.topic))];
  const kept = Object.values(words).flat();
  const listed = phrases.length + kept.length;
  if (listed === 0) return <p className={styles.quiet}>没有可写入意见的问题。</p>;
  const nothing = found.length === 0 && !kept.some((text) => text.includes(sought.trim()));
  return (
    <>
      {listed >= MANY && (
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
        {nothing && `没有含“${sought.trim()}”的语句。`}
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
      <KeptWords words={words} phrases={phrases} titles={titles} sought={sought.trim()} dispatch={dispatch} />
    </>
  );
}

/** Whether title, topic or words hold what is sought; nothing sought is held by all. */
function holds({ finding: { title, topic, wording }, said }: ShownFinding, sought: string): boolean {
  return [title, topic, said ?? '', wording?.short ?? '', wording?.long ?? ''].some((text) => text.includes(sought));
}

function Topic({ topic, phrases, inDraft, edited, dispatch }: Omit<Props, 'words' | 'titles'> & { topic: string }) {
  return (
    <fieldset className={styles.topic}>
      <legend>{topic}</legend>
      {phrases.map(({ finding: { rule, wording }, finding, said }) => (
        <div key={rule} className={styles.phrase}>
          <label className={controls.check}>
            <input
              type="checkbox"
              data-phrase={rule}
              checked={inDraft(finding)}
              onChange={(event) => dispatch({ type: 'in-draft-chosen', rule, inDraft: event.currentTarget.checked })}
            />
            <span>{said ?? wording?.short}</span>
          </label>
          {edited && wording !== undefined && (
            <button
              type="button"
              className={controls.link}
              onClick={() => dispatch({ type: 'phrase-appended', text: said ?? wording.long })}
            >
              加到末尾
            </button>
          )}
        </div>
      ))}
    </fieldset>
  );
}
