import type { Pack } from '@/lib/policy/schema';
import type { Rule } from '@/lib/rules/define-rule';

export interface RuleEntry {
  id: string;
  title: string;
  topic: string;
  ensures: string;
  clauses: { id: string; name: string; quote: string }[];
  parameters: { id: string; value: string; isReading: boolean; note: string }[];
  failures: { id: string; follows: string; reason: string; ask: string }[];
  /** In which of the two reviews it runs. */
  stages: string;
}

const FOLLOWS = { return: '退回', reject: '不通过', confirm: '待审核人确认' } as const;
const STAGES = { always: '检查', 'when-shown': '页面显示时检查', never: '不检查' } as const;

/** Every rule with what the pack in force says about it, for people to read. */
export function ruleCatalogue(pack: Pack, rules: readonly Rule[]): RuleEntry[] {
  return rules.map((rule) => {
    const setting = pack.rules[rule.id];
    return {
      id: rule.id,
      title: rule.title,
      topic: rule.topic,
      ensures: rule.ensures,
      clauses: pack.clauses.filter((clause) => setting?.cites.includes(clause.id)),
      parameters: pack.parameters
        .filter((parameter) => rule.parameters.some((id) => id === parameter.id))
        .map(({ id, value, unit, basis, note }) => ({
          id,
          value: [valueText(value), unit].filter(Boolean).join(' '),
          isReading: basis === 'reading',
          note,
        })),
      failures: Object.entries(setting?.failures ?? {}).map(([id, { disposition, reason, ask }]) => ({
        id,
        follows: FOLLOWS[disposition],
        reason: readable(reason, pack),
        ask: readable(ask, pack),
      })),
      stages: setting
        ? `业绩档案审核：${STAGES[setting.stages.archive]}；资格审查：${STAGES[setting.stages.qualification]}`
        : '规则包没有这条规则',
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
