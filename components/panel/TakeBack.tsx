import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import type { TakenBack } from './model/state';

interface Props {
  /** The choice that would be taken back; undefined when there is none. */
  last: TakenBack | undefined;
  dispatch: PanelActions['dispatch'];
}

/** Takes the reviewer's last choice back. */
export function TakeBack({ last, dispatch }: Props) {
  if (last === undefined) return null;
  return (
    <button
      type="button"
      className={controls.link}
      data-action="take-back"
      aria-keyshortcuts="Z"
      onClick={() => dispatch({ type: 'choice-taken-back' })}
    >
      撤销：{last.word}
    </button>
  );
}
