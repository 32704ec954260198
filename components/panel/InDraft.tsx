import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import type { ShownFinding } from './model/groups';

interface Props {
  item: ShownFinding;
  inDraft: boolean;
  /** The opinion was edited by hand: a tick does not change it, so adding the sentence is a click of its own. */
  edited: boolean;
  dispatch: PanelActions['dispatch'];
}

/** Takes the finding's sentence into the opinion or out of it; nothing for findings without one. */
export function InDraft({ item: { finding, said }, inDraft, edited, dispatch }: Props) {
  const { rule, title, wording } = finding;
  if (wording === undefined) return null;
  return (
    <>
      <label className={controls.check}>
        <input
          type="checkbox"
          data-action="in-draft"
          checked={inDraft}
          aria-label={`写入意见：${title}`}
          onChange={(event) => dispatch({ type: 'in-draft-chosen', rule, inDraft: event.currentTarget.checked })}
        />
        写入意见
      </label>
      {edited && (
        <button
          type="button"
          className={controls.link}
          data-action="append-phrase"
          onClick={() => dispatch({ type: 'phrase-appended', text: said ?? wording.long })}
        >
          加到意见末尾
        </button>
      )}
    </>
  );
}
