import { parentOf } from './visible';

const COMBO_CLASS = /select|combo|cascad|picker|drop-?down/i;

const SPOKEN_AS_COMBO = 4;

/** A control whose value a library may show in an element beside it. */
export function isCombo(control: Element): boolean {
  const { type } = control as HTMLInputElement;
  return (
    type === 'search' ||
    control.getAttribute('role') === 'combobox' ||
    control.hasAttribute('aria-haspopup') ||
    comboBox(control) !== null
  );
}

/** The outermost box close around a control that a library calls a select, a picker or the like; it shows what was chosen. */
export function comboBox(control: Element): Element | null {
  let box: Element | null = null;
  for (let one = parentOf(control), up = 0; one && up < SPOKEN_AS_COMBO; one = parentOf(one), up++) {
    if (COMBO_CLASS.test(one.className) && one.querySelectorAll('input:not([type="hidden"])').length === 1) box = one;
    else if (box) break;
  }
  return box;
}
