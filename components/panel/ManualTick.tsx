import { useEffect, useId, useState } from 'react';
import controls from '../common/controls.module.css';
import { day } from '../common/time';
import type { ShownFinding } from './groups';
import styles from './SettleForm.module.css';

interface Props {
  item: ShownFinding;
  onTick(remark: string): void;
  onUntick(): void;
}

/** The tick of a manual item, with an optional remark; for items of the batch it says when it was looked into. */
export function ManualTick({ item, onTick, onUntick }: Props) {
  const { settled, finding } = item;
  const batch = finding.scope === 'batch';
  return (
    <div className={styles.tick}>
      <label className={controls.check}>
        <input
          type="checkbox"
          data-action="tick"
          checked={settled !== null}
          onChange={(event) => (event.currentTarget.checked ? onTick('') : onUntick())}
        />
        {batch ? '本批已核对' : '已按步骤核对'}
        {settled !== null && `（${day(settled.at)}）`}
      </label>
      {settled !== null && <Remark text={settled.reason} onChange={onTick} />}
    </div>
  );
}

/** Kept when it is left or Enter is pressed. */
function Remark({ text, onChange }: { text: string; onChange(text: string): void }) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const keep = () => typed.trim() !== text && onChange(typed);
  return (
    <>
      <label htmlFor={id} className={controls.spoken}>
        备注（可不填，记入审核记录）
      </label>
      <input
        id={id}
        type="text"
        className={controls.input}
        value={typed}
        placeholder="备注（可不填）"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && keep()}
      />
    </>
  );
}
