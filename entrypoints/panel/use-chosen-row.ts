import { useEffect, useState } from 'react';
import type { SweepRow } from '@/lib/record/sweep';
import type { ListPorts } from './panel-ports';

/** What 批量检查 found about the row whose chip was clicked on this list; `none` when nothing, null when none was clicked. */
export function useChosenRow(ports: ListPorts, isList: boolean): SweepRow | 'none' | null {
  const [row, setRow] = useState<SweepRow | 'none' | null>(null);
  useEffect(() => {
    if (!isList) return setRow(null);
    const show = (url: string) =>
      ports
        .askBackground('background/swept', { url })
        .then((found) => setRow(found.row ?? 'none'))
        .catch((error: unknown) => console.warn(error));
    ports
      .askPage('page/chosen-row', {})
      .then(({ url }) => (url === null ? undefined : show(url)))
      .catch((error: unknown) => console.warn(error));
    return ports.listenToList({ 'panel/row-chosen': ({ url }) => void show(url) });
  }, [ports, isList]);
  return row;
}
