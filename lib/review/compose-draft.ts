import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { Pack } from '@/lib/policy/schema';
import { TOPICS } from '@/lib/rules/define-rule';
import { draftFindings } from './draft-findings';
import { type OpinionFrame, opinionFor } from './opinion';
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
 * Which findings are in: see `draftFindings`.
 */
export function composeDraft(request: DraftRequest): Draft {
  const { verdict, limit } = request;
  const chosen = draftFindings(request.findings, request.choices, verdict);
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
    overflow: overflowOf(text, limit, items, [full, shortText]),
  };
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

/** What lies beyond the limit: every item that does not end within it, as it stands in the text in one of these forms. */
function overflowOf(
  text: string,
  limit: number | null,
  items: readonly Finding[],
  forms: readonly ((finding: Finding) => string)[],
): Draft['overflow'] {
  if (limit === null || text.length <= limit) return null;
  let at = 0;
  const beyond: string[] = [];
  for (const finding of items) {
    const said = forms.map((say) => say(finding)).find((words) => text.includes(words, at)) ?? '';
    at = text.indexOf(said, at) + said.length;
    if (at > limit) beyond.push(finding.title);
  }
  return { limit, length: text.length, beyond };
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
