import { PARAMETER_NAMES } from '@/lib/policy/parameter-names';
import { amountText } from '@/lib/policy/value-text';
import { isBlank } from './edit-draft';
import type { DraftSentence, PackDraft, SentenceProposal } from './pack-draft';

/** Its numbers begin anew: whatever has them already is of another paper, and 第一条 would be cited of either. */
export function isOfAnotherPaper({ sentences, parameters }: PackDraft, found: readonly DraftSentence[]): boolean {
  const first = firstNumber(found);
  return first !== undefined && first === firstNumber(sentences) && parameters.every(({ was }) => was === null);
}

/** The draft with the sentences of a text behind those that it has; those of a further paper (补充通知) are numbered as its own. */
export function withText(draft: PackDraft, found: readonly DraftSentence[]): PackDraft {
  if (!isOfAnotherPaper(draft, found)) return { ...draft, sentences: [...draft.sentences, ...found] };
  const papers = new Set(draft.sentences.flatMap(({ clause }) => /^补\d*-/.exec(clause)?.[0] ?? []));
  const nth = papers.size === 0 ? '' : `${papers.size + 1}`;
  const own = found.map((one) => ({
    ...one,
    clause: `补${nth}-${one.clause}`,
    name: `补充通知${nth}${one.name}`,
  }));
  return { ...draft, sentences: [...draft.sentences, ...own] };
}

function firstNumber(sentences: readonly DraftSentence[]): string | undefined {
  return sentences.find(({ clause }) => clause !== '前言')?.clause.charAt(0);
}

/** What of a proposal would take the place of a value that stands already: 延长至6月20日 of a deadline. */
export function valuesReplaced(draft: PackDraft, key: string, { parameters, doubts }: SentenceProposal): string[] {
  return parameters.flatMap(({ id, value }) => {
    const stated = draft.parameters.find((one) => one.id === id);
    const name = PARAMETER_NAMES[id]?.name ?? id;
    if (stated === undefined || stated.of === key || isBlank(stated.value) || isBlank(value)) return [];
    if (Array.isArray(value) && Array.isArray(stated.value)) return [];
    if (JSON.stringify(stated.value) === JSON.stringify(value)) return [];
    if (doubts.some((doubt) => doubt.includes(`“${name}”`))) return [];
    return [`“${name}”已填为${amountText(stated.value, '')}，采用后改为这里的值，请核对`];
  });
}
