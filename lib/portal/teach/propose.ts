import type { FieldId } from '@/lib/dossier/reading';
import { FIELD_IDS, fold, readPage } from '@/lib/portal/agent-kit';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { PatchChange } from '@/lib/profile/patch';
import { labelsNear } from './labels-near';
import { headingsOf, readParts, type Trial, tryChange } from './trial';
import type { Pointed } from './value-at';

export interface LabelProposal {
  change: Extract<PatchChange, { kind: 'label' }>;
  trial: Trial;
}

const ENOUGH = 3;
const MOST_TRIALS = 40;

/**
 * Labels by which the picked value would be read again as this field, tried on the page itself, the best first:
 * those that match nowhere else before those that do. Words that hold a value of the page are never proposed.
 */
export function proposeLabels(doc: Document, lexicon: Lexicon, picked: Pointed, field: FieldId): LabelProposal[] {
  const secret = valuesOn(doc, lexicon, picked);
  const isSafe = (text: string) => !secret.some((value) => text.includes(value)) && !/\d{5}/.test(text);
  const headings = headingsAbove(doc, lexicon, picked.element).filter(isSafe);
  const found: LabelProposal[] = [];
  let trials = 0;
  for (const label of labelsNear(picked).filter(isSafe)) {
    for (const under of [null, ...headings]) {
      if (found.length >= ENOUGH || trials >= MOST_TRIALS) return sorted(found);
      trials++;
      const change = { kind: 'label', field, label, under } as const;
      const trial = tryChange(doc, lexicon, change, picked.element);
      if (trial.found) found.push({ change, trial });
      if (trial.found && trial.elsewhere.length === 0) break;
    }
  }
  return sorted(found);
}

function sorted(proposals: LabelProposal[]): LabelProposal[] {
  return proposals.sort((a, b) => a.trial.elsewhere.length - b.trial.elsewhere.length);
}

/** Headings over an element: those of the labels around it, the nearest first. */
function headingsAbove(doc: Document, lexicon: Lexicon, element: Element): string[] {
  const scan = readParts(doc, lexicon).find(({ scan: one }) => one.doc === element.ownerDocument)?.scan;
  const before = scan?.sections.filter(
    (section) => section.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return headingsOf(before?.at(-1) ?? null).slice(0, 3);
}

/** What stands for a person on this page: words that hold any of it may not become part of a profile. */
function valuesOn(doc: Document, lexicon: Lexicon, { element }: Pointed): string[] {
  const { fields } = readPage(doc, lexicon, 0);
  const read = FIELD_IDS.flatMap((id) => (fields[id].state === 'read' ? [fold(fields[id].text)] : []));
  const own = fold((element as HTMLInputElement).value ?? element.textContent ?? '').replace(
    /^[^:：]{1,16}[:：]\s*/,
    '',
  );
  return [...read, own].filter((value) => value.length > 1);
}
