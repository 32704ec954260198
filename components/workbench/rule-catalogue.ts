import { citedDemands } from '@/lib/policy/citations';
import type { Pack } from '@/lib/policy/schema';
import { followsText, stageLines } from '@/lib/review/setting-words';
import type { Rule } from '@/lib/rules/define-rule';

export interface RuleEntry {
  id: string;
  title: string;
  topic: string;
  ensures: string;
  clauses: { id: string; name: string; quote: string }[];
  parameters: { id: string; value: string; isReading: boolean; note: string }[];
  failures: { id: string; follows: string; reason: string; ask: string }[];
  /** In which reviews it runs, one line per reviewer. */
  stages: string[];
}

/** Every rule with what the pack in force says about it, for people to read. */
export function ruleCatalogue(pack: Pack, rules: readonly Rule[]): RuleEntry[] {
  return rules.map((rule) => {
    const setting = pack.rules[rule.id];
    return {
      id: rule.id,
      title: rule.title,
      topic: rule.topic,
      ensures: rule.ensures,
      clauses: citedDemands(pack, rule.id).map(({ clause, demand }) => ({
        id: clause.id,
        name: clause.name,
        quote: demand.quote,
      })),
      parameters: pack.parameters
        .filter((parameter) => rule.parameters.some((id) => id === parameter.id))
        .map(({ id, value, unit, basis, note }) => ({
          id,
          value: [valueText(value), unit].filter(Boolean).join(' '),
          isReading: basis === 'reading',
          note,
        })),
      failures: Object.entries(setting?.failures ?? {}).map(([id, failure]) => ({
        id,
        follows: followsText(failure),
        reason: readable(failure.reason, pack),
        ask: readable(failure.ask, pack),
      })),
      stages: setting === undefined ? ['规则包没有这条规则'] : stageLines(setting),
    };
  });
}

/** A wording with its numbers put in, and with what only a case can say marked as such. */
function readable(wording: string, pack: Pack): string {
  return wording.replace(/\{([^{}]+)\}/g, (_, id: string) => {
    const parameter = pack.parameters.find((one) => one.id === id);
    if (parameter !== undefined) return valueText(parameter.value);
    return id === 'clause' ? '〔条款〕' : '〔查到的情况〕';
  });
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, part]) => `${key} ${valueText(part)}`)
    .join('，');
}
