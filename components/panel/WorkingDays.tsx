import { useState } from 'react';
import controls from '../common/controls.module.css';
import { parsePlainDay } from '../common/plain-day';
import styles from './PlaceholderFields.module.css';

interface Props {
  /** The day that is set, as spelled in the opinion; '' for none. */
  words: string;
  /** The nth working day from today as YYYY-MM-DD; null where the calendars do not reach. */
  dayAfter(n: number): string | null;
  onDay(day: string): void;
}

/** Working days offices usually give for a correction. */
const USUAL = [5, 10, 15];
const MOST = 60;

/** A day by one click, as so many working days from today: the usual numbers, or the office's own. */
export function WorkingDays({ words, dayAfter, onDay }: Props) {
  const [own, setOwn] = useState('');
  const set = parsePlainDay(words);
  const usual = USUAL.flatMap((n) => {
    const day = dayAfter(n);
    return day === null ? [] : [{ n, day }];
  });
  if (usual.length === 0) return null;
  const typed = (text: string) => {
    setOwn(text);
    const n = /^\d{1,2}$/.test(text) ? Number(text) : 0;
    const day = n >= 1 && n <= MOST ? dayAfter(n) : null;
    if (day !== null) onDay(day);
  };
  return (
    <div className={styles.days}>
      {usual.map(({ n, day }) => (
        <button
          key={n}
          type="button"
          className={controls.link}
          data-day={day}
          title={day}
          aria-label={`${n}个工作日：${day}`}
          aria-pressed={set === day}
          onClick={() => onDay(day)}
        >
          {n}个工作日
        </button>
      ))}
      <label className={styles.own}>
        或
        <input
          type="text"
          inputMode="numeric"
          maxLength={2}
          className={controls.input}
          data-working-days=""
          aria-label="其他工作日数"
          spellCheck={false}
          value={own}
          onChange={(event) => typed(event.currentTarget.value)}
        />
        个工作日
      </label>
    </div>
  );
}
