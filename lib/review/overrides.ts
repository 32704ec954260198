import type { FieldId } from '@/lib/dossier/reading';
import { parameterValues, type StatedValues } from '@/lib/policy/load-pack';
import { isParameterId, PARAMETERS } from '@/lib/policy/parameters';
import type { Override, Pack } from '@/lib/policy/schema';
import type { Facts, Rule } from '@/lib/rules/define-rule';
import { incomplete, type Judgement } from '@/lib/rules/judgement';
import { nameOf } from './where-to-read';

/** What an applicant is judged by: the pack's values with those of their own way of applying in place. */
export interface OwnValues {
  values: StatedValues;
  isForThem(rule: Rule): { is: 'judged' } | { is: 'without' } | { is: 'unread'; judgement: Judgement };
}

/** Whether a rule takes a parameter, be it one it has to have or one it may have. */
export function takes(rule: Rule, id: string): boolean {
  return rule.parameters.some((one) => one === id) || rule.extras.some((one) => one === id);
}

/** Works out once what the pack says of single ways of applying; the function it gives tells it of one applicant. */
export function valuesByOverrides(pack: Pack): (facts: Facts) => OwnValues {
  const base = parameterValues(pack);
  if (pack.overrides.length === 0) return () => ({ values: base, isForThem: () => ({ is: 'judged' }) });
  const parsed = pack.overrides.map((override) => ({ override, values: valuesOf(override) }));
  return ({ holds }) => {
    const judged = parsed.map((one) => ({ ...one, held: holds(one.override.when) }));
    const held = judged.filter((one) => one.held.is === 'yes');
    const values: StatedValues = Object.assign({}, base, ...held.map((one) => one.values));
    return {
      values,
      isForThem: (rule) => {
        if (held.some(({ override }) => override.without.includes(rule.id))) return { is: 'without' };
        const open = judged.filter((one) => one.held.is === 'unread' && touches(one.override, rule));
        const fields = open.flatMap((one) => (one.held.is === 'unread' ? one.held.fields : []));
        return fields.length === 0 ? { is: 'judged' } : { is: 'unread', judgement: unreadOf([...new Set(fields)]) };
      },
    };
  };
}

function valuesOf({ parameters }: Override): StatedValues {
  const entries = Object.entries(parameters).flatMap(([id, value]) =>
    isParameterId(id) ? [[id, PARAMETERS[id].parse(value)] as const] : [],
  );
  return Object.fromEntries(entries) as StatedValues;
}

function touches({ parameters, without }: Override, rule: Rule): boolean {
  return without.includes(rule.id) || Object.keys(parameters).some((id) => takes(rule, id));
}

function unreadOf(fields: FieldId[]): Judgement {
  const names = fields.map((id) => `“${nameOf(id)}”`).join('、');
  return incomplete(fields, `此项要求因${names}而不同，未能读取，不能判断。`);
}
