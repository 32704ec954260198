import type { Pack, StageRole } from '@/lib/policy/schema';
import type { Rule } from '@/lib/rules/define-rule';
import { takes } from './overrides';

/** Which values a rule waits for, and in which document they stand; null when it has all it takes. */
export function pendingText(rule: Rule, pack: Pack, role: StageRole): string | null {
  const waiting = pack.parameters.filter(
    ({ id, value }) => value === null && takes(rule, id) && (!id.startsWith('deadline.') || decides(rule, id, role)),
  );
  if (waiting.length === 0) return null;
  return waiting.map(({ name, note }) => `“${name}”尚未录入规则包，录入后即可判断（${note}）`).join('；') + '。';
}

/** Ends of stages stand in for one another; one that is still to be entered is waited for only where the rule would go by it. */
function decides(rule: Rule, id: string, role: StageRole): boolean {
  if (rule.id === 'application-window') return id === 'deadline.open' || id === 'deadline.personal';
  if (rule.id === 'review-deadline') return id === (role === 'employer' ? 'deadline.employer' : 'deadline.department');
  return id === 'deadline.employer';
}
