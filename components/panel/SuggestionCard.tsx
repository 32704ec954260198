import type { ReactNode } from 'react';
import type { Finding, ReviewedBy, Suggestion } from '@/lib/review/types';
import { cx } from '../common/cx';
import { SUGGESTION_WORDS } from '../common/words';
import { GroupNav } from './GroupNav';
import { type Group, settledIn } from './model/groups';
import styles from './SuggestionCard.module.css';

interface Props {
  suggestion: Suggestion;
  /** The policy pack it rests on; null when on none. */
  pack: ReviewedBy | null;
  groups: readonly Group[];
  inDraft(finding: Finding): boolean;
  onGo(id: Group['id']): void;
  /** What else has to be seen beside it, e.g. how much of the stage is left. */
  children?: ReactNode;
}

/** The suggestion in one line, its grounds as counts that lead to them; it is text, the decision is the reviewer's. */
export function SuggestionCard({ suggestion, pack, groups, inDraft, onGo, children }: Props) {
  // Grounds about findings are the counts; what is left is about none, e.g. that the name was not read.
  const others = suggestion.grounds.filter(({ rules }) => rules.length === 0);
  return (
    <section className={cx(styles.card, styles[suggestion.verdict])} aria-label="建议">
      <div className={styles.head}>
        <h2>{headingOf(suggestion, groups)}</h2>
        <span className={styles.hint}>仅供参考，由审核人决定并提交</span>
      </div>
      {others.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      <GroupNav groups={groups} inDraft={inDraft} onGo={onGo} />
      <div className={styles.foot}>
        {children}
        {pack?.office !== undefined && <span className={styles.hint}>依据含本单位修改</span>}
      </div>
    </section>
  );
}

/** Where nothing but a person's own look is wanting, that is the next step, and said instead of that there is no suggestion. */
function headingOf({ verdict, grounds }: Suggestion, groups: readonly Group[]): string {
  const open = groups.map((group) => ({ id: group.id, left: group.findings.length - settledIn(group) }));
  const left = (ids: readonly Group['id'][]) =>
    open.filter(({ id }) => ids.includes(id)).reduce((sum, one) => sum + one.left, 0);
  const toLookAt = left(['manual', 'batch']);
  const isAllElseDone = left(['fail', 'confirm', 'unread']) === 0 && grounds.every(({ rules }) => rules.length > 0);
  if (verdict === 'undecided' && isAllElseDone && toLookAt > 0) return `还有${toLookAt}项要看一眼`;
  return SUGGESTION_WORDS[verdict];
}
