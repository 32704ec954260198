import { styleOf } from './visible';

const NAMES = /^(?:s|strike|del)$/;
const LINE = /line-through/;

/** Whether an element is struck through: by its name, its own style or the page's style sheets, where it is shown. */
export function isStruckThrough(element: Element): boolean {
  const shown = styleOf(element)?.textDecorationLine;
  return NAMES.test(element.localName) || LINE.test(`${element.getAttribute('style')} ${shown}`);
}
