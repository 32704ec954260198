import { useContext, useState } from 'react';
import { HalfContext } from './half-context';

/**
 * Whether a form is open: when its button was pressed, and by itself where words were left in it when the page was loaded
 * again. `pressed` tells the first from the second, which takes the focus from nobody.
 */
export function useFormOpen(form: string): { open: boolean; pressed: boolean; setOpen(open: boolean): void } {
  const { half } = useContext(HalfContext);
  const [pressed, setOpen] = useState<boolean | null>(null);
  return { open: pressed ?? form in half, pressed: pressed === true, setOpen };
}
