import { PARAMETER_NAMES } from '@/lib/policy/parameter-names';
import type { ParameterId } from '@/lib/policy/parameters';
import type { Pack } from '@/lib/policy/schema';
import { RULES } from '@/lib/rules';
import type { Rule } from '@/lib/rules/define-rule';
import { bare } from '@/lib/rules/helpers/words';
import { packContradictions } from './pack-contradictions';

/** Where a pack and the rules do not fit together, in words; empty when every rule of the pack can run with it. */
export function packProblems(pack: Pack, rules: readonly Rule[] = RULES): string[] {
  const problems: string[] = [];
  for (const rule of rules) {
    const { id, failures, manual } = rule;
    const setting = pack.rules[id];
    if (setting === undefined) continue;
    problems.push(...missingParameters(rule, pack));
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
  return [
    ...problems,
    ...linesWithoutRule(pack),
    ...effectWithoutSeniority(pack),
    ...planOfNobody(pack),
    ...packContradictions(pack, rules),
  ];
}

/** What a rule of the pack takes and the pack does not state; a value that is still to be entered (null) is stated. */
function missingParameters({ id, title, parameters, oneOf }: Rule, pack: Pack): string[] {
  const isStated = (one: ParameterId) => pack.parameters.some((stated) => stated.id === one);
  const named = (one: ParameterId) => `${one}（${PARAMETER_NAMES[one]?.name ?? one}）`;
  const missing = parameters
    .filter((one) => !isStated(one))
    .map(
      (one) =>
        `parameters：规则 ${id}（${title}）需要参数 ${named(one)}，规则包没有写；通知没有这项要求的，请删去这条规则`,
    );
  if (oneOf.length === 0 || oneOf.some(isStated)) return missing;
  return [...missing, `parameters：规则 ${id}（${title}）需要以下参数中的至少一个：${oneOf.map(named).join('、')}`];
}

const RULE_OF_HOURS: Readonly<Record<string, string>> = {
  total: 'training-hours',
  professional: 'training-professional-hours',
  public: 'training-public-hours',
  trade: 'training-public-hours',
  general: 'training-public-hours',
  named: 'training-named-hours',
};

/** A demand on hours that no rule of the pack looks at would be passed over in silence. */
function linesWithoutRule(pack: Pack): string[] {
  const values = [
    ...pack.parameters.filter(({ id }) => id === 'training.lines').map(({ value }) => value),
    ...pack.overrides.map(({ parameters }) => parameters['training.lines']),
  ];
  const kinds = values.flatMap((value) =>
    Array.isArray(value) ? (value as { of?: unknown }[]).map(({ of }) => String(of)) : [],
  );
  return [...new Set(kinds)].flatMap((of) => {
    const rule = RULE_OF_HOURS[of];
    if (rule === undefined || Object.hasOwn(pack.rules, rule)) return [];
    return [`参数 training.lines：有 of 为 ${of} 的要求，但没有一项通知要求写明由规则 ${rule} 核对`];
  });
}

/** A grade that costs or saves a year is counted where years are counted. */
function effectWithoutSeniority(pack: Pack): string[] {
  const effects = pack.parameters.find(({ id }) => id === 'appraisal.effects')?.value;
  if (!Array.isArray(effects) || Object.hasOwn(pack.rules, 'title-seniority')) return [];
  const stated = (effects as { effect?: unknown }[]).map(({ effect }) => effect);
  return COUNTED.filter(([counted]) => stated.includes(counted)).map(
    ([effect, called]) =>
      `参数 appraisal.effects：${called}（${effect}）由规则 title-seniority 计算，规则包没有这条规则`,
  );
}

const COUNTED = [
  ['delay', '顺延'],
  ['shorten', '缩短'],
] as const;

/** Words of the plan that no covered plan can have would find everybody under another notice's plan. */
function planOfNobody({ parameters, rules, covers }: Pack): string[] {
  const groups = parameters.find(({ id }) => id === 'plan.name')?.value;
  if (covers === undefined || !Array.isArray(groups) || !Object.hasOwn(rules, 'declaration-plan')) return [];
  const { noneOf } = covers.plan;
  const isBarred = (word: string) => noneOf.some((barred) => bare(word).includes(bare(barred)));
  const never = (groups as string[][]).filter((group) => group.every(isBarred));
  return never.map(
    (group) =>
      `参数 plan.name（${PARAMETER_NAMES['plan.name']?.name ?? 'plan.name'}）：计划名称要有${group.map((word) => `“${word}”`).join('或')}，适用范围（covers）却写明不能有，请改正其一；否则适用的申报人都会被判为选错计划`,
  );
}
