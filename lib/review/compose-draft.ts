import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { Pack } from '@/lib/policy/schema';
import { TOPICS } from '@/lib/rules/define-rule';
import { draftFindings } from './draft-findings';
import { type Notes, notesInDraft } from './notes';
import { type OpinionFraming, opinionFor } from './opinion';
import type { Draft, DraftStyle, Finding, FindingChoices } from './types';

export interface DraftRequest {
  findings: readonly Finding[];
  choices: FindingChoices;
  /** The reviewer's notes: those asked for stand behind the findings, as they were written. */
  notes?: Notes;
  verdict: Verdict;
  role: Role;
  object: ReviewObject;
  pack: Pack;
  dossier: Dossier;
  /** Characters the box takes, null when unknown. */
  limit: number | null;
  /** The day on which it is written (`2020-11-05`); a deadline that is over is then not named. */
  today?: string | null;
  /** The longest form that fits, in one list by weight, when absent. */
  style?: DraftStyle;
}

/** What one number of the opinion says. */
interface Item {
  title: string;
  topic: string;
  full: string;
  short: string;
}

/**
 * The opinion for the reviewer to edit: the pack's frame with all items numbered, most serious first. Long
 * frame and items stand if they fit, else the short frame, else short items too; a text that still does not fit is given
 * whole with `overflow`, never cut.
 * A style may ask for one form, and for items under the headings of their topics.
 * Which findings are in: see `draftFindings`. Notes that were asked for follow as items of their own.
 */
export function composeDraft(request: DraftRequest): Draft {
  const { verdict, limit } = request;
  const chosen = draftFindings(request.findings, request.choices, verdict);
  const { form, byTopic } = request.style ?? { form: 'auto', byTopic: false };
  const opinion = opinionFor(request);
  const ordered = byTopic ? byTopics(chosen) : chosen;
  const items = [
    ...ordered.map((finding) => itemOf(finding, verdict)),
    ...notesInDraft(request.notes ?? {}).map(noteItem),
  ];
  const inForm = (frame: OpinionFraming, say: 'full' | 'short') => () =>
    write(frame, items, say, request.pack, byTopic);
  const long = inForm(opinion.long, 'full');
  const short = inForm(opinion.short, 'short');
  const texts = { auto: [long, inForm(opinion.short, 'full'), short], long: [long], short: [short] }[form];
  const text = firstThatFits(texts, limit);
  return {
    verdict,
    text,
    rules: ordered.map(({ rule }) => rule),
    placeholders: opinion.placeholders.filter((placeholder) => text.includes(placeholder)),
    overflow: overflowOf(text, limit, items),
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

/** What lies beyond the limit: every item that does not end within it, in whichever form it stands in the text. */
function overflowOf(text: string, limit: number | null, items: readonly Item[]): Draft['overflow'] {
  if (limit === null || text.length <= limit) return null;
  let at = 0;
  const beyond: string[] = [];
  for (const { full, short, title } of items) {
    const said = [full, short].find((words) => text.includes(words, at)) ?? '';
    at = text.indexOf(said, at) + said.length;
    if (at > limit) beyond.push(title);
  }
  return { limit, length: text.length, beyond };
}

function write(
  frame: OpinionFraming,
  items: readonly Item[],
  say: 'full' | 'short',
  pack: Pack,
  headed: boolean,
): string {
  const lines = items.map((item, index) => {
    const line = pack.items.item.replace('{n}', () => String(index + 1)).replace('{text}', () => item[say]);
    const isFirst = item.topic !== items[index - 1]?.topic;
    return headed && isFirst ? `${item.topic}：${pack.items.join}${line}` : line;
  });
  return frame(lines.length === 0 ? null : lines.join(pack.items.join));
}

/** Findings in the order of the topics; within one topic they keep their order. */
function byTopics(findings: readonly Finding[]): Finding[] {
  const place = ({ topic }: Finding) => (TOPICS as readonly string[]).indexOf(topic);
  return [...findings].sort((one, other) => place(one) - place(other));
}

/** 不通过 gives grounds and asks for nothing. */
function itemOf({ title, topic, wording }: Finding, verdict: Verdict): Item {
  const full = (verdict === 'reject' ? wording?.reason : undefined) ?? wording?.long ?? '';
  return { title, topic, full, short: wording?.short ?? '' };
}

/** The reviewer's own words are not shortened. */
function noteItem(text: string): Item {
  return { title: '批注', topic: '其他', full: text, short: text };
}
