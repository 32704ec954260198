import { citedText, clauseWords } from '@/lib/review/cited';
import type { Citation } from '@/lib/review/types';
import styles from './Grounds.module.css';

/** The clauses a finding cites, with their words and how they are read where they are silent. */
export function Grounds({ citations, note }: { citations: readonly Citation[]; note: string | undefined }) {
  if (citations.length === 0 && note === undefined) return null;
  return (
    <details className={styles.grounds}>
      <summary>依据 {citedText(citations)}</summary>
      {citations.map((citation) => (
        <blockquote key={citation.clause + citation.quote} className={styles.quote}>
          {clauseWords(citation.clause)}：“{citation.quote}”
        </blockquote>
      ))}
      {note !== undefined && <p className={styles.note}>理解：{note}</p>}
    </details>
  );
}
