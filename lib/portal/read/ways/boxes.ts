import type { Dictionary } from '@/lib/portal/read/dictionary';
import { fold, hasLetters } from '@/lib/portal/read/text';
import { TEXT } from '@/lib/portal/read/visible';

/** A word and a colon and nothing else: a label, known or not. */
export const LABELISH = /^[^:：]{1,16}[:：]\s*$/;
/** A longer text is not a label with its value. */
const LONGEST_PAIR = 60;

/** Whether two elements are made alike: of one name and one class. */
export function alike(a: Element, b: Element): boolean {
  return a.localName === b.localName && a.className === b.className;
}

/** Written with a colon, in the element or right behind it. */
export function hasColon(label: Element): boolean {
  const behind = label.nextSibling;
  return (
    /[:：]\s*$/.test(label.textContent ?? '') || (behind?.nodeType === TEXT && /^\s*[:：]/.test((behind as Text).data))
  );
}

/** 姓名：张三 all in one box. */
export function holdsPair(box: Element, { lookUp }: Dictionary): boolean {
  const text = fold(box.textContent ?? '');
  const [label = '', value = ''] = text.split(/[:：]/, 2);
  return text.length <= LONGEST_PAIR && hasLetters(value) && lookUp(label) !== null;
}

/** Whether it is, or holds, a control or a picture: something that may be a value without a word. */
export function hasControl(element: Element): boolean {
  return (
    /^(?:input|select|textarea|img|iframe)$/.test(element.localName) ||
    element.querySelector('input,select,textarea,img,iframe') !== null
  );
}
