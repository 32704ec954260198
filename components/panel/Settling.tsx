import type { PanelActions } from './actions';
import type { ShownFinding } from './model/groups';
import { SettleForm } from './SettleForm';
import styles from './SettleForm.module.css';
import { SETTLE_WORDS } from './settle-words';
import { WantingChosen } from './WantingChoice';

interface Props {
  item: ShownFinding;
  dispatch: PanelActions['dispatch'];
  /** Called when the part that holds the focus is about to go. */
  onDone(): void;
}

/** What a person may answer to a finding that is open: settle it with a reason. Manual items have a tick of their own. */
export function Settling({ item, dispatch, onDone }: Props) {
  const { rule } = item.finding;
  const words = SETTLE_WORDS[item.look];
  if (item.wanting !== null) return <WantingChosen onUndo={() => dispatch({ type: 'wanting-undone', rule })} />;
  if (words === null) return null;
  return (
    <>
      {item.lapsed !== null && <p className={styles.lapsed}>依据已变化，原处理失效，请重新核对。</p>}
      <SettleForm
        item={item}
        words={words}
        onSettle={(reason) => {
          onDone();
          dispatch({ type: 'finding-settled', rule, reason, at: Date.now() });
        }}
        onUndo={() => {
          onDone();
          dispatch({ type: 'settling-undone', rule });
        }}
      />
    </>
  );
}
