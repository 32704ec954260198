import type { Finding } from '@/lib/review/types';
import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import type { ShownFinding } from './groups';
import styles from './Manner.module.css';

interface Props {
  phrases: readonly ShownFinding[];
  inDraft(finding: Finding): boolean;
  edited: boolean;
  dispatch: PanelActions['dispatch'];
}

/** Every sentence an opinion could hold, by topic, to be taken in or out; an edited opinion takes one at its end only when asked. */
export function PhraseList({ phrases, inDraft, edited, dispatch }: Props) {
  const topics = [...new Set(phrases.map(({ finding }) => finding.topic))];
  if (topics.length === 0) return <p className={styles.quiet}>没有可写入意见的问题。</p>;
  return topics.map((topic) => (
    <fieldset key={topic} className={styles.topic}>
      <legend>{topic}</legend>
      {phrases
        .filter(({ finding }) => finding.topic === topic)
        .map(({ finding: { rule, wording }, finding }) => (
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
  ));
}
