import { useLayoutEffect, useRef } from 'react';

/**
 * The browser takes the focus from a button that is switched off while its work is done; whoever uses keys goes on from it.
 * Once nothing is done any more the focus is given back, unless it went elsewhere meanwhile.
 */
export function useFocusKept(busy: boolean): void {
  const asker = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (busy) asker.current = document.activeElement;
    else giveBack(asker.current);
  }, [busy]);
}

function giveBack(to: Element | null): void {
  if (to instanceof HTMLElement && to.isConnected && document.activeElement === document.body) to.focus();
}
