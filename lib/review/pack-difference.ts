import { citedClauses, SUGGESTION } from '@/lib/policy/citations';
import { whenText } from '@/lib/policy/condition';
import { coveredWords } from '@/lib/policy/covers-words';
import { PARAMETER_NAMES } from '@/lib/policy/parameter-names';
import type { Demand, Pack, Parameter } from '@/lib/policy/schema';
import { amountText, valueText } from '@/lib/policy/value-text';
import { RULES } from '@/lib/rules';
import type { Rule } from '@/lib/rules/define-rule';
import { followsText, HANDLED, stageLines } from './catalogue/setting-words';
import { clauseWords } from './cited';
import { takes } from './overrides';

/** One thing that two packs have different, in words. */
export interface PackChange {
  kind: 'parameter' | 'wording' | 'consequence' | 'stage' | 'steps' | 'clause' | 'opinion' | 'pack';
  /** What changes: 继续教育总学时 每年总学时下限. */
  what: string;
  /** Clauses it stands in: 五(二). */
  clauses: string[];
  before: string;
  after: string;
  /** First day (`2020-09-23`) of the new value, where it has one. */
  from: string | null;
  /** Titles of the rules it touches. */
  rules: string[];
}

const NONE = '（无）';

/** Everything that is different in the second pack, in the order of the pack. Empty: the two judge and write alike. */
export function packDifference(before: Pack, after: Pack, rules: readonly Rule[] = RULES): PackChange[] {
  return [
    ...packChanges(before, after),
    ...clauseChanges(before, after),
    ...parameterChanges(before, after, rules),
    ...ruleChanges(before, after, rules),
    ...opinionChanges(before, after),
  ];
}

/** One change as a sentence for a list or a log. */
export function changeText({ what, clauses, before, after, from, rules }: PackChange): string {
  const where = clauses.length === 0 ? '' : `（${clauses.map(clauseWords).join('、')}）`;
  const since = from === null ? '' : `，自${from}起`;
  const touched = rules.length === 0 ? '' : `；涉及：${rules.join('、')}`;
  return `${what}${where}：${before} → ${after}${since}${touched}`;
}

function packChanges(before: Pack, after: Pack): PackChange[] {
  const parts: [string, (pack: Pack) => string][] = [
    ['名称', ({ title }) => title],
    ['文号', ({ docNo }) => docNo],
    ['印发日期', ({ issued }) => issued],
    ['计划年度', ({ planYear }) => String(planYear)],
    ['适用范围', ({ covers }) => (covers === undefined ? NONE : coveredWords(covers))],
    ['不能判断项的措辞', ({ incomplete }) => `${incomplete.long}／${incomplete.short}`],
    ['按申报方式等另行规定的', overridesText],
    ['条目格式', ({ items: { item, join } }) => `${item}${join === '\n' ? '，一行一条' : ''}`],
  ];
  return parts.flatMap(([what, of]) => changed('pack', what, of(before), of(after)));
}

/** Who takes care of a sentence: 规则核对（继续教育总学时）. */
function handledText(demand: Demand): string {
  const who = demand.handled === 'not-for-reviewer' ? demand.why : demand.by.map(titleOf).join('、');
  return `${HANDLED[demand.handled]}（${who}）`;
}

function titleOf(id: string): string {
  return id === SUGGESTION ? '结论建议' : (RULES.find((rule) => rule.id === id)?.title ?? id);
}

function overridesText({ overrides }: Pack): string {
  const all = overrides.map(({ when, parameters, without }) => {
    const values = Object.entries(parameters).map(
      ([id, value]) => `${PARAMETER_NAMES[id]?.name ?? id}为${valueText(value)}`,
    );
    const rules = without.length === 0 ? [] : [`不核对${without.map(titleOf).join('、')}`];
    return `${whenText(when)}的：${[...values, ...rules].join('，')}`;
  });
  return all.length === 0 ? NONE : all.join('；');
}

function clauseChanges(before: Pack, after: Pack): PackChange[] {
  const text = (pack: Pack, id: string) =>
    pack.clauses
      .find((clause) => clause.id === id)
      ?.demands.map(
        (demand) => `“${demand.quote}”${handledText(demand)}${demand.note === '' ? '' : `；${demand.note}`}`,
      )
      .join('；') ?? NONE;
  return idsOf(before.clauses, after.clauses).flatMap((id) =>
    changed('clause', `条款 ${clauseWords(id)}`, text(before, id), text(after, id), { clauses: [id] }),
  );
}

function parameterChanges(before: Pack, after: Pack, rules: readonly Rule[]): PackChange[] {
  return idsOf(before.parameters, after.parameters).flatMap((id) => {
    const old = before.parameters.find((one) => one.id === id);
    const now = after.parameters.find((one) => one.id === id);
    const touched = rules.filter((rule) => takes(rule, id)).map(({ title }) => title);
    const more = {
      clauses: [(now ?? old)?.clause ?? ''].filter((clause) => clause !== ''),
      from: now?.from ?? null,
      rules: touched,
    };
    return changed('parameter', (now ?? old)?.name ?? id, parameterText(old), parameterText(now), more);
  });
}

function parameterText(parameter: Parameter | undefined): string {
  return parameter === undefined ? NONE : amountText(parameter.value, parameter.unit);
}

function ruleChanges(before: Pack, after: Pack, rules: readonly Rule[]): PackChange[] {
  return rules.flatMap(({ id, title, failures, manual }) => {
    const old = before.rules[id];
    const now = after.rules[id];
    const more = { clauses: citedClauses(after, id), rules: [title] };
    const stages = (setting: typeof old) => (setting === undefined ? NONE : stageLines(setting).join('；'));
    return [
      ...changed('stage', `${title}：检查环节`, stages(old), stages(now), more),
      ...failures.flatMap((key) => {
        const [was, is] = [old?.failures[key], now?.failures[key]];
        const words = (failure: typeof was) =>
          failure === undefined ? NONE : `${failure.reason}。${failure.ask}。／${failure.short}。`;
        return [
          ...changed(
            'consequence',
            `${title}：不符时`,
            was ? followsText(was) : NONE,
            is ? followsText(is) : NONE,
            more,
          ),
          ...changed('wording', `${title}：意见措辞`, words(was), words(is), more),
        ];
      }),
      ...manual.flatMap((way) => {
        const steps = (setting: typeof old) => setting?.how?.[way]?.steps.join(' ') ?? NONE;
        return changed('steps', `${title}：人工核对步骤`, steps(old), steps(now), more);
      }),
    ];
  });
}

function opinionChanges(before: Pack, after: Pack): PackChange[] {
  return before.opinions.flatMap(({ role, object, verdict, long, short, lead, none }) => {
    const now = after.opinions.find((one) => one.role === role && one.object === object && one.verdict === verdict);
    const who = role === 'employer' ? '用人单位' : '主管部门';
    const what = `${who}${object === 'archive' ? '业绩档案审核' : '资格审查'}“${before.verdictWords[role][verdict]}”意见`;
    const pairs: [string, string, string | undefined][] = [
      ['', long, now?.long],
      ['（短）', short, now?.short],
      ['（附项引语）', lead, now?.lead],
      ['（无附项时）', none, now?.none],
    ];
    return pairs.flatMap(([form, was, is]) => changed('opinion', `${what}${form}`, was, is ?? NONE));
  });
}

function changed(
  kind: PackChange['kind'],
  what: string,
  before: string,
  after: string,
  { clauses = [], from = null, rules = [] }: Partial<Pick<PackChange, 'clauses' | 'from' | 'rules'>> = {},
): PackChange[] {
  return before === after ? [] : [{ kind, what, before, after, clauses, from, rules }];
}

function idsOf(before: readonly { id: string }[], after: readonly { id: string }[]): string[] {
  return [...new Set([...before, ...after].map(({ id }) => id))];
}
