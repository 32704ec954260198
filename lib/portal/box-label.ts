import { fold } from './read/text';
import { ELEMENT, parentOf, TEXT } from './read/visible';

/** The words a reviewer reads as the label of a control, '' when none stand near enough. */
export function labelOf(element: HTMLTextAreaElement | HTMLInputElement): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const label = element.labels?.[0];
  if (label) return label.contains(element) ? textBefore(label, element) : fold(label.textContent ?? '');
  const named = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const texts = named.map((id) => fold(root.querySelector(`#${CSS.escape(id)}`)?.textContent ?? ''));
  if (texts.some(Boolean)) return texts.join('');
  const spoken = fold(element.getAttribute('aria-label') ?? '');
  if (spoken !== '') return spoken;
  return (
    textAround(element, HELP) ||
    textAround(element) ||
    fold(element.placeholder).replace(/^请(?:输入|填写)(?:您的)?/, '')
  );
}

export const ENOUGH = 5;

/** How a box is to be filled in, which may stand between its label and itself. */
const HELP = /^[请注(（*]/;

/** The nearest short text before the control that is none of those: beside it, in the cell before, in the row or heading above. */
export function textAround(element: Element, without?: RegExp): string {
  let node: Node = element;
  for (let up = 0; up < ENOUGH; up++) {
    for (let before = node.previousSibling; before; before = before.previousSibling) {
      const isElement = before.nodeType === ELEMENT;
      if (before.nodeType !== TEXT && !isElement) continue;
      const holder = before as Element;
      const text = fold(before.textContent ?? '');
      if (text === '' || (isElement && /^(?:script|style)$/.test(holder.localName)) || without?.test(text)) continue;
      // Each of several column headers names its own column, not a box below them all.
      if (isElement && (holder.matches(`${BOXES},button,table`) || holder.querySelector(`${BOXES},td~td,th~th,th~td`)))
        return '';
      return text.length <= 30 ? text : '';
    }
    const parent: Element | null = parentOf(node);
    if (!parent || /^(?:body|form|html)$/.test(parent.localName)) return '';
    const above = parent.localName === 'tr' ? cellAbove(node as Element, parent) : '';
    if (above !== '') return above;
    node = parent;
  }
  return '';
}

const BOXES = 'input:not([type="hidden"]),textarea,select';

/** Text of the row above when it is one short wide cell: 审核意见 as a heading row. */
function cellAbove(cell: Element, row: Element): string {
  const above = row.previousElementSibling;
  if (!above || row.children.length > 1 || above.children.length > 1) return '';
  const text = fold(above.textContent ?? '');
  return cell.localName !== 'tr' && text.length <= 30 ? text : '';
}

function textBefore(label: Element, element: Element): string {
  let text = '';
  for (let node = label.firstChild; node && !node.contains(element); node = node.nextSibling)
    text += node.textContent ?? '';
  return fold(text);
}
