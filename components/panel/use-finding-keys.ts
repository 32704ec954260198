import { type RefObject, useEffect } from 'react';

/** J and K step through the findings that are on show; the focus follows, so that Enter acts on the one reached. */
export function useFindingKeys(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isTyping(event.target) || root.current === null) return;
      const target = next(buttonsOnShow(root.current), step);
      if (target === undefined) return;
      event.preventDefault();
      target.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [root]);
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
  const card = document.activeElement?.closest('[data-rule]');
  const at = buttons.findIndex((button) => card?.contains(button));
  if (at === -1) return step > 0 ? buttons[0] : buttons.at(-1);
  return buttons[(at + step + buttons.length) % buttons.length];
}
