import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import { parameterValues } from '@/lib/policy/load-pack';
import type { ParameterValues } from '@/lib/policy/parameters';
import type { Pack, RuleSetting } from '@/lib/policy/schema';
import { RULES } from '@/lib/rules';
import type { PlanYear, Rule } from '@/lib/rules/define-rule';
import { inapplicable, type Judgement } from '@/lib/rules/judgement';
import { digestOf } from './digest';
import { isMet, type Need, needsOf, stateOf, unmet } from './needs';
import { inOrder } from './order';
import { packProblems } from './pack-problems';
import { planYearOf } from './plan-year';
import type { Finding } from './types';
import { type Wordings, wordingsOf } from './wordings';

export interface ReviewContext {
  pack: Pack;
  role: Role;
  object: ReviewObject;
}

interface Prepared {
  rule: Rule;
  setting: RuleSetting;
  needs: Need[];
  wordings: Wordings;
  citations: Finding['citations'];
  note: string;
}

/**
 * Everything about pack, role and object that does not depend on the applicant, worked out once.
 * The function it gives judges one dossier: one finding per rule, most serious first, then in the registry's order.
 * Throws when the pack does not fit the rules, with every reason.
 */
export function prepareRules(
  { pack, object }: ReviewContext,
  rules: readonly Rule[] = RULES,
): (dossier: Dossier) => Finding[] {
  const problems = packProblems(pack, rules);
  if (problems.length > 0) throw new Error(`规则包与规则不相符：${problems.join('；')}`);
  const values = parameterValues(pack);
  const prepared = rules.map((rule) => prepare(rule, pack));
  return (dossier) => {
    const plan = planYearOf(dossier, pack.planYear);
    return inOrder(prepared.map((one) => toFinding(one, judgeAtStage(one, dossier, object, values, plan))));
  };
}

type Answer = Judgement | { outcome: 'error'; says: string };

function prepare(rule: Rule, pack: Pack): Prepared {
  const setting = pack.rules[rule.id];
  if (setting === undefined) throw new Error(`规则包缺少规则 ${rule.id}`);
  const notes = pack.parameters.filter(({ id }) => rule.parameters.some((one) => one === id)).map(({ note }) => note);
  return {
    rule,
    setting,
    needs: needsOf(rule),
    wordings: wordingsOf(rule, setting, pack),
    citations: pack.clauses
      .filter(({ id }) => setting.cites.includes(id))
      .map(({ id, quote }) => ({ clause: id, quote })),
    note: [...new Set(notes)].filter((note) => note !== '').join('；'),
  };
}

/** The pack says what belongs to a stage; data of another stage that the page does not show are not missing. */
function judgeAtStage(
  one: Prepared,
  dossier: Dossier,
  object: ReviewObject,
  values: ParameterValues,
  plan: PlanYear | null,
): Answer {
  const stage = one.setting.stages[object];
  if (stage === 'never') return inapplicable('本环节不检查此项。');
  const answer = judge(one, dossier, values, plan);
  if (stage === 'always' || answer.outcome !== 'incomplete') return answer;
  const isElsewhere = answer.missing.some((id) => stateOf(dossier, id).state === 'absent');
  return isElsewhere ? inapplicable('本环节页面未显示相关内容，不检查此项。', answer.evidence) : answer;
}

function judge({ rule, needs }: Prepared, dossier: Dossier, values: ParameterValues, plan: PlanYear | null): Answer {
  const given: Record<string, unknown> = {};
  let wanting: Need[] | undefined;
  for (const need of needs) {
    const state = stateOf(dossier, need.id);
    if (isMet(state, need.accepts)) given[need.id] = state;
    else wanting = [...(wanting ?? []), need];
  }
  if (wanting !== undefined) return unmet(dossier, wanting);
  if (plan === null && rule.usesPlanYear) {
    return unmet(dossier, [{ id: 'application.plan', accepts: 'read' }]);
  }
  try {
    return rule.judge(given, values, plan ?? NO_PLAN);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { outcome: 'error', says: `此项检查出错（${why}），不能判断，请人工核对；其余检查不受影响。` };
  }
}

/** Handed to rules that do not count years. */
const NO_PLAN: PlanYear = { year: Number.NaN, note: null, places: [] };

function toFinding({ rule, setting, wordings, citations, note }: Prepared, judgement: Answer): Finding {
  const { outcome, says } = judgement;
  const { id, title, topic } = rule;
  if (judgement.outcome === 'error') {
    const digest = digestOf({ rule: id, outcome, evidence: [] });
    return { rule: id, title, topic, outcome, says, evidence: [], citations, digest };
  }
  const { evidence } = judgement;
  const finding: Finding = { rule: id, title, topic, outcome, says, evidence, citations, digest: '' };
  const said = judgement.note ? (note === '' ? judgement.note : `${judgement.note}${note}`) : note;
  if (said !== '' && outcome !== 'inapplicable') finding.note = said;
  if (judgement.outcome === 'fail') {
    finding.disposition = setting.failures[judgement.failure]?.disposition ?? 'confirm';
    finding.wording = wordings.failed(judgement.failure, judgement.found);
  } else if (judgement.outcome === 'incomplete') {
    finding.missing = judgement.missing;
    finding.wording = wordings.incomplete(judgement.missing);
  } else if (judgement.outcome === 'manual') {
    finding.steps = judgement.steps;
  }
  finding.digest = digestOf({
    rule: id,
    outcome,
    disposition: finding.disposition,
    evidence,
    missing: finding.missing,
  });
  return finding;
}
