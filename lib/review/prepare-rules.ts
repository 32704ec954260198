import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject } from '@/lib/dossier/reading';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { citedDemands } from '@/lib/policy/citations';
import { parameterValues, type StatedValues } from '@/lib/policy/load-pack';
import type { ParameterValues } from '@/lib/policy/parameters';
import type { Pack, RuleSetting, StageRole } from '@/lib/policy/schema';
import type { Calendars } from '@/lib/policy/working-days';
import { RULES } from '@/lib/rules';
import type { Facts, PlanYear, Rule } from '@/lib/rules/define-rule';
import { inapplicable, incomplete } from '@/lib/rules/judgement';
import { ApplicantFacts } from './applicant-facts';
import { digestsOfRule } from './digest';
import { type Moment, NO_MOMENT } from './moment';
import { givenTo, type Need, needsOf, unmet } from './needs';
import { noteNamingWords } from './note-words';
import { inOrder } from './order';
import { type OwnPack, packByOverrides, takes } from './overrides';
import { packProblems } from './pack-problems';
import { pendingText } from './pending';
import { planYearOf } from './plan-year';
import { type AsPacked, type RuleAnswer, toFinding } from './to-finding';
import type { Finding } from './types';
import { isFieldId } from './where-to-read';
import { wordingsOf } from './wordings';

export interface ReviewContext {
  pack: Pack;
  role: StageRole;
  object: ReviewObject;
  /** Digest of what the office changed in the pack or the years; null or absent when nothing. */
  office?: string | null;
  /** Working days known; the built-in years when absent. */
  calendars?: Calendars;
}

/** A rule with all of the pack that it is judged by. */
interface Prepared extends AsPacked {
  stage: RuleSetting['stages']['employer']['archive'];
  needs: Need[];
  /** What is still to be entered before the rule can judge anybody; null when nothing is. */
  pending: string | null;
  /** The finding, where it is the same for every applicant: the rule is left to another stage, or to a person. */
  same: Finding | null;
}

/** The rules as a pack has them, maybe with what it says otherwise for some applicants. */
interface Variant {
  prepared: Prepared[];
  /** Which of them are judged after all others. */
  last: Prepared[];
  values: StatedValues;
}

/** One applicant with everything that the rules judge them by, put together once for all rules. */
interface Applicant {
  dossier: Dossier;
  values: StatedValues;
  plan: PlanYear | null;
  facts: Facts;
  own: OwnPack;
}

/** Judges one dossier. */
export type DossierJudge = (dossier: Dossier, moment?: Moment) => Finding[];

/**
 * Everything about pack, role and object that does not depend on the applicant, worked out once.
 * The function it gives judges one dossier: one finding per rule, most serious first, then what the notice has this role
 * weigh first, then in the registry's order.
 * Throws when the pack does not fit the rules, with every reason.
 */
export function prepareRules(
  { pack, role, object, calendars = builtinCalendars() }: ReviewContext,
  rules: readonly Rule[] = RULES,
): DossierJudge {
  const problems = packProblems(pack, rules);
  if (problems.length > 0) throw new Error(`规则包与规则不相符：${problems.join('；')}`);
  const inPack = rules.filter(({ id }) => Object.hasOwn(pack.rules, id));
  const inOrderOfPack = inStressedOrder(inPack, pack, role);
  const known = new Map<Pack, Variant>();
  const variantOf = (own: Pack): Variant => {
    const before = known.get(own);
    if (before !== undefined) return before;
    const prepared = inOrderOfPack.map((rule) => prepare(rule, own, role, object));
    const variant = { prepared, last: prepared.filter(({ rule }) => rule.last), values: parameterValues(own) };
    known.set(own, variant);
    return variant;
  };
  const packFor = packByOverrides(pack);
  variantOf(pack);
  return (dossier, moment = NO_MOMENT) => {
    const plan = planYearOf(dossier, pack.planYear);
    const facts = new ApplicantFacts(dossier, { role, calendars }, moment, (plan ?? NO_PLAN).year);
    const own = packFor(facts);
    const { prepared, last, values } = variantOf(own.pack);
    const applicant: Applicant = { dossier, values, plan, facts, own };
    const findings = prepared.map((one) => (one.rule.last ? null : findingOf(one, applicant)));
    if (last.length > 0) {
      facts.previous = moment.previous?.(findings.filter(isThere)) ?? null;
      for (const one of last) findings[prepared.indexOf(one)] = findingOf(one, applicant);
    }
    return inOrder(findings.filter(isThere));
  };
}

function isThere(finding: Finding | null): finding is Finding {
  return finding !== null;
}

/** What the notice has this role weigh first (附2-三-2), then the others as they are registered. */
function inStressedOrder(rules: readonly Rule[], pack: Pack, role: StageRole): readonly Rule[] {
  const demands = pack.clauses.flatMap((clause) => clause.demands).filter(({ on }) => on.includes(role));
  const first = demands.flatMap((demand) => demand.first ?? []);
  const stressed = first.flatMap((id) => rules.find((rule) => rule.id === id) ?? []);
  return [...stressed, ...rules.filter((rule) => !stressed.includes(rule))];
}

function prepare(rule: Rule, pack: Pack, role: StageRole, object: ReviewObject): Prepared {
  const setting = pack.rules[rule.id];
  if (setting === undefined) throw new Error(`规则包缺少规则 ${rule.id}`);
  const demands = citedDemands(pack, rule.id);
  // How a clause is read that has nothing to say of this rule is told with the rules that it is about.
  const isItsOwn = (clause: string) => clause === '' || demands.some((one) => one.clause.id === clause);
  const notes = [
    ...demands.map(({ demand }) => demand.note),
    ...pack.parameters.filter(({ id, clause }) => takes(rule, id) && isItsOwn(clause)).map(noteNamingWords),
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
    digestOf: digestsOfRule(rule.id),
    same: null,
  };
  if (prepared.stage === 'never') prepared.same = toFinding(prepared, inapplicable('本环节不检查此项。'));
  else if (rule.always !== undefined) prepared.same = toFinding(prepared, rule.always);
  return prepared;
}

/** What one rule finds; null where the pack makes an exception of this applicant. */
function findingOf(one: Prepared, applicant: Applicant): Finding | null {
  const changed = applicant.own.isForThem(one.rule);
  if (changed.is === 'without') return null;
  if (one.same !== null && (one.stage === 'never' || changed.is === 'judged')) return one.same;
  return toFinding(one, changed.is === 'unread' ? changed.judgement : judgeAtStage(one, applicant));
}

/** The pack says what belongs to a stage; data of another stage that the page does not show are not missing. */
function judgeAtStage(one: Prepared, applicant: Applicant): RuleAnswer {
  const answer = judge(one, applicant);
  if (one.stage === 'always' || answer.outcome !== 'incomplete') return answer;
  const { fields, lists } = applicant.dossier;
  const isElsewhere = answer.missing.some((id) => (isFieldId(id) ? fields[id] : lists[id]).state === 'absent');
  return isElsewhere ? inapplicable('本环节页面未显示相关内容，不检查此项。', answer.evidence) : answer;
}

function judge({ rule, needs, pending }: Prepared, { dossier, values, plan, facts }: Applicant): RuleAnswer {
  const given = givenTo(needs, dossier);
  if (given === null) return unmet(dossier, needs);
  if (plan === null && rule.usesPlanYear) return unmet(dossier, [PLAN]);
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
const PLAN: Need = { of: 'fields', id: 'application.plan', accepts: 'read' };

/** Handed to rules that do not count years. */
const NO_PLAN: PlanYear = { year: Number.NaN, note: null, places: [] };
