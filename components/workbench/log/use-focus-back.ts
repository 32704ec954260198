import { type RefObject, useEffect, useRef } from 'react';

/**
 * Whoever closes an entry stands at its row again. On a narrow screen the table is out of sight meanwhile and has its rows
 * only some frames after it came back, so the row is waited for; whoever has gone on to something else by then is left there.
 */
export function useFocusBack(table: RefObject<HTMLElement | null>, entry: number | null): void {
  const opened = useRef<number | null>(null);
  const waited = useRef<number | null>(null);
  // After every drawing of the table, because its rows come with one of the next.
  useEffect(() => {
    if (entry !== null) {
      opened.current = entry;
      waited.current = null;
      return;
    }
    if (opened.current !== null) {
      waited.current = opened.current;
      opened.current = null;
    }
    if (waited.current === null) return;
    const row = table.current?.querySelector<HTMLElement>(`[data-entry="${waited.current}"] a`);
    if (document.activeElement !== document.body) waited.current = null;
    else if (row) {
      row.focus();
      if (document.activeElement === row) waited.current = null;
    }
  });
}
