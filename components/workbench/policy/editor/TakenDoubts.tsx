import { withSentence } from '@/lib/review/drafting/edit-draft';
import type { DraftSentence } from '@/lib/review/drafting/pack-draft';
import controls from '../../../common/controls.module.css';
import { Doubts } from './Doubts';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';

/** What a proposal left to be looked at stays in sight once it is taken over, until somebody has looked. */
export function TakenDoubts({ sentence: { key, doubts = [] } }: { sentence: DraftSentence }) {
  const { change } = useDrafting();
  if (doubts.length === 0) return null;
  return (
    <div className={styles.suggested} data-taken-doubts={doubts.length}>
      <p>采用的建议有须留意之处：</p>
      <Doubts doubts={doubts} />
      <div className={styles.buttons}>
        <button
          type="button"
          className={controls.button}
          data-action="settle-doubts"
          onClick={() => change((draft) => withSentence(draft, key, { doubts: [] }))}
        >
          已核对，不再提示
        </button>
      </div>
    </div>
  );
}
