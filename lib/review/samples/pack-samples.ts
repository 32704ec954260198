import { FIELD_NAMES } from '@/lib/dossier/names';
import { parameterValues, type StatedValues } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';
import type { Calendars } from '@/lib/policy/working-days';
import { runRules } from '@/lib/review/run-rules';
import type { Finding } from '@/lib/review/types';
import { RULES } from '@/lib/rules';
import { type Edge, edgesOf, fieldsFor } from './edge-pages';
import { dossierOfSample, type SamplePage } from './sample-page';
import { baseApplicant } from './samples';

/** Nobody whom the pack covers may be found to have chosen another notice's plan. */
const OWN_PLAN = 'declaration-plan';

/** What a rule of the pack finds of somebody made for it. */
export interface SampleOutcome {
  outcome: Finding['outcome'];
  disposition: Finding['disposition'] | null;
  says: string;
  /** It is not what anybody would expect of such a one: the pack says something else than it seems to. */
  isOdd: boolean;
}

/** One requirement of the pack, tried on applicants made from the pack itself. */
export interface PackSample {
  rule: string;
  /** The requirement in its own numbers, or the rule's title where it has none. */
  what: string;
  met: SampleOutcome;
  /** Null if the requirement has no number that could be missed by a little. */
  missed: SampleOutcome | null;
  unread: SampleOutcome;
}

/**
 * For each requirement somebody who just meets it, somebody who just misses it, and somebody whose pages do not show it. For
 * rules without a number: somebody whom nothing speaks against, and an empty page. Rules that are a person's alone are left out.
 */
export function packSamples(pack: Pack, calendars: Calendars): PackSample[] {
  const { planYear } = pack;
  const base = underOwnPlan(pack);
  const judged = (page: SamplePage) =>
    runRules(dossierOfSample(page), { pack, role: 'employer', object: 'qualification', calendars });
  const edges = edgesOf({ values: parameterValues(pack), planYear, base, calendars });
  const plain: Pick<Edge, 'rule' | 'what' | 'met'>[] = RULES.filter(
    ({ id, kind }) => kind !== 'manual' && Object.hasOwn(pack.rules, id) && !edges.some(({ rule }) => rule === id),
  ).map(({ id, title }) => ({ rule: id, what: title, met: base }));
  const nothing = judged(emptyPage(base));
  return [
    ...edges.map((edge) => ({ ...edge, isEdge: true })),
    ...plain.map((one) => ({ ...one, isEdge: false, missed: null })),
  ].flatMap(({ rule, what, met, missed, isEdge }) => {
    const [is, isNot, unread] = [judged(met), missed === null ? [] : judged(missed), nothing].map((findings) =>
      findings.find((one) => one.rule === rule),
    );
    if (is === undefined || unread === undefined) return [];
    return [
      {
        rule,
        what,
        met: outcomeOf(is, is.outcome !== 'pass' && (isEdge || (rule === OWN_PLAN && is.outcome === 'fail'))),
        missed: isNot === undefined ? null : outcomeOf(isNot, isNot.outcome !== 'fail'),
        unread: outcomeOf(unread, unread.outcome === 'pass'),
      },
    ];
  });
}

function outcomeOf({ outcome, disposition, says }: Finding, isOdd: boolean): SampleOutcome {
  return { outcome, disposition: disposition ?? null, says, isOdd };
}

/** Somebody under the pack's own plan, with a title and a level of it. */
function underOwnPlan(pack: Pack): SamplePage {
  const { planYear, covers } = pack;
  const page = baseApplicant(planYear);
  const words = [...(covers?.plan.allOf ?? []), ...(covers?.plan.anyOf ?? []).slice(0, 1)].join('');
  const plan = { 'application.plan': `${planYear}年度${words}评审计划` };
  return { ...page, fields: { ...page.fields, ...plan, ...titleAndLevel(parameterValues(pack)) } };
}

/** As the plan asks for them; where only lines of hours tell levels apart, the first of those. */
function titleAndLevel(values: StatedValues): SamplePage['fields'] {
  const { 'plan.title': title, 'plan.level': level, 'training.lines': lines = [] } = values;
  const ofLines = lines.map(({ when }) => when?.[LEVEL]).find((test) => test !== undefined);
  return {
    ...(ofLines === undefined ? {} : fieldsFor({ [LEVEL]: ofLines })),
    ...(level === undefined ? {} : fieldsFor({ [LEVEL]: level })),
    ...(title === undefined ? {} : fieldsFor({ [FIELD_NAMES['application.title']]: title })),
  };
}

const LEVEL = FIELD_NAMES['application.level'];

/** A page that shows who and under which plan, and nothing else. */
function emptyPage({ fields }: SamplePage): SamplePage {
  const { 'person.name': name, 'application.plan': plan } = fields;
  return {
    fields: { ...(name && { 'person.name': name }), ...(plan && { 'application.plan': plan }) },
    lists: {},
    photo: null,
  };
}
