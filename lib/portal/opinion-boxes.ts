import type { OpinionBox, Verdict } from '@/lib/dossier/reading';
import { ENOUGH, labelOf } from './box-label';
import { limitOf } from './box-limit';
import { controls, decisionIn, placeAt } from './decision-form';
import { isNear, isOutOfSight, isSearchBox } from './opinion-places';
import type { Lexicon } from './profile/lexicon';
import { documentIn } from './read/document-in';
import type { Scan } from './read/scanned';
import { fold, labelKey } from './read/text';
import { parentOf } from './read/visible';
import { frontScans } from './views/front-scans';

/** An opinion box with its live element; `verdict` when its label says for which verdict it is (退回理由). */
export interface FoundBox extends OpinionBox {
  element: HTMLTextAreaElement | HTMLInputElement;
  verdict: Verdict | null;
}

/** Boxes the reviewer could write an opinion into, best first: shown, editable, labelled 意见/理由/原因/说明. */
export function findOpinionBoxes(doc: Document, lexicon: Lexicon): FoundBox[] {
  return opinionBoxesIn(frontScans(doc, lexicon));
}

/** A found box without its live element: the part that may leave the page. */
export function boxReading({ label, place, limit, value }: FoundBox): OpinionBox {
  return { label, place, limit, value };
}

/** The same as `findOpinionBoxes`, from scans made already. */
export function opinionBoxesIn(scans: Scan[]): FoundBox[] {
  const found: (FoundBox & { strong: boolean })[] = [];
  const unlabelled: { scan: Scan; element: HTMLTextAreaElement }[] = [];
  for (const scan of scans) {
    const { opinion, opinionHint, profile, lookUp } = scan.lexicon;
    const pointedOut = new Set(profile.opinionBoxes.chosen.map(({ label }) => label));
    const isField = (key: string) => (lookUp(key)?.fields.length ?? 0) > 0;
    const counted = new Map<string, number>();
    for (const element of editable(scan)) {
      const label = labelOf(element);
      const key = labelKey(label);
      const strong = (opinion.test(key) && !isSearchBox(element)) || (key !== '' && pointedOut.has(key));
      if (strong || (opinionHint.test(key) && key.length <= 12 && !isField(key) && !isSearchBox(element))) {
        const nth = counted.get(key) ?? 0;
        counted.set(key, nth + 1);
        found.push({ ...boxOf(scan, element, key, nth), strong });
      } else if (key === '' && element.localName === 'textarea') {
        unlabelled.push({ scan, element: element as HTMLTextAreaElement });
      }
    }
  }
  // A word like 说明 means an opinion only beside the decision itself.
  const best = found.some(({ strong }) => strong) ? found.filter(({ strong }) => strong) : besideDecision(found, scans);
  const [only] = unlabelled;
  // A form that decides and has a single nameless box can mean no other.
  if (best.length === 0 && only && unlabelled.length === 1 && decisionIn([only.scan]))
    return [boxOf(only.scan, only.element, '', 0)];
  return best.map(({ strong: _, ...box }) => box);
}

function besideDecision<B extends FoundBox>(boxes: B[], scans: Scan[]): B[] {
  if (boxes.length === 0) return boxes;
  const options = decisionIn(scans)?.options ?? [];
  return boxes.filter((box) => options.some((option) => isNear(box.element, option.element)));
}

/**
 * A rich-text editor that is labelled as the opinion's place, or null. Its text is its own program's: it is never
 * written into.
 */
export function richOpinionIn(scans: Scan[]): Element | null {
  for (const { root, onScreen, lexicon } of scans) {
    const { opinion } = lexicon;
    const editors = [...root.querySelectorAll('[contenteditable=""],[contenteditable="true"],iframe')].filter(isEditor);
    const found = editors.find((editor) => onScreen(editor) && opinion.test(labelKey(labelAround(editor, opinion))));
    if (found) return found;
  }
  return null;
}

function isEditor(element: Element): boolean {
  if (element.localName !== 'iframe') return true;
  const inner = documentIn(element);
  return inner !== null && (inner.designMode === 'on' || inner.body?.isContentEditable === true);
}

/** An editor stands in several boxes of its own (tool bars and all) behind its label. */
function labelAround(editor: Element, opinion: RegExp): string {
  const spoken = editor.getAttribute('aria-label') ?? '';
  if (spoken !== '') return spoken;
  let around: Element | null = editor;
  for (let up = 0; up < ENOUGH && around; up++) {
    const before = around.previousElementSibling;
    const text = fold(before?.textContent ?? '');
    if (text !== '' && text.length <= 30 && opinion.test(labelKey(text))) return text;
    around = parentOf(around);
  }
  return '';
}

function editable(scan: Scan): (HTMLTextAreaElement | HTMLInputElement)[] {
  const boxes = [
    ...controls<HTMLTextAreaElement>(scan, 'textarea'),
    ...controls<HTMLInputElement>(scan, 'input').filter(({ type }) => type === 'text'),
  ];
  return boxes.filter(
    (element) => !element.readOnly && !element.matches(':disabled') && scan.onScreen(element) && !isOutOfSight(element),
  );
}

function boxOf(scan: Scan, element: HTMLTextAreaElement | HTMLInputElement, label: string, nth: number): FoundBox {
  const { value } = element;
  return {
    element,
    verdict: verdictOfBox(label, scan.lexicon),
    label,
    place: placeAt(scan, element, label, nth, fold(value)),
    limit: limitOf(element) ?? limitByLabel(label, scan.lexicon),
    value,
  };
}

/** For which verdict a box is when its label says so; 退回或不通过理由 is for either, and so for none alone. */
function verdictOfBox(label: string, { boxVerdicts }: Lexicon): Verdict | null {
  const named = boxVerdicts.filter(({ words }) => words.test(label)).map(({ verdict }) => verdict);
  // 不通过理由 holds 通过理由.
  const told = new Set(named.includes('reject') ? named.filter((verdict) => verdict !== 'pass') : named);
  return told.size === 1 ? ([...told][0] ?? null) : null;
}

function limitByLabel(label: string, { profile }: Lexicon): number | null {
  return profile.opinionBoxes.limits.find((limit) => limit.label === label)?.characters ?? null;
}
