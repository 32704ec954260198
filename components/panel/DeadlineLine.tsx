import { momentOf, stageOf } from './model/selectors';
import type { PanelState } from './model/state';
import styles from './SuggestionCard.module.css';

/** How much of the stage is left, quietly; nothing in an archive review, which has no deadline. */
export function DeadlineLine({ state }: { state: PanelState }) {
  const { dossier, policy, review } = state;
  const stage = stageOf(state);
  const { today } = momentOf(state);
  if (dossier === null || today === null || policy.judge === null || stage.object === 'archive') return null;
  const words = policy.judge.deadline(dossier, stage, today, review?.pack ?? null);
  return words === '' ? null : (
    <p className={styles.hint} data-deadline>
      {words}
    </p>
  );
}
