import { everyDocument } from '@/lib/portal/agent-kit';

/** What the keys on the page do. */
export interface MarkKeyActions {
  next(): void;
  previous(): void;
  toggle(): void;
  /** False while there is nothing to step through: the keys are left to the page then. */
  isActive(): boolean;
}

/** Keys on the page, by position on the keyboard, with Alt alone: J next mark, K previous mark, M hides or shows all. */
const MARK_KEYS = { KeyJ: 'next', KeyK: 'previous', KeyM: 'toggle' } as const;

/** Listens in every same-origin document; returns the function that stops it. */
export function listenForMarkKeys(top: Document, actions: MarkKeyActions): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!isMarkKey(event.code) || isTyping(event) || !actions.isActive()) return;
    event.preventDefault();
    event.stopPropagation();
    actions[MARK_KEYS[event.code]]();
  };
  return everyDocument(top, (doc, signal) => {
    doc.defaultView?.addEventListener('keydown', onKey, { capture: true, signal });
  }).stop;
}

function isMarkKey(code: string): code is keyof typeof MARK_KEYS {
  return Object.hasOwn(MARK_KEYS, code);
}

const TYPED_IN =
  'textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"]), [contenteditable]:not([contenteditable="false"])';

/** In a text box, Alt with a letter may be input (menus of an input method, accents): it is left alone there. */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  if (!target || !('closest' in target)) return false;
  return (target as Element).closest(TYPED_IN) !== null;
}
