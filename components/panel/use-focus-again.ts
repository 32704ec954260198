import { type RefCallback, useCallback, useRef } from 'react';

interface FocusAgain {
  /** Called when the form that holds the focus is about to go. */
  leave(): void;
  /** For the button that comes back in the form's place. */
  again: RefCallback<HTMLElement>;
}

/** Whoever closes a form by keyboard goes on at what had opened it, not at the top of the panel. */
export function useFocusAgain(): FocusAgain {
  const isLeaving = useRef(false);
  const leave = useCallback(() => {
    isLeaving.current = true;
  }, []);
  const again = useCallback((button: HTMLElement | null) => {
    if (button === null || !isLeaving.current) return;
    isLeaving.current = false;
    button.focus();
  }, []);
  return { leave, again };
}
