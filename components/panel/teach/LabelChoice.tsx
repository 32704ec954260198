import controls from '../../common/controls.module.css';
import styles from './Teach.module.css';
import type { TeachActions, TeachState } from './teach-state';
import { wayWords } from './words';

interface Props {
  state: Pick<TeachState, 'proposals' | 'change'>;
  actions: Pick<TeachActions, 'take'>;
}

/** By which label the picked value will be found again, and where else that label stands. */
export function LabelChoice({ state, actions }: Props) {
  const { proposals, change } = state;
  if (proposals === null) return <p role="status">正在试读…</p>;
  if (proposals.length === 0) {
    return (
      <p role="alert" className={styles.bad}>
        此处旁边没有能再次找到它的标签，不能标注。请点选有标签的值。
      </p>
    );
  }
  return (
    <fieldset className={styles.choices}>
      <legend>今后按此查找</legend>
      {proposals.map((proposal) => (
        <label key={JSON.stringify(proposal.change)} className={controls.check}>
          <input
            type="radio"
            name="teach-label"
            checked={JSON.stringify(proposal.change) === JSON.stringify(change)}
            onChange={() => actions.take(proposal.change)}
          />
          <span>
            {proposal.change.under !== null && `“${proposal.change.under}”下的`}“{proposal.change.label}”（
            {wayWords(proposal)}）{proposal.elsewhere > 0 && `，另有 ${proposal.elsewhere} 处相同，已在页面上标出`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
