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

/** What is written in an editor, line by line. */
export function textOfRich(editor: Element): string | null {
  const body = editor.localName === 'iframe' ? documentIn(editor)?.body : (editor as HTMLElement);
  // biome-ignore lint/performance/useDomNodeTextContent: only the drawn text has its lines.
  return body?.innerText.trim() || null;
}

/** An editor stands in several boxes of its own behind its label, with its tool bars between. */
function labelAround(editor: Element, opinion: RegExp): string {
  const spoken = editor.getAttribute('aria-label') ?? '';
  if (spoken !== '') return spoken;
  let around: Element | null = editor;
  for (let up = 0; up < ENOUGH && around; up++) {
    for (let before = around.previousElementSibling; before; before = before.previousElementSibling) {
      const text = fold(before.textContent ?? '');
      if (text !== '' && text.length <= 30 && opinion.test(labelKey(text))) return text;
      if (!isToolbar(before)) break;
    }
    around = parentOf(around);
  }
  return '';
}

function isToolbar(element: Element): boolean {
  return element.matches('[role="toolbar"],[class*="toolbar" i]') || fold(element.textContent ?? '') === '';
}
