import type { PanelActions } from './actions';
import type { ShownFinding } from './groups';
import { ManualTick } from './ManualTick';
import { SettleForm } from './SettleForm';
import styles from './SettleForm.module.css';
import { SETTLE_WORDS } from './settle-words';
import { WantingChoice, WantingChosen } from './WantingChoice';

interface Props {
  item: ShownFinding;
  dispatch: PanelActions['dispatch'];
  /** Called when the part that holds the focus is about to go. */
  onDone(): void;
}

/** What a person may answer to a finding: tick a manual item, or settle what is open with a reason. */
export function Settling({ item, dispatch, onDone }: Props) {
  const { rule } = item.finding;
  const words = SETTLE_WORDS[item.look];
  const settle = (reason: string) => dispatch({ type: 'finding-settled', rule, reason, at: Date.now() });
  const undo = () => dispatch({ type: 'settling-undone', rule });
  if (item.wanting !== null) return <WantingChosen onUndo={() => dispatch({ type: 'wanting-undone', rule })} />;
  if (words === null && item.look !== 'manual') return null;
  return (
    <>
      {item.lapsed !== null && <p className={styles.lapsed}>依据已变化，原处理失效，请重新核对。</p>}
      {words === null ? (
        <>
          <ManualTick item={item} onTick={settle} onUntick={undo} />
          {item.settled === null && (
            <WantingChoice
              wantings={item.finding.wantings ?? []}
              onChoose={(failure) => {
                onDone();
                dispatch({ type: 'wanting-chosen', rule, failure, at: Date.now() });
              }}
            />
          )}
        </>
      ) : (
        <SettleForm
          item={item}
          words={words}
          onSettle={(reason) => {
            onDone();
            settle(reason);
          }}
          onUndo={() => {
            onDone();
            undo();
          }}
        />
      )}
    </>
  );
}
