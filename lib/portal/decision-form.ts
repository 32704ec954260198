import type { DecisionForm, Place, Verdict } from '@/lib/dossier/reading';
import { textAround } from './box-label';
import type { Lexicon } from './profile/lexicon';
import { choiceLabel } from './read/choices';
import { placeOf } from './read/found';
import type { Scan } from './read/scanned';
import { compatible, fold } from './read/text';
import { parentOf } from './read/visible';
import { frontScans } from './views/front-scans';

/** One verdict of the portal's form: `element` is the option of a select, the radio, or the button. */
export interface FoundOption {
  verdict: Verdict;
  text: string;
  element: HTMLElement;
  place: Place;
}

export interface FoundDecision {
  shape: DecisionForm['shape'];
  options: FoundOption[];
}

/** A verdict control before its place is known; `control` is what can be seen: the select of an option, else the element. */
export interface Control {
  verdict: Verdict;
  text: string;
  element: HTMLElement;
  control: HTMLElement;
}

/** A found decision without its live elements. */
export function decisionReading(found: FoundDecision | null): DecisionForm | null {
  if (!found) return null;
  return { shape: found.shape, options: found.options.map(({ verdict, text, place }) => ({ verdict, text, place })) };
}

/** The portal's own verdict control with its live elements, or null. */
export function findDecisionForm(doc: Document, lexicon: Lexicon): FoundDecision | null {
  return decisionIn(frontScans(doc, lexicon));
}

/** What stands chosen in the portal's own verdict control. */
export type ChosenVerdict = Pick<FoundOption, 'verdict' | 'text' | 'element'>;

/** Whether an option is selected, or a radio checked. */
export function isChosen({ element }: ChosenVerdict): boolean {
  const { selected, checked } = element as Partial<HTMLOptionElement & HTMLInputElement>;
  return selected ?? checked === true;
}

/** The verdict a button, option or radio text stands for, or null when it is none. */
export function verdictOf(text: string, { verdicts }: Lexicon): Verdict | null {
  const plain = compatible(text)
    .replace(/[\s\u200b*]|^[√✓✔✕×☑○●]|[!。]$/g, '')
    .replace(/\([^)]*\)$/, '');
  return verdicts.find(({ words }) => words.test(plain))?.verdict ?? null;
}

/** Choices of which at least two are verdicts, one of them that it passes. */
export interface VerdictGroup {
  shape: DecisionForm['shape'];
  scan: Scan;
  options: Control[];
  /** What a label says of it. */
  label: string;
  rank: number;
}

/** The same as `findDecisionForm`, from scans made already. */
export function decisionIn(scans: Scan[]): FoundDecision | null {
  const [best] = verdictGroups(scans);
  if (!best) return null;
  const { shape, scan } = best;
  const options = best.options.map(({ verdict, text, element, control }, nth) => ({
    verdict,
    text,
    element,
    place: placeAt(scan, control, text, nth, text),
  }));
  return { shape, options };
}

/**
 * All that could be the decision, the likeliest first: 同意 or 不同意 may answer another question (公示), so what can return an
 * application comes before what cannot. Among equals selects come before radios, and these before bare buttons.
 */
export function verdictGroups(scans: Scan[]): VerdictGroup[] {
  const groups: VerdictGroup[] = [];
  for (const shape of ['select', 'radio', 'buttons'] as const) {
    for (const scan of [...scans].reverse()) {
      for (const options of FINDERS[shape](scan).map(distinct).filter(decides)) {
        const [{ control }] = options as [Control];
        const label = textAround((shape === 'radio' && control.closest('label')) || control);
        // Ready-made phrases beside the box read like verdicts.
        if (scan.lexicon.texts.filters.test(label)) continue;
        groups.push({ shape, scan, options, label, rank: rankOf(scan.lexicon, label, verdictsOf(options).size) });
      }
    }
  }
  return groups.sort((a, b) => b.rank - a.rank);
}

export function rankOf({ texts }: Lexicon, label: string, verdicts: number): number {
  return 2 * verdicts + Number(texts.decides.test(label));
}

const FINDERS: Record<DecisionForm['shape'], (scan: Scan) => Control[][]> = {
  select: (scan) =>
    controls<HTMLSelectElement>(scan, 'select').map((select) => {
      const options = [...select.options].flatMap((option) => {
        const text = fold(option.text);
        const verdict = verdictOf(text, scan.lexicon);
        return verdict ? [{ verdict, text, element: option, control: select }] : [];
      });
      const filters = [...select.options].some(({ text }) => scan.lexicon.texts.filters.test(fold(text)));
      return !filters && decides(options) && !select.disabled && scan.onScreen(select) ? options : [];
    }),
  radio: (scan) => {
    const groups = new Map<string, Control[]>();
    for (const radio of controls<HTMLInputElement>(scan, 'input')) {
      if (radio.type !== 'radio') continue;
      const text = choiceLabel(radio, scan.onScreen);
      const verdict = verdictOf(text, scan.lexicon);
      const parent = parentOf(radio);
      if (!verdict || radio.disabled || !parent || !scan.onScreen(parent)) continue;
      groups.set(radio.name, [...(groups.get(radio.name) ?? []), { verdict, text, element: radio, control: radio }]);
    }
    return [...groups.values()];
  },
  buttons: (scan) => {
    const options = [...new Set(scan.buttons as HTMLElement[])].flatMap((button) => {
      const text = fold(button.textContent || button.getAttribute('value') || '');
      const verdict = text.length <= 16 ? verdictOf(text, scan.lexicon) : null;
      if (!verdict || !scan.onScreen(button) || button.closest(TABS)) return [];
      return [{ verdict, text, element: button, control: button }];
    });
    const groups = options.map((option) => options.filter((other) => near(option.control, other.control)));
    return groups.sort((a, b) => verdictsOf(b).size - verdictsOf(a).size).slice(0, 1);
  },
};

export const TABS =
  'nav,thead,[role="tablist"],[role="menu"],[role="navigation"],.tabs,.layui-tab-title,.el-tabs__header,.ant-tabs-nav,.menu';

export function decides(options: Control[]): boolean {
  const verdicts = verdictsOf(options);
  return verdicts.size >= 2 && verdicts.has('pass');
}

export function verdictsOf(options: Pick<Control, 'verdict'>[]): Set<Verdict> {
  return new Set(options.map(({ verdict }) => verdict));
}

/** A button wrapped in a link or box is one button. */
function distinct(options: Control[]): Control[] {
  return options.filter(
    ({ element }) => !options.some((other) => other.element !== element && element.contains(other.element)),
  );
}

export function near(a: Element, b: Element): boolean {
  let around: Element | null = a;
  for (let up = 0; up < 4 && around; up++) {
    if (around.contains(b)) return true;
    around = parentOf(around);
  }
  return false;
}

export function controls<E extends Element>(scan: Scan, name: string): E[] {
  return scan.controls.filter((control): control is E => control.localName === name);
}

export function placeAt(scan: Scan, element: Element, label: string, nth: number, text: string): Place {
  return placeOf({ label, nth, section: null, scan, element, text });
}
