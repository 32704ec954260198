import { useMemo } from 'react';
import { cx } from '../common/cx';
import { momentOf, stageOf } from './model/selectors';
import type { PanelState } from './model/state';
import styles from './SuggestionCard.module.css';

/** How much of the stage is left, quietly until its last day; nothing in an archive review, which has no deadline. */
export function DeadlineLine({ state }: { state: PanelState }) {
  const { dossier } = state;
  const { judge } = state.policy;
  const { role, object } = stageOf(state);
  const { today } = momentOf(state);
  const by = state.review?.pack ?? null;
  const said = useMemo(
    () =>
      dossier === null || today === null || judge === null || object === 'archive'
        ? null
        : judge.deadline(dossier, { role, object }, today, by),
    [dossier, judge, role, object, today, by],
  );
  return said === null ? null : (
    <p className={cx(styles.hint, said.pressing && styles.pressing)} data-deadline>
      {said.text}
    </p>
  );
}
