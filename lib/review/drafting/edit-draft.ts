import { isShared } from '@/lib/policy/shared';
import { takes } from '@/lib/review/overrides';
import { RULES } from '@/lib/rules';
import type { Rule } from '@/lib/rules/define-rule';
import type { DraftParameter, DraftSentence, PackDraft, SentenceProposal } from './pack-draft';
import { rulesNamed } from './pack-of-draft';
import { EVERY_DEGREE } from './recognise/seniority';

/** The draft with one sentence otherwise; values that its rules need come with them, empty, those of no rule go. */
export function withSentence(draft: PackDraft, key: string, change: Partial<DraftSentence>): PackDraft {
  const sentences = draft.sentences.map((one) => (one.key === key ? { ...one, ...change } : one));
  return 'by' in change || 'is' in change ? withItsParameters({ ...draft, sentences }) : { ...draft, sentences };
}

/** The draft with a new sentence behind another, in its clause; the first of its clause when there is none. */
export function withNewSentence(draft: PackDraft, sentence: DraftSentence, behind: string | null): PackDraft {
  const at = draft.sentences.findIndex(({ key }) => key === behind);
  const sentences = [...draft.sentences];
  sentences.splice(at < 0 ? sentences.length : at + 1, 0, sentence);
  return { ...draft, sentences };
}

/** A sentence that nothing is said about yet. */
export function newSentence(key: string, clause: string, quote = ''): DraftSentence {
  return {
    key,
    clause,
    name: clause,
    quote,
    on: ['applicant'],
    is: 'open',
    by: [],
    first: [],
    why: '',
    note: '',
    proposal: null,
  };
}

/** The draft without a sentence and without what only it needed. */
export function withoutSentence(draft: PackDraft, key: string): PackDraft {
  const sentences = draft.sentences.filter((one) => one.key !== key);
  return withItsParameters({ ...draft, sentences });
}

/** The sentence handled as proposed, with the proposed values; lines of hours are added to those that stand already. */
export function withProposal(draft: PackDraft, key: string, proposal: SentenceProposal): PackDraft {
  const { is, on, by, why, note, doubts } = proposal;
  let next = withSentence(draft, key, { is, on, by, why, note, doubts: [...doubts], proposal: null });
  for (const { id, value, note: reading } of proposal.parameters) {
    const stated = next.parameters.find((one) => one.id === id);
    // What this sentence leaves to be looked up may stand in another.
    if (isBlank(value) && stated !== undefined && !isBlank(stated.value)) continue;
    const both =
      stated !== undefined && !isBlank(stated.value) && stated.of !== key ? joined(stated.value, value) : value;
    next = withParameter(next, id, { value: both, note: reading, ...(isBlank(stated?.value) ? { of: key } : {}) });
  }
  return next;
}

/** The draft with something of a value otherwise; a value that was not there is added. */
export function withParameter(draft: PackDraft, id: string, change: Partial<DraftParameter>): PackDraft {
  const stated = draft.parameters.some((one) => one.id === id);
  const parameters = stated
    ? draft.parameters.map((one) => (one.id === id ? { ...one, ...change } : one))
    : [...draft.parameters, { ...emptyParameter(id, null), ...change }];
  return { ...draft, parameters };
}

/** The draft without a value. */
export function withoutParameter(draft: PackDraft, id: string): PackDraft {
  return { ...draft, parameters: draft.parameters.filter((one) => one.id !== id) };
}

/** Values that a sentence's rules may have and the draft does not state. */
export function moreParameters(draft: PackDraft, { by }: Pick<DraftSentence, 'by'>): string[] {
  const ids = rulesOf(by).flatMap((rule) => [...rule.parameters, ...rule.extras]);
  return [...new Set(ids)].filter((id) => !draft.parameters.some((one) => one.id === id));
}

function withItsParameters(draft: PackDraft): PackDraft {
  const rules = rulesOf([...rulesNamed(draft)]);
  const kept = draft.parameters
    .filter(({ id, was }) => was !== null || rules.some((rule) => takes(rule, id)))
    .filter(({ id }) => isShared(id) || rules.some((rule) => takes(rule, id)))
    .map((one) => (draft.sentences.some(({ key }) => key === one.of) ? one : { ...one, of: takerOf(draft, one.id) }));
  const needed = rules.flatMap((rule) => rule.parameters).filter((id) => !isShared(id));
  const missing = [...new Set(needed)].filter((id) => !kept.some((one) => one.id === id));
  return { ...draft, parameters: [...kept, ...missing.map((id) => emptyParameter(id, takerOf(draft, id)))] };
}

function takerOf({ sentences }: PackDraft, id: string): string | null {
  const taker = sentences.find(({ by }) => rulesOf(by).some((rule) => takes(rule, id)));
  return taker?.key ?? null;
}

function emptyParameter(id: string, of: string | null): DraftParameter {
  return { id, of, value: null, basis: 'text', note: '', was: null };
}

function rulesOf(ids: readonly string[]): Rule[] {
  return RULES.filter(({ id }) => ids.includes(id));
}

function joined(stated: unknown, more: unknown): unknown {
  if (!Array.isArray(stated) || !Array.isArray(more)) return more;
  const known = new Set(stated.map((one) => JSON.stringify(one)));
  const all = [...stated, ...more.filter((one) => !known.has(JSON.stringify(one)))];
  // Of the rows for a degree the first holds: one for every degree must not stand before those for some.
  return [...all.filter((one) => !isOfEveryDegree(one)), ...all.filter(isOfEveryDegree)];
}

function isOfEveryDegree(row: unknown): boolean {
  const { levels } = (row ?? {}) as { levels?: unknown };
  return Array.isArray(levels) && EVERY_DEGREE.every((degree) => levels.includes(degree));
}

/** Whether nothing is entered yet. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
