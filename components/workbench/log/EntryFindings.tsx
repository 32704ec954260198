import { keyed } from '@/components/common/keyed';
import { OutcomeBadge } from '@/components/common/OutcomeBadge';
import { consequence, lookOf } from '@/components/common/outcome';
import { settledWords } from '@/components/common/settled-words';
import { SUGGESTION_WORDS } from '@/components/common/words';
import type { LogBody } from '@/lib/record/entry';
import { citedText } from '@/lib/review/cited';
import { inOrder } from '@/lib/review/order';
import { isSettled } from '@/lib/review/settled';
import type { Finding, FindingChoices } from '@/lib/review/types';
import own from './EntryFindings.module.css';
import styles from './EntryPane.module.css';

/** Suggestion and findings as they were shown at the click; what needed no attention is folded. */
export function EntryFindings({ body: { review, choices } }: { body: LogBody }) {
  if (review === null) {
    return (
      <section className={styles.section}>
        <h3>当时显示的问题</h3>
        <p className={styles.quiet}>提交时面板还没有读完本页，没有显示问题。</p>
      </section>
    );
  }
  const findings = inOrder(review.findings);
  const open = findings.filter(needsAttention);
  const rest = findings.filter((finding) => !needsAttention(finding));
  return (
    <section className={styles.section}>
      <h3>当时的建议：{SUGGESTION_WORDS[review.suggestion.verdict]}</h3>
      <ul className={own.grounds}>
        {review.suggestion.grounds.map((ground) => (
          <li key={ground.text}>{ground.text}</li>
        ))}
      </ul>
      {open.map((finding) => (
        <ShownFinding key={finding.rule} finding={finding} choices={choices} />
      ))}
      {rest.length > 0 && (
        <details className={own.rest}>
          <summary>符合和不适用的{rest.length}项</summary>
          {rest.map((finding) => (
            <ShownFinding key={finding.rule} finding={finding} choices={choices} />
          ))}
        </details>
      )}
    </section>
  );
}

function needsAttention({ outcome }: Finding): boolean {
  return outcome !== 'pass' && outcome !== 'inapplicable';
}

function ShownFinding({ finding, choices }: { finding: Finding; choices: FindingChoices }) {
  const clauses = citedText(finding.citations);
  return (
    <article className={own.finding}>
      <h4>
        <OutcomeBadge look={lookOf(finding)} />
        {finding.title}
        <span className={styles.quiet}>{[consequence(finding), clauses].filter(Boolean).join(' · ')}</span>
      </h4>
      <p>{finding.says}</p>
      {finding.note !== undefined && <p className={styles.quiet}>说明：{finding.note}</p>}
      <ul className={own.evidence}>
        {keyed(finding.evidence, (item) => item.label).map(({ key, item }) => (
          <li key={key}>
            {item.label}：{item.found}
            {item.required !== undefined && `（要求：${item.required}）`}
          </li>
        ))}
      </ul>
      {isSettled(finding, choices) && (
        <p className={own.settled}>{settledWords(finding, choices[finding.rule]?.settled)}</p>
      )}
    </article>
  );
}
