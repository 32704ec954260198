import type { ReviewedBy, Suggestion } from '@/lib/review/types';
import { cx } from '../common/cx';
import { SUGGESTION_WORDS } from '../common/words';
import styles from './SuggestionCard.module.css';

interface Props {
  suggestion: Suggestion;
  /** The policy pack it rests on; null when on none. */
  pack: ReviewedBy | null;
}

/** The suggestion with its grounds; it is text, the decision is the reviewer's. */
export function SuggestionCard({ suggestion, pack }: Props) {
  return (
    <section className={cx(styles.card, styles[suggestion.verdict])} aria-label="建议">
      <div className={styles.head}>
        <h2>{SUGGESTION_WORDS[suggestion.verdict]}</h2>
        <span className={styles.hint}>仅供参考，由审核人决定并提交</span>
      </div>
      <ul className={styles.grounds}>
        {suggestion.grounds.map((ground) => (
          <li key={ground.text}>{ground.text}</li>
        ))}
      </ul>
      <p className={styles.hint}>
        依据：{pack === null ? '无' : pack.title}
        {pack?.office !== undefined && '（含本单位修改）'}
      </p>
    </section>
  );
}
