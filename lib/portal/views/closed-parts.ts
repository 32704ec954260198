import { LOADING, LOADING_PARTS } from '@/lib/portal/profile/texts';
import { ELEMENT, parentOf, type Visibility } from '@/lib/portal/read/visible';
import { openersIn } from './openers';

/** A part of the page that is in the document, closed, and has a shown header that opens it. */
export interface ClosedPart {
  element: Element;
  /** What the reviewer clicks to see it. */
  opener: Element;
}

export interface ClosedParts {
  /** Whether an element is shown, or would be once the closed parts around it are opened. */
  reads: Visibility;
  /** The closed parts around an element, outermost first. */
  around: (element: Element) => ClosedPart[];
}

/** What is kept for printing or as a template is not a tab, whatever else it is called. */
const NO_PART = /(?:^|[-_\s])(?:print|dayin|tpl|template|clone|backup)(?:$|[-_\s\d])/i;

/**
 * Which hidden parts of a document may be read: closed tabs, accordions and steps of a wizard whose header is shown, and
 * nothing else (see README). `onScreen` tells what is shown; nothing is read in a document that is not (`shown`).
 */
export function closedPartsIn(doc: Document, shown: boolean, onScreen: Visibility): ClosedParts {
  const view = doc.defaultView;
  const known = new Map<Element, boolean>();
  const parts = new Map<Element, ClosedPart>();

  const reads: Visibility = (element) => {
    if (!shown) return false;
    if (onScreen(element)) return true;
    let answer = known.get(element);
    if (answer === undefined) {
      // If two parts would each open the other, neither can be opened.
      known.set(element, false);
      answer = wouldShow(element);
      known.set(element, answer);
    }
    return answer;
  };

  const openerOf = openersIn(doc, reads, onScreen);

  const wouldShow = (element: Element): boolean => {
    const parent = parentOf(element);
    if (parent === null || !reads(parent)) return false;
    if (parent.localName === 'details' && !(parent as HTMLDetailsElement).open)
      return isPart(element, parent.firstElementChild);
    if (!hidesItself(element, parent)) return !onScreen(parent);
    return isPart(element, openerOf(element));
  };

  const isPart = (element: Element, opener: Element | null): boolean => {
    if (!opener || !reads(opener) || opener === element) return false;
    if (NO_PART.test(`${element.className} ${element.id}`) || isLoading(element)) return false;
    parts.set(element, { element, opener });
    return true;
  };

  const hidesItself = (element: Element, parent: Element): boolean => {
    if (element.hasAttribute('hidden')) return true;
    if (!view) return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
    const style = view.getComputedStyle(element);
    if (style.display === 'none') return true;
    return style.visibility !== 'visible' && view.getComputedStyle(parent).visibility === 'visible';
  };

  const around = (element: Element): ClosedPart[] => {
    if (!shown || onScreen(element) || !reads(element)) return [];
    const found: ClosedPart[] = [];
    for (let one: Element | null = element; one; one = parentOf(one)) {
      const part = parts.get(one);
      if (part) found.unshift(part);
    }
    return found;
  };

  return { reads, around };
}

function isLoading(part: Element): boolean {
  const marks = [...part.querySelectorAll(LOADING_PARTS)];
  if (marks.some((mark) => !isPutAway(mark, part))) return true;
  const text = (part.textContent ?? '').trim();
  return text.length < 20 && LOADING.test(text);
}

/** A mark that stays in the page once it has done: it would not show in the open part either. */
function isPutAway(mark: Element, part: Element): boolean {
  const view = part.ownerDocument.defaultView;
  for (let one: Element | null = mark; one && one !== part; one = parentOf(one))
    if (view?.getComputedStyle(one).display === 'none') return true;
  return false;
}

/** The words on a header, without what its icons say. */
export function titleOf({ opener }: ClosedPart): string {
  const words = [...opener.childNodes].map((node) =>
    node.nodeType === ELEMENT && isIcon(node as Element) ? '' : (node.textContent ?? ''),
  );
  return words.join('').replace(/\s+/g, ' ').trim().slice(0, 30);
}

function isIcon({ localName, className }: Element): boolean {
  return localName === 'i' || localName === 'svg' || /badge|icon|arrow/i.test(String(className));
}
