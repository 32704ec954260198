import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import type { Pack } from '@/lib/policy/schema';
import { type OpinionForm, opinionFor } from './opinion';
import { inOrder } from './order';
import { isSettled } from './settled';
import type { Draft, Finding, FindingChoices, Wording } from './types';

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
}

/**
 * The opinion for the reviewer to edit: the pack's frame with all items numbered, most serious first. The long form
 * stands if it fits, else the short form; a text that still does not fit is given whole with `overflow`, never cut.
 * For 退回 and 不通过 every failure not settled is in; choices take single findings in or out.
 */
export function composeDraft(request: DraftRequest): Draft {
  const { verdict, limit } = request;
  const chosen = inOrder(request.findings).filter((finding) => isInDraft(finding, request.choices, verdict));
  const opinion = opinionFor(request);
  const long = write(opinion.long, chosen, request);
  const isTooLong = limit !== null && long.length > limit;
  const text = isTooLong ? write(opinion.short, chosen, request) : long;
  return {
    verdict,
    text,
    rules: chosen.map(({ rule }) => rule),
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

function write(form: OpinionForm, findings: readonly Finding[], { pack, verdict }: DraftRequest): string {
  const items = findings.map(({ wording }, index) =>
    pack.items.item
      .replace('{n}', () => String(index + 1))
      .replace('{text}', () => itemText(wording, form.isShort, verdict)),
  );
  return form.text(items.length === 0 ? null : items.join(pack.items.join));
}

/** 不通过 gives grounds and asks for nothing. */
function itemText(wording: Wording | undefined, isShort: boolean, verdict: Verdict): string {
  if (wording === undefined) return '';
  if (isShort) return wording.short;
  return verdict === 'reject' ? (wording.reason ?? wording.long) : wording.long;
}
