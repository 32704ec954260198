import { useId } from 'react';
import type { Role, Verdict } from '@/lib/dossier/reading';
import controls from '../common/controls.module.css';
import { cx } from '../common/cx';
import { verdictWord } from '../common/words';
import styles from './VerdictChoice.module.css';

const VERDICTS: readonly Verdict[] = ['return', 'reject', 'pass'];

interface Props {
  chosen: Verdict | null;
  role: Role;
  onChoose(verdict: Verdict): void;
}

/** Which verdict the opinion is written for, in the words of the role; it decides nothing on the page. */
export function VerdictChoice({ chosen, role, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={controls.spoken}>意见的结论</legend>
      {VERDICTS.map((verdict) => (
        <label key={verdict} className={cx(styles.option, verdict === chosen && styles.chosen)}>
          <input
            type="radio"
            name={name}
            value={verdict}
            checked={verdict === chosen}
            onChange={() => onChoose(verdict)}
          />
          {verdictWord(verdict, role)}
        </label>
      ))}
    </fieldset>
  );
}
