import { useState } from 'react';
import type { Finding } from '@/lib/review/types';
import type { PanelActions } from './actions';
import styles from './Manner.module.css';
import type { ShownFinding } from './model/groups';
import type { PanelState } from './model/state';
import { PhraseList } from './PhraseList';
import { StyleChoice } from './StyleChoice';

interface Props {
  state: PanelState;
  /** Everything that has words for an opinion. */
  phrases: readonly ShownFinding[];
  inDraft(finding: Finding): boolean;
  dispatch: PanelActions['dispatch'];
}

/** How the opinion is written and which sentences stand in it; folded, because the defaults are usually right. */
export function Manner({ state, phrases, inDraft, dispatch }: Props) {
  const [open, setOpen] = useState(false);
  const chosen = phrases.filter(({ finding }) => inDraft(finding)).length;
  return (
    <details className={styles.manner} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        写法和选用的问题（已选{chosen}／{phrases.length}项）
      </summary>
      {open && (
        <>
          <StyleChoice style={state.batch.style} onChoose={(style) => dispatch({ type: 'style-chosen', style })} />
          <PhraseList
            phrases={phrases}
            words={state.batch.words}
            titles={Object.fromEntries((state.review?.findings ?? []).map(({ rule, title }) => [rule, title]))}
            inDraft={inDraft}
            edited={state.draft.edited}
            dispatch={dispatch}
          />
        </>
      )}
    </details>
  );
}
