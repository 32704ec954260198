import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import styles from './FillBar.module.css';
import { otherText, previewedBox } from './model/selectors';
import type { PanelState } from './model/state';

interface Props {
  state: PanelState;
  actions: Pick<PanelActions, 'dispatch' | 'preview' | 'chooseBox'>;
}

/** Which box will be filled, how, and whether the page's own option is set with it: off until the reviewer ticks it. */
export function FillOptions({ state, actions }: Props) {
  const { dispatch } = actions;
  const box = previewedBox(state);
  if (box === null) return <Refusal state={state} actions={actions} />;
  const other = otherText(state);
  return (
    <>
      <p className={styles.quiet}>
        将填入页面上的“{box.box}”。
        <button type="button" className={controls.link} onClick={() => actions.preview('point')}>
          查看位置
        </button>
      </p>
      {other !== '' && (
        <fieldset className={styles.options}>
          <legend className={styles.quiet}>意见框中已有{other.length}字</legend>
          <Mode state={state} dispatch={dispatch} mode="append" word="接在后面" />
          <Mode state={state} dispatch={dispatch} mode="replace" word="替换原有内容" />
        </fieldset>
      )}
      {box.verdictOption !== null && (
        <label className={controls.check}>
          <input
            type="checkbox"
            data-action="set-verdict"
            checked={state.setVerdict}
            onChange={(event) => dispatch({ type: 'set-verdict-chosen', setVerdict: event.currentTarget.checked })}
          />
          同时选中页面上的“{box.verdictOption}”（不提交）
        </label>
      )}
    </>
  );
}

interface ModeProps {
  state: PanelState;
  dispatch: PanelActions['dispatch'];
  mode: PanelState['mode'];
  word: string;
}

function Mode({ state, dispatch, mode, word }: ModeProps) {
  return (
    <label className={controls.check}>
      <input
        type="radio"
        name="fill-mode"
        checked={state.mode === mode}
        onChange={() => dispatch({ type: 'mode-chosen', mode })}
      />
      {word}
    </label>
  );
}

function Refusal({ state, actions }: Props) {
  const { preview, fill } = state;
  if (preview === null || !('message' in preview)) return null;
  const said = fill.is === 'refused' && fill.message.includes(preview.message);
  return (
    <>
      {!said && <p className={styles.quiet}>{preview.message}</p>}
      {preview.boxes !== undefined && (
        <fieldset className={styles.options}>
          <legend className={styles.quiet}>
            意见填入哪一个框（以后照此）
            <button type="button" className={controls.link} onClick={() => actions.preview('point')}>
              在页面上标出
            </button>
          </legend>
          {preview.boxes.map((box) => (
            <button
              key={`${box.label} ${box.nth}`}
              type="button"
              className={controls.button}
              data-action="choose-box"
              onClick={() => actions.chooseBox(box)}
            >
              {box.label || '（无标签）'}
              {box.nth > 0 && `（第${box.nth + 1}个）`}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
