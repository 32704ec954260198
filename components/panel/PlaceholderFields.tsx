import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import { dayFor, placeholderKind, placeholderLabel } from './model/placeholders';
import { momentOf, openPlaceholders, shownPlaceholders } from './model/selectors';
import type { PanelState } from './model/state';
import { PlaceholderField } from './PlaceholderField';
import styles from './PlaceholderFields.module.css';
import { publicityLine } from './publicity-line';

interface Props {
  state: PanelState;
  dispatch: PanelActions['dispatch'];
}

/** One small field for each placeholder of the opinion; what is typed goes into the text at once. */
export function PlaceholderFields({ state, dispatch }: Props) {
  const shown = shownPlaceholders(state);
  if (shown.length === 0) return null;
  const { draft, batch } = state;
  const open = openPlaceholders(state);
  const start = dayFor('publicity-start', draft.fills);
  const end = dayFor('publicity-end', draft.fills);
  const line = publicityLine(draft.publicity, { start, end, today: momentOf(state).today });
  const offered = open.some((placeholder) => (batch.fills[placeholder] ?? '') !== '');
  return (
    <fieldset className={styles.fields} data-placeholders="">
      <legend className={styles.legend}>
        {open.length === 0 ? '意见中补填的内容' : `意见中待补填${open.length}处，补齐后才能填入`}
      </legend>
      {shown.map((placeholder) => (
        <PlaceholderField
          key={placeholder}
          kind={placeholderKind(placeholder)}
          label={placeholderLabel(placeholder)}
          words={draft.fills[placeholder] ?? ''}
          dayAfter={placeholderKind(placeholder) === 'deadline' ? dayAfterOf(state) : undefined}
          atOnce={!draft.edited}
          onFill={(text) => dispatch({ type: 'placeholder-filled', placeholder, text })}
        />
      ))}
      {offered && (
        <button
          type="button"
          className={controls.link}
          data-action="take-over-fills"
          onClick={() => dispatch({ type: 'fills-taken-over' })}
        >
          沿用本批上次填写的内容
        </button>
      )}
      {line !== null && (
        <p className={line.good ? styles.quiet : styles.warn} role="status">
          {line.text}
        </p>
      )}
    </fieldset>
  );
}

/** Counts working days from today; undefined while today or the calendars are not known. */
function dayAfterOf(state: PanelState): ((n: number) => string | null) | undefined {
  const { judge } = state.policy;
  const { today } = momentOf(state);
  return judge === null || today === null ? undefined : (n) => judge.workingDay(today, n);
}
