import { documentIn } from '@/lib/portal/read/document-in';
import type { WatchEvent } from './states';

/** What happens on a page, as far as its watch has to know. */
export interface PageEvents {
  /** Listens in one more document or shadow root; in one it listens in already, to what came since. */
  observe(root: Document | ShadowRoot): void;
  stop(): void;
}

const WATCHED = [
  'class',
  'style',
  'hidden',
  'value',
  'checked',
  'selected',
  'src',
  'disabled',
  'readonly',
  'open',
  'aria-hidden',
  'title',
  'rowspan',
  'colspan',
];
/** Somebody typed or chose; frames and pictures have come, panels have finished opening. */
const CHANGES = ['change', 'input', 'load', 'readystatechange', 'transitionend', 'animationend', 'toggle'];
/** A key that presses a button makes a click without a pointer. */
const CLICKS = ['pointerdown', 'click'];

/** Tells `send` of changes, clicks and answered requests of a page, from now on; nodes that `isOwn` are not the page's. */
export function pageEvents(
  doc: Document,
  isOwn: (node: Node) => boolean,
  send: (event: WatchEvent) => void,
): PageEvents {
  const end = new AbortController();
  const { signal } = end;
  const known = new WeakSet<Node>();
  const changed = () => send({ is: 'changed' });
  const heard = ({ target }: Event) => {
    // Somebody may click in a frame before it is read.
    const inner = (target as Node).nodeType === 1 ? documentIn(target as Element) : null;
    if (inner) observe(inner);
    changed();
  };
  const clicked = ({ target }: Event) => send({ is: 'clicked', target });
  const scrolled = () => send({ is: 'scrolled' });
  const observer = new MutationObserver((records) => {
    if (records.some((record) => !isOurs(record, isOwn))) changed();
    else if (records.some(({ type, target }) => type === 'childList' && !isOwn(target)))
      send({ is: 'own nodes moved' });
  });
  const requests = watchRequests(doc, () => send({ is: 'answered' }));
  doc.defaultView?.addEventListener('load', changed, { signal });
  doc.defaultView?.addEventListener('pageshow', changed, { signal });

  const observe = (root: Document | ShadowRoot) => {
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: WATCHED,
    });
    if (known.has(root)) return;
    known.add(root);
    const options = { capture: true, passive: true, signal };
    for (const type of CHANGES) root.addEventListener(type, heard, options);
    for (const type of CLICKS) root.addEventListener(type, clicked, options);
    root.addEventListener('scroll', scrolled, options);
  };

  return {
    observe,
    stop() {
      end.abort();
      observer.disconnect();
      requests.disconnect();
    },
  };
}

function isOurs({ target, addedNodes, removedNodes, type }: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  if (isOwn(target)) return true;
  if (type !== 'childList') return false;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every((node) => isOwn(node));
}

/** Answers that have arrived tell that more of the page may be coming. */
function watchRequests(doc: Document, seen: () => void): { disconnect(): void } {
  const view = doc.defaultView as (Window & typeof globalThis) | null;
  if (!view?.PerformanceObserver) return { disconnect: () => undefined };
  const observer = new view.PerformanceObserver((list) => {
    const data = list
      .getEntries()
      .some((entry) =>
        ['xmlhttprequest', 'fetch', 'iframe'].includes((entry as PerformanceResourceTiming).initiatorType),
      );
    if (data) seen();
  });
  observer.observe({ type: 'resource', buffered: false });
  return observer;
}
