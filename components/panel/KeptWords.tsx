import type { BatchMemory } from '@/lib/record/batch';
import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import styles from './Manner.module.css';
import type { ShownFinding } from './model/groups';

interface Props {
  /** The sentences kept for the batch. */
  words: BatchMemory['words'];
  /** Everything found about this applicant that has words for an opinion. */
  phrases: readonly ShownFinding[];
  /** What the rules judge, by id. */
  titles: Readonly<Record<string, string>>;
  /** Only those that hold this text. */
  sought: string;
  dispatch: PanelActions['dispatch'];
}

/** Every sentence of the reviewer's own that is kept for the batch: taken into this opinion, or deleted. */
export function KeptWords({ words, phrases, titles, sought, dispatch }: Props) {
  const all = Object.entries(words).flatMap(([rule, texts]) =>
    texts.map((text) => ({ rule, title: titles[rule] ?? rule, text })),
  );
  const shown = all.filter(({ title, text }) => title.includes(sought) || text.includes(sought));
  if (shown.length === 0) return null;
  return (
    <fieldset className={styles.topic} data-kept-words="">
      <legend>本批常用语（{all.length}条）</legend>
      {shown.map(({ rule, title, text }) => (
        <div key={rule + text} className={styles.phrase}>
          <span>
            {title}：{text}
          </span>
          <span className={styles.ends}>
            {phrases.some(({ finding }) => finding.rule === rule) && (
              <button
                type="button"
                className={controls.link}
                data-action="use-words"
                onClick={() => dispatch({ type: 'sentence-written', rule, text, at: Date.now() })}
              >
                用于本项
              </button>
            )}
            <button
              type="button"
              className={controls.link}
              data-action="drop-words"
              aria-label={`删除常用语：${text}`}
              onClick={() => dispatch({ type: 'words-dropped', rule, text })}
            >
              删除
            </button>
          </span>
        </div>
      ))}
    </fieldset>
  );
}
