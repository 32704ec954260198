import '../../portal-reading/put-words-in-force';

import type { Place } from '@/lib/dossier/reading';
import type { Mark } from '@/lib/messages/mark';
import { createMarks } from '@/lib/portal/act/marks';
import { readPage } from '@/lib/portal/read/read-page';

export { readPage };

const KINDS: Mark['kind'][] = ['fail', 'incomplete', 'manual', 'confirm'];

/** Marks at every field and cell that the page shows, several at each; gives how many found their place. */
export function markEverything(perPlace: number): number {
  const { fields, lists } = readPage(document, 0, true);
  const places = [
    ...Object.values(fields).map((field) => field.places),
    ...Object.values(lists).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => Object.values(cells).map((cell) => (cell === undefined ? [] : [cell.place]))),
    ),
  ].filter((some) => some.length > 0);
  const marks = places.flatMap((some: Place[], at) =>
    Array.from({ length: perPlace }, (_, nth): Mark => {
      const number = at * perPlace + nth + 1;
      return { rule: `rule-${number}`, number, kind: KINDS[at % KINDS.length] ?? 'fail', label: '甲', places: some };
    }),
  );
  return createMarks(
    document,
    () => true,
    () => undefined,
  ).set(marks);
}
