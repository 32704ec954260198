import { isCombo } from '@/lib/portal/read/combos';
import type { Hit, Scan } from '@/lib/portal/read/scanned';
import { ELEMENT, parentOf } from '@/lib/portal/read/visible';
import type { WayToValue } from './way';

/** What refers to the label by `aria-labelledby`. */
export const labelledBy: WayToValue = {
  name: 'labelled by',
  needs: ({ named }) => named() === null,
  looks: ({ hit, scan, read }) => {
    const target = byLabelledBy(hit, scan);
    return target && read('labelledby', [target], target);
  },
  refuses: ({ hit, scan }) => byLabelledBy(hit, scan)?.contains(hit.node) === true,
  doubts: ({ hit, scan }, { hidden, state }) => {
    const target = byLabelledBy(hit, scan);
    return hidden || (state === 'empty' && target !== null && isCombo(target));
  },
};

/** What refers to the label by `aria-labelledby`. */
function byLabelledBy({ node }: Hit, scan: Scan): Element | null {
  for (let one = node.nodeType === ELEMENT ? (node as Element) : parentOf(node); one; one = one.firstElementChild) {
    if (one.id === '') continue;
    const targets = labelledIn(scan).get(one.id);
    if (targets?.length === 1 && targets[0]) return targets[0];
  }
  return null;
}

/** What refers to labels, by the label's id, gathered once for a scan. */
const LABELLED = new WeakMap<Scan['roots'], Map<string, Element[]>>();

function labelledIn({ roots }: Scan): Map<string, Element[]> {
  const known = LABELLED.get(roots);
  if (known) return known;
  const byId = new Map<string, Element[]>();
  for (const element of roots.flatMap((root) => [...root.querySelectorAll('[aria-labelledby]')])) {
    for (const id of (element.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
      if (id !== '') byId.set(id, [...(byId.get(id) ?? []), element]);
    }
  }
  LABELLED.set(roots, byId);
  return byId;
}
