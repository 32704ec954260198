import type { DecisionForm, Place, Verdict } from '@/lib/dossier/reading';
import { isInSearchForm } from './opinion-places';
import type { Lexicon } from './profile/lexicon';
import { choiceLabel } from './read/choices';
import { comboBox } from './read/combos';
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
interface Control {
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

/** The verdict that stands chosen on the page, by whomever; null where none does, and where several lists show one. */
export function findChosenVerdict(doc: Document, lexicon: Lexicon): ChosenVerdict | null {
  const scans = frontScans(doc, lexicon);
  const form = decisionIn(scans);
  if (form && form.shape !== 'buttons') return form.options.find(({ element }) => isChosen(element)) ?? null;
  const shown = scans.flatMap(shownVerdicts);
  return (shown.length === 1 && shown[0]) || null;
}

/** Whether an option is selected, or a radio checked. */
function isChosen(element: HTMLElement): boolean {
  const { selected, checked } = element as Partial<HTMLOptionElement & HTMLInputElement>;
  return selected ?? checked === true;
}

/** Lists that a library draws (Element, Ant Design, layui, EasyUI) show what was chosen of them, and nothing else of it. */
function shownVerdicts(scan: Scan): ChosenVerdict[] {
  return controls<HTMLInputElement>(scan, 'input').flatMap((element) => {
    const box = comboBox(element);
    const text = fold(element.value || box?.textContent || '');
    const verdict = verdictOf(text, scan.lexicon);
    const counts = verdict && box && scan.onScreen(box) && !isInSearchForm(element, scan.lexicon.texts);
    return counts ? [{ verdict, text, element }] : [];
  });
}

/** The verdict a button, option or radio text stands for, or null when it is none. */
export function verdictOf(text: string, { verdicts }: Lexicon): Verdict | null {
  const plain = compatible(text)
    .replace(/[\s\u200b*]|^[√✓✔✕×☑○●]|[!。]$/g, '')
    .replace(/\([^)]*\)$/, '');
  return verdicts.find(({ words }) => words.test(plain))?.verdict ?? null;
}

/** The same as `findDecisionForm`, from scans made already; selects and radios come before bare buttons. */
export function decisionIn(scans: Scan[]): FoundDecision | null {
  for (const shape of ['select', 'radio', 'buttons'] as const) {
    for (const scan of [...scans].reverse()) {
      const controls = distinct(FINDERS[shape](scan));
      if (!decides(controls)) continue;
      const options = controls.map(({ verdict, text, element, control }, nth) => ({
        verdict,
        text,
        element,
        place: placeAt(scan, control, text, nth, text),
      }));
      return { shape, options };
    }
  }
  return null;
}

const FINDERS: Record<DecisionForm['shape'], (scan: Scan) => Control[]> = {
  select: (scan) => {
    for (const select of controls<HTMLSelectElement>(scan, 'select')) {
      const options = [...select.options].flatMap((option) => {
        const text = fold(option.text);
        const verdict = verdictOf(text, scan.lexicon);
        return verdict ? [{ verdict, text, element: option, control: select }] : [];
      });
      const filters = [...select.options].some(({ text }) => scan.lexicon.texts.filters.test(fold(text)));
      if (!filters && decides(distinct(options)) && !select.disabled && scan.onScreen(select)) return options;
    }
    return [];
  },
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
    return [...groups.values()].find((options) => decides(distinct(options))) ?? [];
  },
  buttons: (scan) => {
    const options = [...new Set(scan.buttons as HTMLElement[])].flatMap((button) => {
      const text = fold(button.textContent || button.getAttribute('value') || '');
      const verdict = text.length <= 16 ? verdictOf(text, scan.lexicon) : null;
      if (!verdict || !scan.onScreen(button) || button.closest(TABS)) return [];
      return [{ verdict, text, element: button, control: button }];
    });
    const groups = options.map((option) => options.filter((other) => near(option.control, other.control)));
    return (
      groups.sort(
        (a, b) => new Set(b.map(({ verdict }) => verdict)).size - new Set(a.map(({ verdict }) => verdict)).size,
      )[0] ?? []
    );
  },
};

const TABS =
  'nav,thead,[role="tablist"],[role="menu"],[role="navigation"],.tabs,.layui-tab-title,.el-tabs__header,.ant-tabs-nav,.menu';

function decides(options: Control[]): boolean {
  const verdicts = new Set(options.map(({ verdict }) => verdict));
  return verdicts.size >= 2 && verdicts.has('pass');
}

/** A button wrapped in a link or box is one button. */
function distinct(options: Control[]): Control[] {
  return options.filter(
    ({ element }) => !options.some((other) => other.element !== element && element.contains(other.element)),
  );
}

function near(a: Element, b: Element): boolean {
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
