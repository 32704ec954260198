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

function underFloating({ node }: Hit): Element | null {
  const label = node.nodeType === ELEMENT ? (node as Element) : parentOf(node);
  const around = label?.localName === 'label' ? parentOf(label) : null;
  if (!label || !around || fold(around.textContent ?? '') !== fold(label.textContent ?? '')) return null;
  const [box, more] = around.querySelectorAll(WRITTEN);
  return box && !more && label.compareDocumentPosition(box) & BEFORE ? box : null;
}
