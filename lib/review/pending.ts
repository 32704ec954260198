import type { Pack } from '@/lib/policy/schema';
import type { Rule } from '@/lib/rules/define-rule';

/** Which values a rule waits for, and in which document they stand; null when it has all it takes. */
export function pendingText(rule: Rule, pack: Pack): string | null {
  const waiting = pack.parameters.filter(
    ({ id, value }) => value === null && rule.parameters.some((taken) => taken === id),
  );
  if (waiting.length === 0) return null;
  return waiting.map(({ name, note }) => `“${name}”尚未录入规则包，录入后即可判断（${note}）`).join('；') + '。';
}
