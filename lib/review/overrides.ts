import type { FieldId } from '@/lib/dossier/reading';
import type { Override, Pack } from '@/lib/policy/schema';
import type { Facts, Rule } from '@/lib/rules/define-rule';
import { incomplete, type Judgement } from '@/lib/rules/judgement';
import { nameOf } from './where-to-read';

/** What an applicant is judged by: the pack with the values of their own way of applying in place. */
export interface OwnPack {
  pack: Pack;
  isForThem(rule: Rule): { is: 'judged' } | { is: 'without' } | { is: 'unread'; judgement: Judgement };
}

/** Whether a rule takes a parameter, be it one it has to have or one it may have. */
export function takes(rule: Rule, id: string): boolean {
  return rule.parameters.some((one) => one === id) || rule.extras.some((one) => one === id);
}

/**
 * Tells of each applicant what the pack says otherwise for them. The same exceptions give the same pack, so that it is
 * prepared once. Of two exceptions that hold and state the same value, the later one stands.
 */
export function packByOverrides(pack: Pack): (facts: Pick<Facts, 'holds'>) => OwnPack {
  const { overrides } = pack;
  if (overrides.length === 0) return () => ({ pack, isForThem: () => ({ is: 'judged' }) });
  const variants = new Map<string, Pack>();
  return ({ holds }) => {
    const judged = overrides.map((override) => ({ override, held: holds(override.when) }));
    const held = judged.filter((one) => one.held.is === 'yes').map(({ override }) => override);
    const key = held.map((one) => overrides.indexOf(one)).join();
    const own = variants.get(key) ?? variantOf(pack, held);
    variants.set(key, own);
    return {
      pack: own,
      isForThem: (rule) => {
        if (held.some(({ without }) => without.includes(rule.id))) return { is: 'without' };
        const open = judged.filter((one) => touches(one.override, rule));
        const fields = open.flatMap((one) => (one.held.is === 'unread' ? one.held.fields : []));
        return fields.length === 0 ? { is: 'judged' } : { is: 'unread', judgement: unreadOf([...new Set(fields)]) };
      },
    };
  };
}

function variantOf(pack: Pack, held: readonly Override[]): Pack {
  const values = new Map(held.flatMap(({ parameters }) => Object.entries(parameters)));
  if (values.size === 0) return pack;
  const notes = held.map(({ note, quote }) => `按“${quote}”另行规定${note === '' ? '' : `：${note}`}`).join('；');
  const parameters = pack.parameters.map((one) =>
    values.has(one.id) ? { ...one, value: values.get(one.id), note: notes } : one,
  );
  return { ...pack, parameters };
}

function touches({ parameters, without }: Override, rule: Rule): boolean {
  return without.includes(rule.id) || Object.keys(parameters).some((id) => takes(rule, id));
}

function unreadOf(fields: FieldId[]): Judgement {
  const names = fields.map((id) => `“${nameOf(id)}”`).join('、');
  return incomplete(fields, `此项要求因${names}而不同，该栏未读到或写法不明确，不能判断。`);
}
