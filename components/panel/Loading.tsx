import { useEffect, useState } from 'react';
import { cx } from '../common/cx';
import styles from './Loading.module.css';
import card from './SuggestionCard.module.css';

const BARS = ['a', 'b', 'c', 'd', 'e', 'f'];

interface Props {
  awaited: readonly string[];
  /** The page it is read from, by its own title. */
  from: string;
}

/** In the suggestion's place until there is one: what is awaited, from where, and for how long already. */
export function Waiting({ awaited, from }: Props) {
  const seconds = useSeconds();
  return (
    <section className={cx(card.card, styles.waiting)} aria-label="读取进度">
      <div className={card.head}>
        <h2 role="status">正在读取页面…</h2>
        <span className={card.hint} aria-hidden="true">
          {seconds > 0 && `已${seconds}秒`}
        </span>
      </div>
      <p className={cx(card.hint, card.pack)} title={awaited.join('、')}>
        {awaited.length > 0 && `等待：${awaited.join('、')}`}
      </p>
      <p className={cx(card.hint, card.pack)}>{from !== '' && `读自：${from}`}</p>
    </section>
  );
}

/** Grey bars where findings will stand. */
export function Skeleton() {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {BARS.map((bar) => (
        <div key={bar} className={styles.bar} />
      ))}
    </div>
  );
}

function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const began = Date.now();
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - began) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
