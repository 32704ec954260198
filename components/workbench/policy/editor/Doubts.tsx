import { keyed } from '../../../common/keyed';
import styles from './Editor.module.css';

/** What a proposal leaves to be looked at, one line each. */
export function Doubts({ doubts }: { doubts: readonly string[] }) {
  return keyed(doubts, (doubt) => doubt).map(({ key, item }) => (
    <p key={key} className={styles.doubt}>
      {item}
    </p>
  ));
}
