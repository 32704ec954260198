import { useContext } from 'react';
import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import { ownWordsOf, whyNotKept } from './model/own-words';
import styles from './NoteOf.module.css';
import { OwnWordsContext } from './own-words-context';

interface Props {
  rule: string;
  /** The note as written. */
  text: string;
  dispatch: PanelActions['dispatch'];
}

/** Keeps a note's words for later applicants with the same finding, only when asked to, and lets them go again. */
export function OwnWords({ rule, text, dispatch }: Props) {
  const source = useContext(OwnWordsContext);
  if (source.words === null) return null;
  if (ownWordsOf(source.words, rule).includes(text)) {
    return (
      <span role="status">
        已留作本批常用语。
        <button
          type="button"
          className={controls.link}
          data-action="drop-words"
          onClick={() => dispatch({ type: 'words-dropped', rule, text })}
        >
          不再留用
        </button>
      </span>
    );
  }
  const why = whyNotKept(text, source.applicant);
  if (why !== null) return <span className={styles.removed}>{why}</span>;
  return (
    <button
      type="button"
      className={controls.link}
      data-action="keep-words"
      title="本批其他申报人有同样问题时，改写或批注中可一键选用"
      onClick={() => dispatch({ type: 'words-kept', rule, text })}
    >
      留作本批常用语
    </button>
  );
}
