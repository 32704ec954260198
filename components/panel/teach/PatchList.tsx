import controls from '../../common/controls.module.css';
import { day } from '../../common/time';
import styles from './Teach.module.css';
import type { TeachActions, TeachState } from './teach-state';
import { changeWords } from './words';

interface Props {
  state: Pick<TeachState, 'patches' | 'matches'>;
  actions: Pick<TeachActions, 'remove'>;
}

/** Everything taught about this portal, newest first, with what it matches on this page. */
export function PatchList({ state, actions }: Props) {
  const { patches, matches } = state;
  if (patches.length === 0) return <p className={styles.quiet}>本平台还没有标注。</p>;
  const rows = patches.map((patch, index) => ({ patch, found: matches?.[index] ?? null })).reverse();
  return (
    <ul className={styles.patches} aria-label="本平台的标注">
      {rows.map(({ patch, found }) => (
        <li key={patch.id} className={styles.patch}>
          <span>
            {changeWords(patch.change)}
            <span className={styles.quiet}>
              {' '}
              {day(Date.parse(patch.at))}
              {found !== null && patch.change.kind !== 'paper' && (found === 0 ? '，本页未见' : `，本页 ${found} 处`)}
            </span>
          </span>
          <button type="button" className={controls.link} onClick={() => actions.remove(patch.id)}>
            移除
          </button>
        </li>
      ))}
    </ul>
  );
}
