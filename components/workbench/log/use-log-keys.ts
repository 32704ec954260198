import { type RefObject, useEffect } from 'react';

/** `/` goes to the search, from anywhere but a field; Enter or Escape there goes on to the first row. */
export function useLogKeys(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const search = root.current?.querySelector<HTMLInputElement>('search input');
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
    };
    const leave = (event: KeyboardEvent) => {
      if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      if (!(event.target instanceof HTMLElement) || event.target.closest('search') === null) return;
      const first = root.current?.querySelector<HTMLElement>('[data-entry] a');
      if (!first) return;
      event.preventDefault();
      first.focus();
    };
    const element = root.current;
    document.addEventListener('keydown', press);
    element?.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('keydown', press);
      element?.removeEventListener('keydown', leave);
    };
  }, [root]);
}

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
