import type { Field, FieldValues, List, ListRows } from '@/lib/dossier/dossier';
import type { PreviousReturn } from '@/lib/dossier/previous-return';
import type { FieldId, ListId, Place } from '@/lib/dossier/reading';
import type { TrainingYears } from '@/lib/dossier/training-years';
import type { Holding, When } from '@/lib/policy/condition';
import type { ParameterId, ParameterValues } from '@/lib/policy/parameters';
import type { StageRole } from '@/lib/policy/schema';
import type { Calendars } from '@/lib/policy/working-days';
import type { Uploads } from './helpers/attachments';
import type { Publicity } from './helpers/publicity';
import { type Judgement, manual } from './judgement';

export const TOPICS = [
  '基本信息',
  '学历资历',
  '年度考核',
  '继续教育',
  '社保',
  '业绩成果',
  '附件材料',
  '照片',
  '程序时限',
] as const;
export type Topic = (typeof TOPICS)[number];

export type NeedId = FieldId | ListId;

/** A field that was read. */
export type ReadField<K extends FieldId> = Extract<Field<FieldValues[K]>, { state: 'read' }>;
/** A field that was read or found blank. */
export type KnownField<K extends FieldId> = Extract<Field<FieldValues[K]>, { state: 'read' | 'empty' }>;
/** A list that was read, maybe not to its end, or that says it has no rows. */
export type KnownList<L extends ListId> = Extract<List<ListRows[L]>, { state: 'read' | 'empty' }>;

/** What a rule is given: only what it declares. */
export type Given<N extends NeedId, E extends FieldId, O extends NeedId> = {
  [K in N & FieldId]: ReadField<K>;
} & { [K in N & ListId]: KnownList<K> } & { [K in E]: KnownField<K> } & {
  [K in O & FieldId]: Field<FieldValues[K]>;
} & { [K in O & ListId]: List<ListRows[K]> };

/** The year that windows count from: as the applicant's plan names it, else the pack's, with a note saying so. */
export interface PlanYear {
  year: number;
  note: string | null;
  places: Place[];
}

/** What a rule may need besides the applicant and the pack. */
export interface Facts {
  /** Who reviews: a rule may look for the same thing in another place. */
  role: StageRole;
  /** Working days by year; a year that is not there is not known. */
  calendars: Calendars;
  /** Today in China (`2020-11-05`), null where no day is meant: then nothing is early or late. */
  today: string | null;
  /** Text in the page's opinion box when it was read, null when there was none. */
  opinion: string | null;
  /** Whether the log could be asked what was returned before; a locked one cannot. */
  pastKnown: boolean;
  /** Day of the last 退回 (`2020-10-13`); null when the log knows of none. */
  returnedOn: string | null;
  /** What became of it, for the rule that is judged last; null for all others, and when the log knows of none. */
  previous: PreviousReturn | null;
  /** Whether a condition of the pack holds of the applicant. */
  holds: (when: When) => Holding;
  /** The attachments, ready to be searched. */
  uploads: Uploads;
  /** The hours of continuing education by year. */
  trainings: TrainingYears;
  /** The employer's publicity; of no meaning to rules that do not count years. */
  publicity: Publicity;
  /** What a field or list is called. */
  nameOf: (id: NeedId) => string;
}

/** Whether a person's look is asked for each applicant, or once for all applicants of one plan (花名册, 委托书, 收费设定). */
export type Scope = 'applicant' | 'batch';

/** A rule as it is written: strings first, then needs, then the judgement. */
export interface RuleSpec<
  N extends NeedId,
  E extends FieldId,
  O extends NeedId,
  P extends ParameterId,
  F extends string,
  M extends string,
  X extends ParameterId,
> {
  /** kebab-case noun, the same as the file name; never reused. */
  id: string;
  /** Noun of what is judged. */
  title: string;
  topic: Topic;
  /** One sentence: what the rule ensures. */
  ensures: string;
  /** Fields that must be read and lists that must be known; without one of them the outcome is `incomplete`. */
  needs: readonly N[];
  /** Needs whose emptiness is itself judged. */
  empties?: readonly E[];
  /** Handed to the rule in any state: read, empty, unreadable or absent. */
  optional?: readonly O[];
  /** Whether the rule counts years; an unreadable plan then makes it `incomplete`. */
  usesPlanYear?: boolean;
  /** What the pack has to state for it. */
  parameters: readonly P[];
  /** What the pack may state besides. */
  extras?: readonly X[];
  /** Of these extras the pack has to state one at least. */
  oneOf?: readonly X[];
  /** Ways to fail; the pack says what follows from each and how it is worded. */
  failures: readonly F[];
  /** Ways in which it hands over to a person; the pack has the steps for each. */
  manual?: readonly M[];
  scope?: Scope;
  /** The demand is on the reviewer's own office: no draft asks the applicant to mend it. */
  bindsReviewer?: true;
  /** Judged after all others, from what became of their findings. */
  last?: true;
  judge(
    given: Given<N, E, O>,
    parameters: Pick<ParameterValues, P> & Partial<Pick<ParameterValues, X>>,
    plan: PlanYear,
    facts: Facts,
  ): Judgement<F, M>;
}

/** A rule as the engine runs it. */
export interface Rule {
  id: string;
  /** `mixed`: judges what it can and hands the rest to a person. */
  kind: 'automatic' | 'mixed' | 'manual';
  scope: Scope;
  bindsReviewer?: true;
  last?: true;
  title: string;
  topic: Topic;
  ensures: string;
  needs: readonly NeedId[];
  empties: readonly FieldId[];
  optional: readonly NeedId[];
  usesPlanYear: boolean;
  parameters: readonly ParameterId[];
  extras: readonly ParameterId[];
  oneOf: readonly ParameterId[];
  failures: readonly string[];
  manual: readonly string[];
  /** The answer, where it is the same for every applicant: a person looks. */
  always?: Judgement;
  judge(given: Readonly<Record<string, unknown>>, parameters: ParameterValues, plan: PlanYear, facts: Facts): Judgement;
}

/** Turns a rule as written into a rule as run. */
export function defineRule<
  const N extends NeedId = never,
  const E extends FieldId = never,
  const O extends NeedId = never,
  const P extends ParameterId = never,
  const F extends string = never,
  const M extends string = never,
  const X extends ParameterId = never,
>(spec: RuleSpec<N, E, O, P, F, M, X>): Rule {
  const { empties = [], optional = [], extras = [], oneOf = [], usesPlanYear = false, manual = [], ...more } = spec;
  const { scope = 'applicant', ...rest } = more;
  const judge: Rule['judge'] = spec.judge;
  const kind = manual.length === 0 ? 'automatic' : 'mixed';
  return { ...rest, kind, scope, manual, empties, optional, extras, oneOf, usesPlanYear, judge };
}

/** A demand that only a person can check. */
export interface ManualRuleSpec<F extends string> {
  id: string;
  title: string;
  topic: Topic;
  /** One sentence: what the person makes sure of. */
  ensures: string;
  scope?: Scope;
  /** What the person may find wanting; the pack says what follows from each and how it is worded. */
  failures: readonly F[];
}

/** The one way of a rule that is a person's alone: `how.check` in the pack. */
const CHECK = 'check';

/** A rule that never judges: its steps stand in the list until the reviewer ticks it or finds it wanting. */
export function defineManualRule<const F extends string = never>(spec: ManualRuleSpec<F>): Rule {
  const { id, title, topic, ensures, scope = 'applicant', failures } = spec;
  const always = manual(CHECK, { says: `须人工核对：${ensures}` });
  return {
    id,
    title,
    topic,
    ensures,
    scope,
    failures,
    kind: 'manual',
    manual: [CHECK],
    needs: [],
    empties: [],
    optional: [],
    usesPlanYear: false,
    parameters: [],
    extras: [],
    oneOf: [],
    always,
    judge: () => always,
  };
}
