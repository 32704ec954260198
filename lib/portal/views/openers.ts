import { isInline, KIND, PART, traitsOf } from '@/lib/portal/read/tags';
import { childrenOf, parentOf, type Visibility } from '@/lib/portal/read/visible';

/** How libraries and hand-made pages mark the item that is open. */
const ACTIVE =
  /(?:^|[-_\s])(?:active|this|current|cur|selected|select|on|checked|now|open|opened|process|actived)(?:$|[-_\s])/i;
/** A header with a cross opens a page of its own, perhaps another applicant's. */
const CLOSABLE =
  '.el-icon-close,.is-icon-close,.layui-tab-close,.tabs-close,.ant-tabs-tab-remove,.ant-tabs-close-x,.ivu-tabs-close,.arco-tabs-tab-close-btn,[class*="tab-close" i],[class*="close-btn" i]';
const ACCORDION = /(?:^|[-_\s])(?:collaps\w*|colla|accordion|acc|fold|toggle)/i;
const LONGEST_TITLE = 24;
const STRIPS =
  'ul,ol,nav,[role="tablist"],[class*="tab" i],[class*="step" i],[class*="nav" i],[class*="title" i],[class*="head" i],[class*="hd" i]';
const FURTHEST = 4;
/** If there are more, they are rows and not tabs. */
const MOST = 20;

/**
 * Finds the header that opens a closed part: the one that names it or that it names, the one in the same place of the
 * strip above, or the one right before it. Null when nothing tells, and for tabs that can be closed, which are pages of
 * their own. What a document says of its headers is looked up once.
 */
export function openersIn(doc: Document, shows: Visibility, onScreen: Visibility): (part: Element) => Element | null {
  let references: Map<string, Element[]> | null = null;
  const strips = new Map<string, Element[] | null>();
  const places = new Map<Element, number>();

  const bySamePlace = (part: Element): Element | null => {
    const parent = part.parentElement;
    if (!parent) return null;
    if (!places.has(parent)) places.set(parent, places.size);
    const key = `${places.get(parent)} ${part.localName} ${part.classList[0] ?? ''}`;
    let items = strips.get(key);
    if (items === undefined) {
      items = stripFor(siblingsLike(part), shows, onScreen);
      strips.set(key, items);
    }
    const item = items?.[siblingsLike(part).indexOf(part)];
    return item ? clickable(item) : null;
  };

  return (part) => {
    if (isTooSmall(part.localName) || part.childElementCount === 0) return null;
    references ??= referencesIn(doc);
    const opener = byReference(part, references) ?? bySamePlace(part) ?? byHeader(part);
    if (!opener || !shows(opener)) return null;
    return itemAround(opener).querySelector(CLOSABLE) ? null : opener;
  };
}

/** For a part of a page. */
function isTooSmall(name: string): boolean {
  return name === 'li' || isInline(name) || (name !== 'table' && (traitsOf(name) & (KIND | PART)) !== 0);
}

function itemAround(opener: Element): Element {
  return opener.closest('li') ?? opener.parentElement?.closest('[class*="tabs-tab"]') ?? opener;
}

const REFERRING = ['aria-controls', 'href', 'data-target', 'data-bs-target', 'data-tab'];

/** Headers by the id of what they refer to. A link to a place of the page leads there and opens nothing. */
function referencesIn(doc: Document): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  const all = doc.querySelectorAll('[aria-controls],a[href^="#"],[data-target],[data-bs-target],[data-tab]');
  for (const one of all) {
    if (one.hasAttribute('href') && !marksOpener(one)) continue;
    const ids = REFERRING.flatMap((name) => (one.getAttribute(name) ?? '').split(/\s+/)).map((id) =>
      id.replace(/^#/, ''),
    );
    for (const id of new Set(ids)) if (id !== '') found.set(id, [...(found.get(id) ?? []), one]);
  }
  return found;
}

/** A header that refers to the part, or that the part refers to. */
function byReference(part: Element, references: Map<string, Element[]>): Element | null {
  const label = part.getAttribute('aria-labelledby');
  const named = label ? (part.getRootNode() as Document | ShadowRoot).getElementById(label) : null;
  if (named && !part.contains(named)) return named;
  const openers = (references.get(part.id) ?? []).filter((one) => !part.contains(one));
  return part.id !== '' && openers.length === 1 ? (openers[0] ?? null) : null;
}

function marksOpener(link: Element): boolean {
  return (
    link.hasAttribute('data-toggle') ||
    link.hasAttribute('data-bs-toggle') ||
    link.getAttribute('role') === 'tab' ||
    link.hasAttribute('aria-controls') ||
    link.closest('[role="tablist"],.nav-tabs,.nav-pills,.tabs,.tab') !== null
  );
}

/** The strip with as many items as there are parts, and the active item in the place of the open part; null when there is none. */
function stripFor(parts: Element[], shows: Visibility, onScreen: Visibility): Element[] | null {
  const open = parts.findIndex(onScreen);
  const [first] = parts;
  if (!first || parts.length < 2 || parts.length > MOST || parts.filter(onScreen).length !== 1) return null;
  let around: Element = first;
  for (let up = 0; up < FURTHEST; up++) {
    const parent = parentOf(around);
    if (!parent || parent.localName === 'html') return null;
    for (const beside of childrenOf(parent)) {
      if (beside.contains(first) || parts.includes(beside) || !shows(beside)) continue;
      const items = itemsOf(beside).find((some) => some.length === parts.length && activeOf(some) === open);
      if (items) return items;
    }
    around = parent;
  }
  return null;
}

function siblingsLike(part: Element): Element[] {
  const [kind] = part.classList;
  return childrenOf(part.parentElement).filter((one) => one.localName === part.localName && one.classList[0] === kind);
}

/** The rows of short texts that may be a strip, in an element and in what is in it. */
function itemsOf(element: Element): Element[][] {
  const boxes = [element, ...element.querySelectorAll(STRIPS)];
  return boxes.map((box) => childrenOf(box).filter(isItem)).filter((items) => items.length > 1);
}

function isItem(element: Element): boolean {
  const text = (element.textContent ?? '').trim();
  return text !== '' && text.length <= LONGEST_TITLE && !/^(?:script|style)$/.test(element.localName);
}

/** Which item is marked as the open one; -1 when none or several are. */
export function activeOf(items: Element[]): number {
  const active = items.filter((item) => [item, item.firstElementChild].some((one) => one !== null && isActive(one)));
  return active.length === 1 && active[0] ? items.indexOf(active[0]) : -1;
}

function isActive(element: Element): boolean {
  return (
    ACTIVE.test(element.className.toString()) ||
    element.getAttribute('aria-selected') === 'true' ||
    ['page', 'step', 'true'].includes(element.getAttribute('aria-current') ?? '')
  );
}

function clickable(item: Element): Element {
  return item.querySelector('a,[role="tab"],button') ?? item;
}

/** The heading right before a part that is folded away. */
function byHeader(part: Element): Element | null {
  const header = part.previousElementSibling;
  if (!header) return null;
  const text = (header.textContent ?? '').trim();
  if (text === '' || text.length > LONGEST_TITLE * 2) return null;
  const folds =
    ACCORDION.test(part.className) ||
    ACCORDION.test(header.className) ||
    header.getAttribute('aria-expanded') === 'false' ||
    header.querySelector('[aria-expanded="false"]') !== null;
  return folds ? header : null;
}
