import type { OpinionBox, Verdict } from '@/lib/dossier/reading';
import { labelOf } from './box-label';
import { limitOf } from './box-limit';
import { controls, decisionIn, placeAt } from './decision-form';
import { isNear, isOutOfSight, isSearchBox } from './opinion-places';
import type { Lexicon } from './profile/lexicon';
import type { Scan } from './read/scanned';
import { fold, labelKey } from './read/text';
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
      const strong =
        (opinion.test(key) && !isSearchBox(element, scan.lexicon.texts)) || (key !== '' && pointedOut.has(key));
      if (
        strong ||
        (opinionHint.test(key) && key.length <= 12 && !isField(key) && !isSearchBox(element, scan.lexicon.texts))
      ) {
        const nth = counted.get(key) ?? 0;
        counted.set(key, nth + 1);
        found.push({ ...opinionBoxOf(scan, element, key, nth), strong });
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
    return [opinionBoxOf(only.scan, only.element, '', 0)];
  return best.map(({ strong: _, ...box }) => box);
}

function besideDecision<B extends FoundBox>(boxes: B[], scans: Scan[]): B[] {
  if (boxes.length === 0) return boxes;
  const options = decisionIn(scans)?.options ?? [];
  return boxes.filter((box) => options.some((option) => isNear(box.element, option.element)));
}

export function editable(scan: Scan): (HTMLTextAreaElement | HTMLInputElement)[] {
  const boxes = [
    ...controls<HTMLTextAreaElement>(scan, 'textarea'),
    ...controls<HTMLInputElement>(scan, 'input').filter(({ type }) => type === 'text'),
  ];
  return boxes.filter(
    (element) => !element.readOnly && !element.matches(':disabled') && scan.onScreen(element) && !isOutOfSight(element),
  );
}

export function opinionBoxOf(
  scan: Scan,
  element: HTMLTextAreaElement | HTMLInputElement,
  label: string,
  nth: number,
): FoundBox {
  const { value } = element;
  return {
    element,
    verdict: verdictOfBox(label, scan.lexicon),
    label,
    place: placeAt(scan, element, label, nth, fold(value)),
    limit: limitOf(element, scan.lexicon.texts) ?? limitByLabel(label, scan.lexicon),
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
