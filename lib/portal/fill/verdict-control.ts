import type { Verdict } from '@/lib/dossier/reading';
import type { ChosenVerdict, FoundDecision } from '@/lib/portal/decision-form';
import { isRendered } from '@/lib/portal/marks-kit';
import { ownWindow, settled } from './write-value';

/** A radio or an option of a select that stands for one verdict. */
export interface VerdictControl {
  text: string;
  /** Chooses it and says whether the page kept the choice. */
  choose(): Promise<boolean>;
  isChosen(): boolean;
  /** Puts back what was chosen before `choose`; false when the page did not take it back. */
  undo(): Promise<boolean>;
}

/**
 * The one radio or option that means `verdict` and can be chosen without anything being sent; null for buttons, for none,
 * for several, and for controls that submit by themselves.
 */
export function verdictControl(decision: FoundDecision | null, verdict: Verdict): VerdictControl | null {
  if (!decision || decision.shape === 'buttons') return null;
  const [option, second] = decision.options.filter((one) => one.verdict === verdict);
  if (!option || second) return null;
  const { element, text } = option;
  if (element.localName === 'option') return optionControl(element as HTMLOptionElement, text);
  return radioControl(element as HTMLInputElement, text);
}

/** What stands chosen on the page for another verdict: portals open their form with one chosen already. */
export function otherChosen(chosen: ChosenVerdict | null, verdict: Verdict): string | null {
  return chosen === null || chosen.verdict === verdict ? null : chosen.text;
}

/**
 * A radio is chosen by one click event on the radio itself, never on a button, link or label: React and delegated jQuery
 * handlers listen to the click of a radio alone, and the browser then checks it and fires input and change by itself.
 */
function radioControl(radio: HTMLInputElement, text: string): VerdictControl | null {
  if (radio.matches(':disabled') || !isRendered(radio) || sendsBySelf(radio)) return null;
  if (radio.closest('a[href], button')) return null;
  const group = () => sameGroup(radio);
  const before = group().find((one) => one.checked) ?? null;
  const plain = looksOf(radio);
  let chosen: string[] = [];
  const choose = async (one: HTMLInputElement) => {
    if (!one.checked) click(one);
    await settled(ownWindow(one));
    return one.isConnected && one.checked;
  };
  return {
    text,
    async choose() {
      const kept = await choose(radio);
      chosen = looksOf(radio).filter((look) => !plain.includes(look) && !PASSING.test(look));
      return kept;
    },
    isChosen: () => radio.isConnected && radio.checked,
    async undo() {
      if (before) return choose(before);
      uncheck(radio);
      await settled(ownWindow(radio));
      if (group().some((one) => one.checked)) return false;
      // A page that draws its radios by itself knows of no way back to none: what it still shows as chosen, it would send.
      const shown = looksOf(radio);
      if (chosen.length === 0 || !chosen.some((look) => shown.includes(look))) return true;
      radio.checked = true;
      return false;
    },
  };
}

function optionControl(option: HTMLOptionElement, text: string): VerdictControl | null {
  const select = option.closest('select');
  if (!select || select.multiple || option.disabled || select.matches(':disabled')) return null;
  if (!isRendered(select) || sendsBySelf(select)) return null;
  const before = select.selectedIndex;
  const choose = async (index: number) => {
    if (select.selectedIndex !== index) {
      select.selectedIndex = index;
      tell(select, 'input', 'change');
    }
    await settled(ownWindow(select));
    return select.isConnected && select.selectedIndex === index;
  };
  return {
    text,
    choose: () => choose(option.index),
    isChosen: () => select.isConnected && select.selectedIndex === option.index,
    undo: () => choose(before),
  };
}

/** Looks that come and go with the pointer and the focus. */
const PASSING = /focus|hover|press|active|ripple|anim|transition/iu;

/** Classes around a radio, by which libraries draw it as chosen. */
function looksOf(radio: Element): string[] {
  const looks: string[] = [];
  let around = radio.parentElement;
  for (let up = 0; up < 3 && around; up++, around = around.parentElement)
    for (const one of around.classList) looks.push(`${up} ${one}`);
  return looks;
}

function click(radio: HTMLInputElement): void {
  const { MouseEvent } = ownWindow(radio);
  withoutSubmit(radio, () => {
    radio.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
  });
}

function uncheck(radio: HTMLInputElement): void {
  radio.checked = false;
  tell(radio, 'input', 'change');
}

function tell(control: Element, ...types: string[]): void {
  const { Event } = ownWindow(control);
  withoutSubmit(control, () => {
    for (const type of types) control.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
  });
}

/** A page that answers a choice with a submission would decide in the reviewer's place: that submission is stopped. */
function withoutSubmit(control: Element, act: () => void): void {
  const view = ownWindow(control);
  const stop = (event: Event) => event.preventDefault();
  view.addEventListener('submit', stop, true);
  try {
    act();
  } finally {
    view.removeEventListener('submit', stop, true);
  }
}

const SENDS = /submit|location|\.href|__doPostBack|\.action/iu;

/** Inline handlers that send or leave the page at the choice; handlers added by script cannot be seen from here. */
function sendsBySelf(control: Element): boolean {
  const handlers = ['onclick', 'onchange', 'oninput'].map((name) => control.getAttribute(name) ?? '');
  return handlers.some((code) => SENDS.test(code));
}

function sameGroup(radio: HTMLInputElement): HTMLInputElement[] {
  const all = [...radio.ownerDocument.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  return all.filter(
    (one) => one === radio || (radio.name !== '' && one.name === radio.name && one.form === radio.form),
  );
}
