import { useEffect, useId, useState } from 'react';
import controls from '../common/controls.module.css';
import { day } from '../common/time';
import type { ShownFinding } from './model/groups';

interface Props {
  item: ShownFinding;
  onTick(remark: string): void;
  onUntick(): void;
}

/** The tick of a manual item; for items of the batch it says when it was looked into. */
export function ManualTick({ item, onTick, onUntick }: Props) {
  const { settled, finding } = item;
  return (
    <label className={controls.check}>
      <input
        type="checkbox"
        data-action="tick"
        checked={settled !== null}
        onChange={(event) => (event.currentTarget.checked ? onTick('') : onUntick())}
      />
      <span className={controls.spoken}>
        {finding.scope === 'batch' ? '本批已核对' : '已按步骤核对'}
        {settled !== null && `（${day(settled.at)}）`}：{finding.title}
      </span>
    </label>
  );
}

/** An optional remark to a tick, kept when it is left or Enter is pressed. */
export function ManualRemark({ text, onChange }: { text: string; onChange(text: string): void }) {
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
