import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import type { PanelState } from './model/state';
import styles from './StageChoice.module.css';

interface Props {
  state: PanelState;
  dispatch: PanelActions['dispatch'];
}

/** Asks by which pack to judge where the pages name no plan; what was answered stays in sight and can be changed. */
export function PackChoice({ state: { review, policy, namedPack }, dispatch }: Props) {
  const asks = review?.uncovered?.is === 'ask';
  const chosen = review?.pack?.chosen === true ? review.pack.id : '';
  if (policy.judge === null || !(asks || chosen !== '')) return null;
  const offered = policy.judge.packs;
  return (
    <div className={styles.choice} data-named-pack={chosen}>
      <label className={styles.pack}>
        按哪份政策包核对
        <select
          className={controls.input}
          value={chosen}
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') dispatch({ type: 'pack-named', id: value, offered: offered.map(({ id }) => id) });
          }}
        >
          {chosen === '' && <option value="">页面未写申报计划，请选择</option>}
          {offered.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {namedPack.key !== null && <span>对本单位的业绩档案审核记住此选择。</span>}
    </div>
  );
}
