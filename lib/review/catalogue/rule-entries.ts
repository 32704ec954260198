import { citedDemands } from '@/lib/policy/citations';
import { PARAMETER_NAMES } from '@/lib/policy/parameter-names';
import type { ParameterId } from '@/lib/policy/parameters';
import { plainParameters } from '@/lib/policy/plain-parameters';
import type { Pack, Parameter } from '@/lib/policy/schema';
import { usualRule } from '@/lib/policy/usual-rule';
import { amountText, valueText } from '@/lib/policy/value-text';
import { takes } from '@/lib/review/overrides';
import { nameOf } from '@/lib/review/where-to-read';
import type { Rule } from '@/lib/rules/define-rule';
import { BASES, followsText, KINDS, stageLines } from './setting-words';

/** One rule with what the pack in force says about it, for people to read; the same on the workbench and in docs/rules.md. */
export interface RuleEntry {
  id: string;
  title: string;
  topic: string;
  /** 自动核对, 自动核对、部分人工, 人工核对. */
  kind: string;
  /** Asked once per batch rather than for each applicant. */
  isOncePerBatch: boolean;
  ensures: string;
  /** Sentences of the notice it stands for, with how they are read where they are silent. */
  clauses: { id: string; name: string; quote: string; note: string }[];
  /** What it reads; without one of these nothing is judged. */
  needs: string[];
  /** What it looks at where the page shows it. */
  helps: string[];
  parameters: {
    id: string;
    name: string;
    clause: string;
    value: string;
    basis: string;
    isReading: boolean;
    note: string;
  }[];
  failures: { id: string; follows: string; reason: string; ask: string; short: string }[];
  /** What a person does where the rule cannot judge. */
  ways: { id: string; steps: readonly string[] }[];
  /** In which reviews it runs, one line per reviewer. */
  stages: string[];
}

/** Every rule with what the pack says about it, in the registry's order. A rule that the pack does not use is shown with its usual settings. */
export function ruleEntries(pack: Pack, rules: readonly Rule[]): RuleEntry[] {
  return rules.map((rule) => {
    const own = pack.rules[rule.id];
    const setting = own ?? usualRule(rule.id);
    const clauseNames = [...new Set(citedDemands(pack, rule.id).map(({ clause }) => clause.name))].join('、');
    const say = (wording: string) => readable(wording, clauseNames, pack);
    const names = (ids: readonly Parameters<typeof nameOf>[0][]) => ids.map(nameOf);
    return {
      id: rule.id,
      title: rule.title,
      topic: rule.topic,
      kind: KINDS[rule.kind],
      isOncePerBatch: rule.scope === 'batch',
      ensures: rule.ensures,
      clauses: citedDemands(pack, rule.id).map(({ clause, demand }) => ({
        id: clause.id,
        name: clause.name,
        quote: demand.quote,
        note: demand.note,
      })),
      needs: [...names([...rule.needs, ...rule.empties]), ...(rule.usesPlanYear ? ['申报计划的年度'] : [])],
      helps: names(rule.optional),
      parameters: [
        ...pack.parameters.filter(({ id }) => takes(rule, id)).map(parameterEntry),
        ...[...rule.parameters, ...rule.extras]
          .filter((id) => !pack.parameters.some((stated) => stated.id === id))
          .map((id) => unstated(id, rule)),
      ],
      failures: Object.entries(setting?.failures ?? {}).map(([id, failure]) => ({
        id,
        follows: followsText(failure),
        reason: say(failure.reason),
        ask: say(failure.ask),
        short: say(failure.short),
      })),
      ways: Object.entries(setting?.how ?? {}).map(([id, { steps }]) => ({ id, steps })),
      stages: [
        ...(own === undefined ? ['本规则包没有这条规则'] : []),
        ...(setting === undefined ? [] : stageLines(setting)),
      ],
    };
  });
}

function parameterEntry({
  id,
  name = id,
  clause,
  value,
  unit,
  basis,
  note,
}: Parameter): RuleEntry['parameters'][number] {
  return {
    id,
    name,
    clause,
    value: amountText(value, unit),
    basis: BASES[basis],
    isReading: basis === 'reading',
    note,
  };
}

/** A parameter that a pack may have and this one has not. */
function unstated(id: ParameterId, rule: Rule): RuleEntry['parameters'][number] {
  const { name, unit } = PARAMETER_NAMES[id] ?? { name: id, unit: '' };
  const basis = rule.parameters.includes(id) ? '采用本规则时须写' : rule.oneOf.includes(id) ? '至少写一个' : '可以不写';
  return { id, name, clause: '', value: unit === '' ? '—' : `—（${unit}）`, basis, isReading: false, note: '' };
}

/** A wording with its numbers put in, and with what only a case can say marked as such. */
function readable(wording: string, clauseNames: string, pack: Pack): string {
  return wording.replace(/\{([^{}]+)\}/g, (_, id: string) => {
    const parameter = pack.parameters.find((one) => one.id === id);
    if (parameter !== undefined) return valueText(parameter.value);
    if (id === 'docNo') return pack.docNo;
    if (id === 'required') return '〔要求〕';
    const plain = plainParameters(pack)[id];
    if (plain !== undefined) return plain;
    return id === 'clause' ? clauseNames : '〔查到的情况〕';
  });
}
