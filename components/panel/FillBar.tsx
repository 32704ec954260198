import { useId, useState } from 'react';
import controls from '../common/controls.module.css';
import { copyText } from '../common/copy-text';
import { cx } from '../common/cx';
import { verdictWord } from '../common/words';
import type { PanelActions } from './actions';
import styles from './FillBar.module.css';
import { FillOptions } from './FillOptions';
import { fillLine } from './fill-line';
import { fillBlock, STILL_READING, stageOf, stepBefore } from './model/selectors';
import type { PanelState } from './model/state';

interface Props {
  state: PanelState;
  actions: Pick<PanelActions, 'dispatch' | 'preview' | 'chooseBox' | 'fill' | 'undoFill'>;
}

/** The one click that writes into the portal's page, what it will do, what it did, and the way back. */
export function FillBar({ state, actions }: Props) {
  const hint = useId();
  const block = fillBlock(state);
  const busy = state.fill.is === 'filling' || state.fill.is === 'undoing';
  const { verdict } = state.draft;
  const word = verdict === null ? '' : verdictWord(verdict, stageOf(state).role);
  const line = fillLine(state);
  return (
    <div className={styles.bar}>
      <div className={styles.before}>
        <FillOptions state={state} actions={actions} />
        {block !== null && (
          <p id={hint} className={styles.block} role="status">
            {block}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <button
          type="button"
          className={controls.primary}
          data-action="fill"
          disabled={(block !== null && block !== STILL_READING) || state.sight !== 'whole' || busy}
          aria-describedby={block === null ? undefined : hint}
          // The box is shown before it is filled: by keyboard on arrival, by mouse as the button goes down.
          onFocus={() => actions.preview('point')}
          onClick={actions.fill}
        >
          {stepBefore(state) ?? `填入${word}意见（不提交）`}
        </button>
        {(state.fill.is === 'filled' || state.fill.is === 'undoing') && (
          <button
            type="button"
            className={controls.button}
            data-action="undo-fill"
            disabled={busy}
            onClick={actions.undoFill}
          >
            撤销填入
          </button>
        )}
        <CopyButton text={state.draft.text} />
      </div>
      <div role="status">
        {line !== null && <p className={cx(styles.result, line.good ? styles.good : styles.bad)}>{line.text}</p>}
      </div>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  const copy = () => {
    copyText(text).then((copied) => setSaid(copied ? '已复制' : '未能复制，请手动选取'));
  };
  return (
    <>
      <button
        type="button"
        className={controls.button}
        disabled={text === ''}
        onClick={copy}
        onBlur={() => setSaid('')}
      >
        {said || '复制'}
      </button>
      <span role="status" className={controls.spoken}>
        {said}
      </span>
    </>
  );
}
