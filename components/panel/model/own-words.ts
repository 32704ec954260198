import type { BatchMemory } from '@/lib/record/batch';

/** More would have to be searched for. */
const MOST = 5;

/** The memory with this sentence of the reviewer's own kept for the rule, newest first, each once. */
export function withOwnWords<M extends BatchMemory>(memory: M, rule: string, text: string): M {
  const words = [text, ...ownWordsOf(memory.words, rule).filter((one) => one !== text)].slice(0, MOST);
  return { ...memory, words: { ...memory.words, [rule]: words } };
}

/** The memory without it. */
export function withoutOwnWords<M extends BatchMemory>(memory: M, rule: string, text: string): M {
  return {
    ...memory,
    words: { ...memory.words, [rule]: ownWordsOf(memory.words, rule).filter((one) => one !== text) },
  };
}

/** The sentences kept for a rule, newest first. */
export function ownWordsOf(words: BatchMemory['words'], rule: string): readonly string[] {
  return Object.hasOwn(words, rule) ? (words[rule] ?? []) : [];
}

/** Why a sentence cannot be kept for other applicants, in words; null when it can. */
export function whyNotKept(text: string, applicant: { name: string; idNumber: string } | null): string | null {
  const own = [applicant?.name, applicant?.idNumber].some(
    (part) => part !== undefined && part !== '' && text.includes(part),
  );
  return own ? '含申报人姓名或证件号，不能留作常用语。' : null;
}
