import type { Dictionary, Word } from '@/lib/portal/read/dictionary';
import { childrenOf } from '@/lib/portal/read/visible';
import { alike } from '@/lib/portal/read/ways/boxes';

/** What form libraries call the box of a label: el-form-item__label, layui-form-label. */
const LABEL_BOX = 'label,[class$="label"],[class*="label "]';

/**
 * Whether a box holds, beside a label in a box of its own, something else in other letters: a value (University of
 * Sampleton), and no second name of the label as 姓名 Name is within one.
 */
export function holdsLabelApart(box: Element, word: Word, { lookUp }: Dictionary): boolean {
  const leads = ({ firstElementChild }: Element) => lookUp(firstElementChild?.textContent ?? '');
  const isPair = (one: Element) => alike(one, box) && leads(one) && !lookUp(one.textContent ?? '');
  // Where boxes made like it hold label and value each, so does this one.
  if (leads(box)?.key === word.key && childrenOf(box.parentElement).some(isPair)) return true;
  const [label, ...others] = box.querySelectorAll(LABEL_BOX);
  if (!label || lookUp(label.textContent ?? '')?.key !== word.key) return false;
  const letters = (element: Element) => (element.textContent ?? '').replace(/[^A-Za-z]/g, '').length;
  return letters(box) > letters(label) && others.every((other) => label.contains(other));
}
