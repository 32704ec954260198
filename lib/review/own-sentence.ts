import type { Finding, FindingChoices } from './types';

/**
 * The sentence that the reviewer put in place of the rule's, while the finding is the one that it was put there for; null
 * when there is none.
 */
export function ownSentence({ rule, digest, wording }: Finding, choices: FindingChoices): string | null {
  const said = Object.hasOwn(choices, rule) ? choices[rule]?.said : undefined;
  return said === undefined || said.digest !== digest || wording === undefined ? null : said.text;
}

/** The finding with the reviewer's own sentence in every form, where there is one: own words are not shortened. */
export function asSaid(finding: Finding, choices: FindingChoices): Finding {
  const text = ownSentence(finding, choices);
  return text === null ? finding : { ...finding, wording: { long: text, short: text, reason: text } };
}

const NUMBER = /\d+(?:\.\d+)?/g;

/**
 * Numbers in a sentence that stand nowhere in what the finding says, found or cites: they may be another applicant's, or
 * an earlier year's.
 */
export function strangeNumbers(sentence: string, { title, says, evidence, citations, wording }: Finding): string[] {
  const known = [
    title,
    says,
    ...Object.values(wording ?? {}),
    ...evidence.flatMap(({ label, found, required }) => [label, found, required ?? '']),
    ...citations.flatMap(({ clause, quote }) => [clause, quote]),
  ].flatMap(numbersIn);
  return [...new Set(numbersIn(sentence))].filter((number) => !known.includes(number));
}

function numbersIn(text: string): string[] {
  return text.normalize('NFKC').match(NUMBER) ?? [];
}
