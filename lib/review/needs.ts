import type { Dossier, Field, List } from '@/lib/dossier/dossier';
import type { FieldId, ListId } from '@/lib/dossier/reading';
import type { NeedId, Rule } from '@/lib/rules/define-rule';
import { evidence, incomplete, type Judgement } from '@/lib/rules/judgement';
import { isFieldId, nameOf, sectionOf } from './where-to-read';

type AnyState = Field<unknown> | List<unknown>;

/** One thing a rule declared, with the states in which it is handed over. */
export interface Need {
  id: NeedId;
  accepts: 'read' | 'known' | 'any';
  isField: boolean;
}

/** A rule's declarations as one list, worked out once. A list that says it has no rows is known. */
export function needsOf(rule: Rule): Need[] {
  return [
    ...rule.needs.map((id) => needOf(id, isFieldId(id) ? 'read' : 'known')),
    ...rule.empties.map((id) => needOf(id, 'known')),
    ...rule.optional.map((id) => needOf(id, 'any')),
  ];
}

/** One need by itself. */
export function needOf(id: NeedId, accepts: Need['accepts']): Need {
  return { id, accepts, isField: isFieldId(id) };
}

/** The field or list as the dossier has it. */
export function stateOf(dossier: Dossier, id: NeedId): AnyState {
  return isFieldId(id) ? dossier.fields[id] : dossier.lists[id];
}

/** The same for a need, which knows where to look: this runs for every need of every rule. */
export function stateOfNeed({ fields, lists }: Dossier, { id, isField }: Need): AnyState {
  return isField ? fields[id as FieldId] : lists[id as ListId];
}

/** Whether a declared need is there in a state the rule can judge. */
export function isMet(state: AnyState, accepts: Need['accepts']): boolean {
  return state.state === 'read' || accepts === 'any' || (accepts === 'known' && state.state === 'empty');
}

/** The answer for a rule whose needs are not met: each one named, why it is wanting, and how to get it. */
export function unmet(dossier: Dossier, wanting: readonly Need[]): Judgement<never> {
  const shown = wanting.map((need) => ({ need, state: stateOfNeed(dossier, need) }));
  return incomplete(
    wanting.map(({ id }) => id),
    `${shown.map(({ need, state }) => sentence(need.id, state)).join('；')}。`,
    shown.map(({ need, state }) =>
      evidence(nameOf(need.id), word(state), state.state === 'absent' ? [] : state.places, { flagged: true }),
    ),
  );
}

function word(state: AnyState): string {
  return state.state === 'unreadable' ? '未能可靠读取' : state.state === 'empty' ? '空白' : '页面未显示';
}

function sentence(id: NeedId, state: AnyState): string {
  const name = `“${nameOf(id)}”`;
  if (state.state === 'unreadable') {
    const isNamed = state.reason.startsWith(nameOf(id));
    return `${isNamed ? state.reason : `${name}未能可靠读取（${state.reason}）`}，请在页面上核对`;
  }
  if (state.state === 'empty') return `${name}为空，无法判断，请核对是否漏填`;
  return `页面未见${name}，请打开“${sectionOf(id)}”一栏后重新读取`;
}
