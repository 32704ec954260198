import type { TextBox } from '@/lib/portal/act/choose-box';

/**
 * Sets a text box the way typing and leaving it would, without moving the focus, and gives the value the page kept after
 * its own handlers ran. A one-line box cannot hold line breaks: spaces stand in their place.
 */
export async function writeText(box: TextBox, text: string): Promise<string> {
  const view = ownWindow(box);
  setNatively(box, fitted(box, text));
  const events: Event[] = [
    new view.InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }),
    new view.Event('change', { bubbles: true }),
    new view.KeyboardEvent('keyup', { bubbles: true, composed: true }),
    new view.FocusEvent('blur', { composed: true }),
    new view.FocusEvent('focusout', { bubbles: true, composed: true }),
  ];
  for (const event of events) box.dispatchEvent(event);
  await settled(view);
  return lineBreaks(box.value);
}

/** The text as `box` can hold it. */
export function fitted(box: TextBox, text: string): string {
  const unix = lineBreaks(text);
  return box.localName === 'input' ? unix.replace(/\n+/gu, ' ') : unix;
}

/** Waits until handlers of the page have run: a task, and a frame when the page is painted at all. */
export async function settled(view: Window): Promise<void> {
  await new Promise<void>((done) => setTimeout(done, 0));
  await new Promise<void>((done) => {
    const timer = setTimeout(done, 100);
    view.requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(done, 0);
    });
  });
}

/** Events and setters have to come from the window the element lives in, which may be a frame's. */
export function ownWindow(element: Element): Window & typeof globalThis {
  const view = element.ownerDocument.defaultView;
  if (!view) throw new Error('元素所在的页面已经关闭');
  return view;
}

/** Past the page's own setter: React watches that one and would take the new value for its own. */
function setNatively(box: TextBox, text: string): void {
  const view = ownWindow(box);
  const kind = box.localName === 'textarea' ? view.HTMLTextAreaElement : view.HTMLInputElement;
  const setter = Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set;
  if (!setter) throw new Error('文本框不能写入');
  setter.call(box, text);
}

function lineBreaks(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
