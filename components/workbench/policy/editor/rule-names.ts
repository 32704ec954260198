import { SUGGESTION } from '@/lib/policy/citations';
import { PARAMETER_NAMES } from '@/lib/policy/parameter-names';
import { SHARED } from '@/lib/policy/shared';
import { RULES } from '@/lib/rules';
import { TOPICS } from '@/lib/rules/define-rule';

/** Every rule a sentence can be checked by, by topic. */
export const RULE_CHOICES = TOPICS.map((topic) => ({
  topic,
  rules: RULES.filter((rule) => rule.topic === topic).map(({ id, title, ensures }) => ({ id, title, ensures })),
}));

/** What a rule is called. */
export function ruleTitle(id: string): string {
  if (id === SUGGESTION) return '结论建议';
  return RULES.find((rule) => rule.id === id)?.title ?? id;
}

/** What a value is called, with its unit. */
export function parameterTitle(id: string): string {
  const { name, unit } = PARAMETER_NAMES[id] ?? SHARED.find((one) => one.id === id) ?? { name: id, unit: '' };
  return unit === '' ? name : `${name}（${unit}）`;
}
