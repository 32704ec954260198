import { documentIn, ENOUGH, fold, labelKey, parentOf } from '@/lib/portal/agent-kit';
import type { Scan } from '@/lib/portal/read/scanned';

/**
 * A rich-text editor that is labelled as the opinion's place, or null. Its text is its own program's: it is never
 * written into.
 */
export function richBoxIn(scans: Scan[]): Element | null {
  for (const { root, onScreen, lexicon } of scans) {
    const { opinion } = lexicon;
    const editors = [...root.querySelectorAll('[contenteditable=""],[contenteditable="true"],iframe')].filter(isEditor);
    const found = editors.find((editor) => onScreen(editor) && opinion.test(labelKey(labelAround(editor, opinion))));
    if (found) return found;
  }
  return null;
}

function isEditor(element: Element): boolean {
  if (element.localName !== 'iframe') return true;
  const inner = documentIn(element);
  return inner !== null && (inner.designMode === 'on' || inner.body?.isContentEditable === true);
}

/** An editor stands in several boxes of its own (tool bars and all) behind its label. */
function labelAround(editor: Element, opinion: RegExp): string {
  const spoken = editor.getAttribute('aria-label') ?? '';
  if (spoken !== '') return spoken;
  let around: Element | null = editor;
  for (let up = 0; up < ENOUGH && around; up++) {
    const before = around.previousElementSibling;
    const text = fold(before?.textContent ?? '');
    if (text !== '' && text.length <= 30 && opinion.test(labelKey(text))) return text;
    around = parentOf(around);
  }
  return '';
}
