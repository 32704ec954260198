import type { Dossier, Field, List } from '@/lib/dossier/dossier';
import type { NeedId, Rule } from '@/lib/rules/define-rule';
import { evidence, incomplete, type Judgement } from '@/lib/rules/judgement';
import { isFieldId, nameOf, sectionOf } from './where-to-read';

type AnyState = Field<unknown> | List<unknown>;

/** Everything about one applicant by id, fields and lists alike. */
export type Shown = Dossier['fields'] & Dossier['lists'];

/** One thing a rule declared, with the states in which it is handed over. */
export interface Need {
  id: NeedId;
  accepts: 'read' | 'known' | 'any';
}

/** A rule's declarations as one list, worked out once. A list that says it has no rows is known. */
export function needsOf(rule: Rule): Need[] {
  return [
    ...rule.needs.map((id): Need => ({ id, accepts: isFieldId(id) ? 'read' : 'known' })),
    ...rule.empties.map((id): Need => ({ id, accepts: 'known' })),
    ...rule.optional.map((id): Need => ({ id, accepts: 'any' })),
  ];
}

/** What a rule declared and nothing else; null when something is not there in a state the rule can judge. */
export function givenTo(needs: readonly Need[], shown: Shown): Readonly<Record<string, unknown>> | null {
  const given: Record<string, unknown> = {};
  for (const { id, accepts } of needs) {
    const state = shown[id];
    if (!isMet(state, accepts)) return null;
    given[id] = state;
  }
  return given;
}

function isMet(state: AnyState, accepts: Need['accepts']): boolean {
  return state.state === 'read' || accepts === 'any' || (accepts === 'known' && state.state === 'empty');
}

/** The answer for a rule whose needs are not met: each one wanting named, why, and how to get it. */
export function unmet(shown: Shown, needs: readonly Need[]): Judgement<never> {
  const wanting = needs.map(({ id, accepts }) => ({ id, accepts, state: shown[id] })).filter(isWanting);
  return incomplete(
    wanting.map(({ id }) => id),
    `${wanting.map(({ id, state }) => sentence(id, state)).join('；')}。`,
    wanting.map(({ id, state }) =>
      evidence(nameOf(id), word(state), state.state === 'absent' ? [] : state.places, { flagged: true }),
    ),
  );
}

function isWanting({ state, accepts }: { state: AnyState; accepts: Need['accepts'] }): boolean {
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
