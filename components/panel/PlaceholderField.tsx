import { useEffect, useId, useState } from 'react';
import controls from '../common/controls.module.css';
import { parsePlainDay, spellDay } from '../common/plain-day';
import { type PlaceholderKind, USUAL_WORDS } from './model/placeholders';
import styles from './PlaceholderFields.module.css';
import { WorkingDays } from './WorkingDays';

interface Props {
  kind: PlaceholderKind;
  label: string;
  /** What is filled in now, '' for nothing. */
  words: string;
  /** For a day that is so many working days from today: which one that is. */
  dayAfter?: ((n: number) => string | null) | undefined;
  /** Each letter goes into the text; in a text edited by hand the words go in when the field is left. */
  atOnce: boolean;
  onFill(words: string): void;
}

const DAYS: ReadonlySet<PlaceholderKind> = new Set<PlaceholderKind>([
  'publicity-start',
  'publicity-end',
  'deadline',
  'date',
]);

/** A day or a few words that stand in for a placeholder. */
export function PlaceholderField({ kind, label, words, atOnce, dayAfter, onFill }: Props) {
  const isDay = DAYS.has(kind);
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {isDay ? (
        <input
          id={id}
          type="date"
          className={controls.input}
          data-placeholder={label}
          value={parsePlainDay(words) ?? ''}
          onChange={({ currentTarget: { value } }) => onFill(value === '' ? '' : spellDay(value))}
        />
      ) : (
        <Words id={id} kind={kind} label={label} words={words} atOnce={atOnce} onFill={onFill} />
      )}
      {dayAfter !== undefined && (
        <WorkingDays words={words} dayAfter={dayAfter} onDay={(day) => onFill(spellDay(day))} />
      )}
    </div>
  );
}

function Words({ id, kind, label, words, atOnce, onFill }: Props & { id: string }) {
  const list = useId();
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  const usual = USUAL_WORDS[kind] ?? [];
  return (
    <>
      <input
        id={id}
        type="text"
        className={controls.input}
        data-placeholder={label}
        list={list}
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          if (atOnce) onFill(value);
        }}
        onBlur={() => typed !== words && onFill(typed)}
      />
      <datalist id={list}>
        {usual.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </>
  );
}
