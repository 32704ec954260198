import { isCombo } from '@/lib/portal/read/combos';
import type { Hit, Scan } from '@/lib/portal/read/scanned';
import { fold } from '@/lib/portal/read/text';
import { ELEMENT, parentOf } from '@/lib/portal/read/visible';
import type { WayToValue } from './way';

/** The control that the label's `for` names. */
export const labelFor: WayToValue = {
  name: 'label for',
  needs: (label) => label.named() !== null,
  looks: (label) => {
    const target = label.named();
    return target && label.read('for', [target], target);
  },
  // A group that the label names also holds the label.
  refuses: ({ hit, named }) => named()?.contains(hit.node) === true,
  // A library may show the value beside the control that the label names.
  doubts: ({ named }, { hidden, state }) => {
    const target = named();
    return hidden || (state === 'empty' && target !== null && isCombo(target));
  },
};

/** What a label names by `for`, unless labels that say something else name the same. */
export function namedBy({ node }: Hit, scan: Scan): Element | null {
  const from = node.nodeType === ELEMENT ? (node as Element) : parentOf(node);
  const label = from?.localName === 'label' ? from : (from?.querySelector('label[for]') ?? from?.closest('label[for]'));
  const id = label?.getAttribute('for');
  if (!label || !id) return null;
  const root = label.getRootNode() as Document | ShadowRoot;
  const targets = root.querySelectorAll(`#${CSS.escape(id)}`);
  // Copied rows share their ids: what two different labels point to belongs to neither by that alone.
  const rivals = labelsFor(scan, id).filter((one) => one !== label && one.getRootNode() === root);
  if (rivals.some((one) => fold(one.textContent ?? '') !== fold(label.textContent ?? ''))) return null;
  const target = targets.length === 1 ? targets[0] : undefined;
  return target && target !== label && !(target instanceof Object && (target as HTMLInputElement).type === 'hidden')
    ? target
    : null;
}

/** Labels by what they are for, gathered once for a scan: every label of a form asks. */
const LABELS_OF = new WeakMap<Scan['roots'], Map<string, Element[]>>();

function labelsFor(scan: Scan, id: string): Element[] {
  let known = LABELS_OF.get(scan.roots);
  if (known === undefined) {
    known = new Map();
    for (const label of scan.roots.flatMap((root) => [...root.querySelectorAll('label[for]')])) {
      const target = label.getAttribute('for') ?? '';
      known.set(target, [...(known.get(target) ?? []), label]);
    }
    LABELS_OF.set(scan.roots, known);
  }
  return known.get(id) ?? [];
}
