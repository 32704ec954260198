import type { Pack } from '@/lib/policy/schema';
import { RULES } from '@/lib/rules';
import type { Rule } from '@/lib/rules/define-rule';

/** Where a pack and the rules do not fit together, in words; empty when every rule can run with it. */
export function packProblems(pack: Pack, rules: readonly Rule[] = RULES): string[] {
  const problems: string[] = [];
  for (const { id, failures, manual } of rules) {
    const setting = pack.rules[id];
    if (setting === undefined) {
      problems.push(`缺少规则 ${id}`);
      continue;
    }
    for (const failure of failures) {
      if (setting.failures[failure] === undefined) problems.push(`规则 ${id} 缺少措辞 ${failure}`);
    }
    for (const failure of Object.keys(setting.failures)) {
      if (!failures.includes(failure)) problems.push(`规则 ${id} 没有 ${failure} 这种情形`);
    }
    const how = setting.how ?? {};
    for (const way of manual) if (!Object.hasOwn(how, way)) problems.push(`规则 ${id} 缺少人工核对步骤 ${way}`);
    for (const way of Object.keys(how)) {
      if (!manual.includes(way)) problems.push(`规则 ${id} 没有 ${way} 这种人工核对`);
    }
  }
  const known = (id: string) => [...RULES, ...rules].some((rule) => rule.id === id);
  for (const { first = [] } of pack.clauses.flatMap((clause) => clause.demands)) {
    for (const id of first) if (!known(id)) problems.push(`重点关注中不认识的规则 ${id}`);
  }
  for (const id of Object.keys(pack.rules)) {
    if (!known(id)) problems.push(`不认识的规则 ${id}`);
  }
  return problems;
}
