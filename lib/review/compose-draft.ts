import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { Pack } from '@/lib/policy/schema';
import { TOPICS } from '@/lib/rules/define-rule';
import { asFound } from './as-found';
import { type OpinionFrame, opinionFor } from './opinion';
import { inOrder } from './order';
import { isSettled } from './settled';
import type { Draft, DraftStyle, Finding, FindingChoices } from './types';

export interface DraftRequest {
  findings: readonly Finding[];
  choices: FindingChoices;
  verdict: Verdict;
  role: Role;
  object: ReviewObject;
  pack: Pack;
  dossier: Dossier;
  /** Characters the box takes, null when unknown. */
  limit: number | null;
  /** The longest form that fits, in one list by weight, when absent. */
  style?: DraftStyle;
}

/**
 * The opinion for the reviewer to edit: the pack's frame with all items numbered, most serious first. Long
 * frame and items stand if they fit, else the short frame, else short items too; a text that still does not fit is given
 * whole with `overflow`, never cut.
 * A style may ask for one form, and for items under the headings of their topics.
 * For 退回 and 不通过 every failure not settled is in; choices take single findings in or out.
 */
export function composeDraft(request: DraftRequest): Draft {
  const { verdict, limit } = request;
  const chosen = inOrder(request.findings.map((finding) => asFound(finding, request.choices))).filter((finding) =>
    isInDraft(finding, request.choices, verdict),
  );
  const { form, byTopic } = request.style ?? { form: 'auto', byTopic: false };
  const opinion = opinionFor(request);
  const items = byTopic ? byTopics(chosen) : chosen;
  const inForm = (frame: OpinionFrame, say: (finding: Finding) => string) => () =>
    write(frame, items, say, request.pack, byTopic);
  const full = fullText(verdict);
  const long = inForm(opinion.long, full);
  const short = inForm(opinion.short, shortText);
  const texts = { auto: [long, inForm(opinion.short, full), short], long: [long], short: [short] }[form];
  const text = firstThatFits(texts, limit);
  return {
    verdict,
    text,
    rules: items.map(({ rule }) => rule),
    placeholders: opinion.placeholders.filter((placeholder) => text.includes(placeholder)),
    overflow: limit !== null && text.length > limit ? { limit, length: text.length } : null,
  };
}

/** Whether a finding stands in the draft: as the reviewer chose, else every open failure of a draft that is no pass. */
export function isInDraft(finding: Finding, choices: FindingChoices, verdict: Verdict): boolean {
  if (finding.wording === undefined) return false;
  const chosen = Object.hasOwn(choices, finding.rule) ? choices[finding.rule]?.inDraft : undefined;
  if (chosen !== undefined) return chosen;
  return verdict !== 'pass' && finding.outcome === 'fail' && !isSettled(finding, choices);
}

/** The first text within the limit, else the last one as it is. */
function firstThatFits(texts: readonly (() => string)[], limit: number | null): string {
  let text = '';
  for (const compose of texts) {
    text = compose();
    if (limit === null || text.length <= limit) return text;
  }
  return text;
}

function write(
  frame: OpinionFrame,
  findings: readonly Finding[],
  say: (finding: Finding) => string,
  pack: Pack,
  headed: boolean,
): string {
  const lines = findings.map((finding, index) => {
    const item = pack.items.item.replace('{n}', () => String(index + 1)).replace('{text}', () => say(finding));
    const isFirst = finding.topic !== findings[index - 1]?.topic;
    return headed && isFirst ? `${finding.topic}：${pack.items.join}${item}` : item;
  });
  return frame(lines.length === 0 ? null : lines.join(pack.items.join));
}

/** Findings in the order of the topics; within one topic they keep their order. */
function byTopics(findings: readonly Finding[]): Finding[] {
  const place = ({ topic }: Finding) => (TOPICS as readonly string[]).indexOf(topic);
  return [...findings].sort((one, other) => place(one) - place(other));
}

/** 不通过 gives grounds and asks for nothing. */
function fullText(verdict: Verdict): (finding: Finding) => string {
  return ({ wording }) => (verdict === 'reject' ? wording?.reason : undefined) ?? wording?.long ?? '';
}

function shortText({ wording }: Finding): string {
  return wording?.short ?? '';
}
