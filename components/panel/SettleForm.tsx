import controls from '../common/controls.module.css';
import type { ShownFinding } from './model/groups';
import { quickReasons } from './quick-reasons';
import { ReasonForm } from './ReasonForm';
import styles from './SettleForm.module.css';
import type { SettleWords } from './settle-words';
import { useFocusAgain } from './use-focus-again';
import { useFormOpen } from './use-form-open';

interface Props {
  item: ShownFinding;
  words: SettleWords;
  onSettle(reason: string): void;
  onUndo(): void;
}

/** Lets a person answer for an open finding, with a required reason; it leaves the suggestion and stays in the log. */
export function SettleForm({ item, words, onSettle, onUndo }: Props) {
  const form = `settle:${item.finding.rule}`;
  const { open, pressed, setOpen } = useFormOpen(form);
  const { leave, again } = useFocusAgain();
  if (item.settled !== null) {
    return (
      <p className={styles.settled}>
        <span>
          {words.done}：{item.settled.reason}
        </span>
        <button type="button" className={controls.link} data-action="unsettle" onClick={onUndo}>
          撤销
        </button>
      </p>
    );
  }
  if (open) {
    return (
      <ReasonForm
        form={form}
        focused={pressed}
        words={words}
        quick={quickReasons(item.finding.topic, item.look)}
        before={item.lapsed?.reason ?? ''}
        onSettle={(reason) => {
          setOpen(false);
          onSettle(reason);
        }}
        onCancel={() => {
          leave();
          setOpen(false);
        }}
      />
    );
  }
  return (
    <button ref={again} type="button" className={controls.link} data-action="settle" onClick={() => setOpen(true)}>
      {words.open}
    </button>
  );
}
