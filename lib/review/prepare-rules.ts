import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject } from '@/lib/dossier/reading';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { citedDemands } from '@/lib/policy/citations';
import { holds } from '@/lib/policy/condition';
import { parameterValues, type StatedValues } from '@/lib/policy/load-pack';
import type { ParameterValues } from '@/lib/policy/parameters';
import type { Pack, RuleSetting, StageRole } from '@/lib/policy/schema';
import type { Calendars } from '@/lib/policy/working-days';
import { RULES } from '@/lib/rules';
import type { Facts, PlanYear, Rule } from '@/lib/rules/define-rule';
import { inapplicable, incomplete, type Judgement } from '@/lib/rules/judgement';
import { digestOf } from './digest';
import { dispositionOf } from './disposition';
import { isMet, type Need, needOf, needsOf, stateOf, stateOfNeed, unmet } from './needs';
import { inOrder } from './order';
import { packByOverrides, takes } from './overrides';
import { packProblems } from './pack-problems';
import { pendingText } from './pending';
import { planYearOf } from './plan-year';
import type { Finding, Wanting } from './types';
import { nameOf } from './where-to-read';
import { type Wordings, wordingsOf } from './wordings';

export interface ReviewContext {
  pack: Pack;
  role: StageRole;
  object: ReviewObject;
  /** Digest of what the office changed in the pack or the years; null or absent when nothing. */
  office?: string | null;
  /** Working days known; the built-in years when absent. */
  calendars?: Calendars;
}

/** What is true at the moment of judging: see `Facts`. */
export type Moment = Pick<Facts, 'today' | 'opinion'> & {
  /** Day of the last 退回; nothing was returned when absent. */
  returnedOn?: string;
  /** What became of the last 退回, told from all findings but its own; nothing to tell when absent. */
  previous?: (findings: readonly Finding[]) => Facts['previous'];
};

/** No day and no page: nothing is early or late, and no opinion stands anywhere. */
const NO_MOMENT: Moment = { today: null, opinion: null };

interface Prepared {
  rule: Rule;
  setting: RuleSetting;
  stage: RuleSetting['stages']['employer']['archive'];
  object: ReviewObject;
  role: StageRole;
  needs: Need[];
  wordings: Wordings;
  citations: Finding['citations'];
  note: string;
  /** What is still to be entered before the rule can judge anybody; null when nothing is. */
  pending: string | null;
  /** The finding, where it is the same for every applicant: the pack leaves the rule to another stage. */
  same: Finding | null;
}

/** The rules as a pack has them, maybe with what it says otherwise for some applicants. */
interface Variant {
  prepared: Prepared[];
  values: StatedValues;
}

/** Judges one dossier. */
export type Judge = (dossier: Dossier, moment?: Moment) => Finding[];

/**
 * Everything about pack, role and object that does not depend on the applicant, worked out once.
 * The function it gives judges one dossier: one finding per rule, most serious first, then what the notice has this role
 * weigh first, then in the registry's order.
 * Throws when the pack does not fit the rules, with every reason.
 */
export function prepareRules(
  { pack, role, object, calendars = builtinCalendars() }: ReviewContext,
  rules: readonly Rule[] = RULES,
): Judge {
  const problems = packProblems(pack, rules);
  if (problems.length > 0) throw new Error(`规则包与规则不相符：${problems.join('；')}`);
  const inPack = rules.filter(({ id }) => Object.hasOwn(pack.rules, id));
  const inOrderOfPack = inStressedOrder(inPack, pack, role);
  const known = new Map<Pack, Variant>();
  const variantOf = (own: Pack): Variant => {
    const variant = known.get(own) ?? {
      prepared: inOrderOfPack.map((rule) => prepare(rule, own, role, object)),
      values: parameterValues(own),
    };
    known.set(own, variant);
    return variant;
  };
  const packFor = packByOverrides(pack);
  variantOf(pack);
  return (dossier, moment = NO_MOMENT) => {
    const plan = planYearOf(dossier, pack.planYear);
    const holdsHere: Facts['holds'] = (when) => holds(when, dossier.fields);
    const facts: Facts = { returnedOn: null, ...moment, previous: null, role, calendars, holds: holdsHere, nameOf };
    const own = packFor(facts);
    const { prepared, values } = variantOf(own.pack);
    const findingOf = (one: Prepared): Finding | null => {
      const changed = own.isForThem(one.rule);
      if (changed.is === 'without') return null;
      if (one.same !== null) return { ...one.same };
      if (changed.is === 'unread') return toFinding(one, changed.judgement);
      return toFinding(one, judgeAtStage(one, dossier, values, plan, facts));
    };
    const judged = prepared.map((one) => (one.rule.last ? null : findingOf(one)));
    facts.previous = moment.previous?.(inOrder(judged.filter(isThere))) ?? null;
    const all = prepared.map((one, at) => (one.rule.last ? findingOf(one) : judged[at]));
    return inOrder(all.filter(isThere));
  };
}

function isThere(finding: Finding | null | undefined): finding is Finding {
  return finding !== null && finding !== undefined;
}

/** What the notice has this role weigh first (附2-三-2), then the others as they are registered. */
function inStressedOrder(rules: readonly Rule[], pack: Pack, role: StageRole): readonly Rule[] {
  const demands = pack.clauses.flatMap((clause) => clause.demands).filter(({ on }) => on.includes(role));
  const first = demands.flatMap((demand) => demand.first ?? []);
  const stressed = first.flatMap((id) => rules.find((rule) => rule.id === id) ?? []);
  return [...stressed, ...rules.filter((rule) => !stressed.includes(rule))];
}

type Answer = Judgement | { outcome: 'error'; says: string };

function prepare(rule: Rule, pack: Pack, role: StageRole, object: ReviewObject): Prepared {
  const setting = pack.rules[rule.id];
  if (setting === undefined) throw new Error(`规则包缺少规则 ${rule.id}`);
  const demands = citedDemands(pack, rule.id);
  // How a clause is read that has nothing to say of this rule is told with the rules that it is about.
  const isItsOwn = (clause: string) => clause === '' || demands.some((one) => one.clause.id === clause);
  const notes = [
    ...demands.map(({ demand }) => demand.note),
    ...pack.parameters.filter(({ id, clause }) => takes(rule, id) && isItsOwn(clause)).map(({ note }) => note),
  ];
  const prepared: Prepared = {
    rule,
    setting,
    stage: setting.stages[role]?.[object] ?? 'never',
    object,
    role,
    needs: needsOf(rule),
    wordings: wordingsOf(rule, setting, pack),
    citations: demands.map(({ clause, demand }) => ({ clause: clause.id, quote: demand.quote })),
    note: [...new Set(notes)].filter((note) => note !== '').join('；'),
    pending: pendingText(rule, pack, role),
    same: null,
  };
  if (prepared.stage === 'never') prepared.same = toFinding(prepared, inapplicable('本环节不检查此项。'));
  return prepared;
}

/** The pack says what belongs to a stage; data of another stage that the page does not show are not missing. */
function judgeAtStage(
  one: Prepared,
  dossier: Dossier,
  values: StatedValues,
  plan: PlanYear | null,
  facts: Facts,
): Answer {
  const answer = judge(one, dossier, values, plan, facts);
  if (one.stage === 'always' || answer.outcome !== 'incomplete') return answer;
  const isElsewhere = answer.missing.some((id) => stateOf(dossier, id).state === 'absent');
  return isElsewhere ? inapplicable('本环节页面未显示相关内容，不检查此项。', answer.evidence) : answer;
}

function judge(
  { rule, needs, pending }: Prepared,
  dossier: Dossier,
  values: StatedValues,
  plan: PlanYear | null,
  facts: Facts,
): Answer {
  const given: Record<string, unknown> = {};
  let wanting: Need[] | undefined;
  for (const need of needs) {
    const state = stateOfNeed(dossier, need);
    if (isMet(state, need.accepts)) given[need.id] = state;
    else wanting = [...(wanting ?? []), need];
  }
  if (wanting !== undefined) return unmet(dossier, wanting);
  if (plan === null && rule.usesPlanYear) {
    return unmet(dossier, [PLAN]);
  }
  if (pending !== null) return incomplete([], pending);
  try {
    // The pack was checked to state all that its rules take, and what is not entered yet was told above.
    return rule.judge(given, values as ParameterValues, plan ?? NO_PLAN, facts);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { outcome: 'error', says: `此项检查出错（${why}），不能判断，请人工核对；其余检查不受影响。` };
  }
}

/** What rules that count years need besides. */
const PLAN = needOf('application.plan', 'read');

/** Handed to rules that do not count years. */
const NO_PLAN: PlanYear = { year: Number.NaN, note: null, places: [] };

function toFinding({ rule, setting, object, role, wordings, citations, note }: Prepared, judgement: Answer): Finding {
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
    finding.disposition = dispositionOf(setting.failures[judgement.failure], object, role);
    finding.wording = wordings.failed(judgement.failure, judgement.found, judgement.required);
  } else if (judgement.outcome === 'incomplete') {
    finding.missing = judgement.missing;
    finding.wording = wordings.incomplete(judgement.missing);
  } else if (judgement.outcome === 'manual') {
    const { steps, failures } = setting.how?.[judgement.way] ?? { steps: [], failures: [] };
    finding.steps = steps;
    finding.wantings = failures.map(
      (failure): Wanting => ({
        failure,
        disposition: dispositionOf(setting.failures[failure], object, role),
        wording: wordings.failed(failure, judgement.found),
      }),
    );
    if (rule.scope === 'batch') {
      finding.scope = 'batch';
      finding.digest = digestOf({ rule: id, outcome, evidence: [], missing: steps });
      return finding;
    }
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
