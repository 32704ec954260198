import type { ReviewObject, Role } from '@/lib/dossier/reading';
import controls from '../common/controls.module.css';
import { objectWord, ROLE_WORDS } from '../common/words';
import type { PanelActions } from './actions';
import { stageOf, untoldStage } from './model/selectors';
import type { PanelState } from './model/state';
import styles from './StageChoice.module.css';

interface Props {
  state: PanelState;
  dispatch: PanelActions['dispatch'];
}

const ROLES: readonly Role[] = ['employer', 'department'];
const OBJECTS: readonly ReviewObject[] = ['archive', 'qualification'];

/** Asks for role and object where the page does not tell them. */
export function StageChoice({ state, dispatch }: Props) {
  const untold = untoldStage(state);
  const { role } = stageOf(state);
  if (!untold.role && !untold.object) return null;
  return (
    <div className={styles.choice}>
      {untold.role && (
        <label>
          审核身份
          <select
            className={controls.input}
            value={state.asked.role ?? ''}
            onChange={(event) => {
              const chosen = ROLES.find((one) => one === event.currentTarget.value);
              if (chosen) dispatch({ type: 'stage-chosen', role: chosen });
            }}
          >
            {state.asked.role === null && <option value="">未能判断，请选择</option>}
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {ROLE_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {untold.object && (
        <label>
          审核事项
          <select
            className={controls.input}
            value={state.asked.object ?? ''}
            onChange={(event) => {
              const chosen = OBJECTS.find((one) => one === event.currentTarget.value);
              if (chosen) dispatch({ type: 'stage-chosen', object: chosen });
            }}
          >
            {state.asked.object === null && <option value="">未能判断，请选择</option>}
            {OBJECTS.map((one) => (
              <option key={one} value={one}>
                {objectWord(one, role)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
