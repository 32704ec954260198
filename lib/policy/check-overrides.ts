import { describeIssue } from './pack-errors';
import { isParameterId, PARAMETERS } from './parameters';
import type { Pack } from './schema';

/** Finds what is wrong in a pack's settings for single ways of applying. Gives one sentence each; empty when there is nothing. */
export function checkOverrides(pack: Pack): string[] {
  return pack.overrides.flatMap(({ parameters, without, clause }, index) => {
    const where = `overrides第${index + 1}项`;
    const cited = pack.clauses.some(({ id }) => id === clause) ? [] : [`${where}：引用了不存在的条款 ${clause}`];
    const values = Object.entries(parameters).flatMap(([id, value]) => {
      if (!isParameterId(id)) return [`${where}：不认识的参数 ${id}，请删除或改正拼写`];
      if (!pack.parameters.some((one) => one.id === id)) return [`${where}：规则包没有参数 ${id}，没有可替换的值`];
      const parsed = PARAMETERS[id].safeParse(value, { reportInput: true });
      return parsed.success
        ? []
        : parsed.error.issues.map((issue) => `${where} 参数 ${id} ${describeIssue(issue, '整个值')}`);
    });
    const rules = without
      .filter((id) => !Object.hasOwn(pack.rules, id))
      .map((id) => `${where}：规则包没有规则 ${id}，不必写在 without 中`);
    return [...cited, ...values, ...rules];
  });
}
