import type { Dossier, Field, List } from '@/lib/dossier/dossier';
import type { FieldId, ListId } from '@/lib/dossier/reading';
import type { NeedId, Rule } from '@/lib/rules/define-rule';
import { evidence, incomplete, type Judgement } from '@/lib/rules/judgement';
import { isFieldId, nameOf, sectionOf } from './where-to-read';

type AnyState = Field<unknown> | List<unknown>;

/** One thing a rule declared, with the states in which it is handed over. */
export type Need = { accepts: 'read' | 'known' | 'any' } & (
  | { of: 'fields'; id: FieldId }
  | { of: 'lists'; id: ListId }
);

/** A rule's declarations as one list, worked out once. A list that says it has no rows is known. */
export function needsOf(rule: Rule): Need[] {
  return [
    ...rule.needs.map((id) => need(id, isFieldId(id) ? 'read' : 'known')),
    ...rule.empties.map((id) => need(id, 'known')),
    ...rule.optional.map((id) => need(id, 'any')),
  ];
}

function need(id: NeedId, accepts: Need['accepts']): Need {
  return isFieldId(id) ? { of: 'fields', id, accepts } : { of: 'lists', id, accepts };
}

/** How it stands with one thing in this dossier. */
export function stateOf(dossier: Dossier, asked: Need): AnyState {
  return asked.of === 'fields' ? dossier.fields[asked.id] : dossier.lists[asked.id];
}

/** What a rule declared and nothing else; null when something is not there in a state the rule can judge. */
export function givenTo(needs: readonly Need[], dossier: Dossier): Readonly<Record<string, unknown>> | null {
  const given: Record<string, unknown> = {};
  for (const one of needs) {
    const state = stateOf(dossier, one);
    if (!isMet(state, one.accepts)) return null;
    given[one.id] = state;
  }
  return given;
}

function isMet(state: AnyState, accepts: Need['accepts']): boolean {
  return state.state === 'read' || accepts === 'any' || (accepts === 'known' && state.state === 'empty');
}

/** The answer for a rule whose needs are not met: each one wanting named, why, and how to get it. */
export function unmet(dossier: Dossier, needs: readonly Need[]): Judgement<never> {
  const wanting = needs.map((one) => ({ ...one, state: stateOf(dossier, one) })).filter(isWanting);
  return incomplete(
    wanting.map(({ id }) => id),
    `${wanting.map(({ id, state }) => sentence(id, state)).join('；')}。`,
    wanting.map(({ id, state }) =>
      evidence(nameOf(id), word(state), state.state === 'absent' ? [] : state.places, { flagged: true }),
    ),
  );
}

function isWanting({ state, accepts }: { state: AnyState } & Pick<Need, 'accepts'>): boolean {
  return !isMet(state, accepts);
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
