import type { Field, FieldValues, List, ListRows } from '@/lib/dossier/dossier';
import type { FieldId, ListId, Place } from '@/lib/dossier/reading';
import type { ParameterId, ParameterValues } from '@/lib/policy/parameters';
import type { Judgement } from './judgement';

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

/** A rule as it is written: strings first, then needs, then the judgement. */
export interface RuleSpec<
  N extends NeedId,
  E extends FieldId,
  O extends NeedId,
  P extends ParameterId,
  F extends string,
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
  /** Handed over in whatever state they are. */
  optional?: readonly O[];
  /** Whether the rule counts years; an unreadable plan then makes it `incomplete`. */
  usesPlanYear?: boolean;
  parameters: readonly P[];
  /** Ways to fail; the pack says what follows from each and how it is worded. */
  failures: readonly F[];
  judge(given: Given<N, E, O>, parameters: Pick<ParameterValues, P>, plan: PlanYear): Judgement<F>;
}

/** A rule as the engine runs it. */
export interface Rule {
  id: string;
  title: string;
  topic: Topic;
  ensures: string;
  needs: readonly NeedId[];
  empties: readonly FieldId[];
  optional: readonly NeedId[];
  usesPlanYear: boolean;
  parameters: readonly ParameterId[];
  failures: readonly string[];
  judge(given: Readonly<Record<string, unknown>>, parameters: ParameterValues, plan: PlanYear): Judgement;
}

/** Turns a rule as written into a rule as run. */
export function defineRule<
  const N extends NeedId = never,
  const E extends FieldId = never,
  const O extends NeedId = never,
  const P extends ParameterId = never,
  const F extends string = never,
>(spec: RuleSpec<N, E, O, P, F>): Rule {
  const { empties = [], optional = [], usesPlanYear = false, ...rest } = spec;
  const judge: Rule['judge'] = spec.judge;
  return { ...rest, empties, optional, usesPlanYear, judge };
}
