import type { Hit } from '@/lib/portal/read/scanned';
import { fold } from '@/lib/portal/read/text';
import { ELEMENT, parentOf } from '@/lib/portal/read/visible';
import type { WayToValue } from './way';

/** The only box of writing in a label's box, before it: libraries float such a label over what is written. */
export const floatingLabel: WayToValue = {
  name: 'floating label',
  needs: ({ hit: { cell, whole }, behind }) => !(cell !== null && whole) && behind() === null,
  looks: ({ hit, read }) => {
    const box = underFloating(hit);
    return box && read('beside', [box], box);
  },
};

const WRITTEN = 'input:not([type="hidden"],[type="checkbox"],[type="radio"],[type="button"],[type="submit"]),textarea';
const BEFORE = 2;
/** Boxes that libraries put around a label alone. */
const MOST_AROUND = 3;

function underFloating({ node }: Hit): Element | null {
  const whole = node.nodeType === ELEMENT ? (node as Element) : parentOf(node);
  const label = whole?.closest('label') ?? whole?.querySelector('label');
  let around = label && parentOf(label);
  for (let up = 0; label && around && up < MOST_AROUND; up++, around = parentOf(around)) {
    if (fold(around.textContent ?? '') !== fold(label.textContent ?? '')) return null;
    const [box, more] = around.querySelectorAll(WRITTEN);
    if (box) return !more && label.compareDocumentPosition(box) & BEFORE ? box : null;
  }
  return null;
}
