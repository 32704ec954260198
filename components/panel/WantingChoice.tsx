import type { Wanting } from '@/lib/review/types';
import controls from '../common/controls.module.css';
import { DISPOSITION_WORDS } from '../common/words';
import styles from './SettleForm.module.css';

interface Props {
  wantings: readonly Wanting[];
  onChoose(failure: string): void;
}

/** What a person may find wanting in a manual item; choosing one makes it a failure and puts its words into the opinion. */
export function WantingChoice({ wantings, onChoose }: Props) {
  if (wantings.length === 0) return null;
  return (
    <details className={styles.wantings}>
      <summary>核对不符…</summary>
      <ul>
        {wantings.map(({ failure, disposition, wording }) => (
          <li key={failure}>
            <button type="button" className={styles.wanting} data-wanting={failure} onClick={() => onChoose(failure)}>
              <b>{DISPOSITION_WORDS[disposition]}</b> {wording.short}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was found wanting, with the way back. */
export function WantingChosen({ onUndo }: { onUndo(): void }) {
  return (
    <p className={styles.settled}>
      <span>审核人核对认定</span>
      <button type="button" className={controls.link} data-action="undo-wanting" onClick={onUndo}>
        撤销认定
      </button>
    </p>
  );
}
