import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * A form that opens at a button takes the focus into its first field, Escape closes it, and whoever closes it without
 * entering anything stands at that button again. `reopened` finds the button where it is drawn anew.
 */
export function useOpenedForm(
  form: RefObject<HTMLFormElement | null>,
  onCancel: () => void,
  reopened?: () => HTMLElement | null,
) {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [form]);
  const cancel = () => {
    onCancel();
    requestAnimationFrame(() => {
      const button = reopened?.() ?? opener.current;
      if (button instanceof HTMLElement && button.isConnected) button.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) cancel();
  };
  return { cancel, onKeyDown };
}
