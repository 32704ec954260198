import { isPassedOver } from './tags';
import { fold } from './text';
import { ELEMENT, TEXT, type Visibility } from './visible';

/** Text of one choice (radio, checkbox) as the page words it, '' when it has no label. */
export function choiceLabel(input: HTMLInputElement, visible: Visibility): string {
  const wrapping = input.closest('label');
  if (wrapping) return shownWords(wrapping, visible);
  const root = input.getRootNode() as Document | ShadowRoot;
  if (input.id) {
    const labels = root.querySelectorAll(`label[for="${CSS.escape(input.id)}"]`);
    const [label] = labels;
    if (label && labels.length === 1) return shownWords(label, visible);
  }
  for (let next = input.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === ELEMENT && (next as Element).localName === 'input') break;
    const text = next.nodeType === ELEMENT ? shownWords(next as Element, visible) : fold(next.textContent ?? '');
    if (text !== '') return text;
  }
  return fold(input.title || input.getAttribute('aria-label') || '');
}

const NO_WORDS = /^(?:input|select|textarea|button)$/;

/** What an element shows as text: no hidden part of it, no control, no button. */
export function shownWords(element: Element, visible: Visibility): string {
  const own = visible(element) ? visible : () => true;
  const textOf = (node: Node): string => {
    if (node.nodeType === TEXT) return (node as Text).data;
    if (node.nodeType !== ELEMENT) return '';
    const { localName } = node as Element;
    if (isPassedOver(localName) || NO_WORDS.test(localName) || !own(node as Element)) return '';
    return localName === 'br' ? ' ' : [...node.childNodes].map(textOf).join('');
  };
  return fold([...element.childNodes].map(textOf).join(''));
}
