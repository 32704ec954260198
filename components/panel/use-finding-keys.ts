import { type RefObject, useEffect } from 'react';
import type { PanelActions } from './actions';

/** What the keys do, for those who read the panel. */
export const KEYS = '按键：J／K 下一项／上一项，回车 在页面上查看，空格 选用或勾选，N 批注，F 填入，Z 撤销上一步。';

/**
 * J and K step through the findings that are on show; the focus follows, so that Enter and the other keys act on the one
 * reached: the space bar takes it in or out, or ticks it, N writes a note. F fills, Z takes the last choice back.
 */
export function useFindingKeys(root: RefObject<HTMLElement | null>, dispatch: PanelActions['dispatch']): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (root.current === null || !act(event, root.current, dispatch)) return;
      event.preventDefault();
    };
    // A button that has the focus is pressed when the space bar comes up again.
    const release = (event: KeyboardEvent) => {
      if (event.key === ' ' && isFindingButton(event.target)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    document.addEventListener('keyup', release);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('keyup', release);
    };
  }, [root, dispatch]);
}

/** True when the key was one of ours. */
function act(event: KeyboardEvent, root: HTMLElement, dispatch: PanelActions['dispatch']): boolean {
  switch (event.key.toLowerCase()) {
    case 'j':
      return step(root, 1);
    case 'k':
      return step(root, -1);
    case ' ':
      return isFindingButton(event.target) && press(cardAt(), '[data-action="tick"], [data-action="in-draft"]');
    case 'n':
      return press(cardAt(), '[data-action="note"], [data-action="edit-note"]');
    case 'f':
      return press(root, '[data-action="fill"]');
    case 'z':
      dispatch({ type: 'choice-taken-back' });
      return true;
    default:
      return false;
  }
}

function step(root: HTMLElement, by: number): boolean {
  const target = next(buttonsOnShow(root), by);
  target?.focus();
  return target !== undefined;
}

function press(within: Element | null, selector: string): boolean {
  const control = within?.querySelector<HTMLElement>(selector);
  if (!control) return false;
  const fold = control.closest('details');
  if (fold !== null && within?.contains(fold)) fold.open = true;
  control.click();
  return true;
}

function cardAt(): Element | null {
  return document.activeElement?.closest('[data-rule]') ?? null;
}

function isFindingButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[data-finding-button]');
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function buttonsOnShow(root: HTMLElement): HTMLElement[] {
  const all = root.querySelectorAll<HTMLElement>('[data-finding-button]');
  return [...all].filter((button) => button.closest('details:not([open]), [hidden]') === null);
}

/** From the focused finding (or one that holds the focus) one step on, around the ends. */
function next(buttons: readonly HTMLElement[], step: number): HTMLElement | undefined {
  const card = cardAt();
  const at = buttons.findIndex((button) => card?.contains(button));
  if (at === -1) return step > 0 ? buttons[0] : buttons.at(-1);
  return buttons[(at + step + buttons.length) % buttons.length];
}
