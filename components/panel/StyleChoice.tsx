import { useId } from 'react';
import type { DraftStyle } from '@/lib/review/types';
import controls from '../common/controls.module.css';
import styles from './Manner.module.css';

interface Props {
  style: DraftStyle;
  onChoose(style: DraftStyle): void;
}

const FORMS: readonly { form: DraftStyle['form']; word: string }[] = [
  { form: 'auto', word: '按意见框长短' },
  { form: 'long', word: '完整写法' },
  { form: 'short', word: '简短写法' },
];

/** How opinions are written; remembered for the batch. */
export function StyleChoice({ style, onChoose }: Props) {
  const name = useId();
  return (
    <div className={styles.row}>
      <fieldset className={styles.forms}>
        <legend className={controls.spoken}>意见的写法</legend>
        {FORMS.map(({ form, word }) => (
          <label key={form} className={controls.check}>
            <input
              type="radio"
              name={name}
              value={form}
              checked={style.form === form}
              onChange={() => onChoose({ ...style, form })}
            />
            {word}
          </label>
        ))}
      </fieldset>
      <label className={controls.check}>
        <input
          type="checkbox"
          data-action="by-topic"
          checked={style.byTopic}
          onChange={(event) => onChoose({ ...style, byTopic: event.currentTarget.checked })}
        />
        按内容分组
      </label>
    </div>
  );
}
