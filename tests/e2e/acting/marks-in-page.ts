import type { Place } from '@/lib/dossier/reading';
import type { Mark } from '@/lib/messages/mark';
import { createMarks } from '@/lib/portal/marks/marks';
import { resolvePlace } from '@/lib/portal/marks/place';
import { readPage as read } from '@/lib/portal/read/read-page';
import { SHIPPED } from '@/tests/portal/shipped-words';

import type { Standing } from '../harness/covering';

export const readPage = (doc: Document, now: number, quiet = false) => read(doc, SHIPPED, now, quiet);

/** The layers of ours, whose roots are closed: asking the browser's debugger for each piece takes a hundred times as long. */
const layers: ShadowRoot[] = [];
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  if (/^zcps-review-(?:marks|chips)$/.test(this.localName)) layers.push(root);
  return root;
};

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
    (place) => resolvePlace(document, place, SHIPPED),
    () => undefined,
  ).set(marks);
}

/** Pictures drawn in a row in which nothing of ours moves, after which it is taken to stand. */
const QUIET_FRAMES = 6;

/** Whatever is painted over the page by marks, piece by piece, once nothing of it moves any more. */
export async function drawnAtRest(): Promise<Standing[]> {
  let drawn: Standing[] = [];
  for (let quiet = 0, before = ''; quiet < QUIET_FRAMES; quiet += 1) {
    await new Promise(requestAnimationFrame);
    drawn = layers.filter(({ host }) => host.isConnected).flatMap(piecesOf);
    const now = JSON.stringify(drawn);
    if (now !== before) quiet = 0;
    before = now;
  }
  return drawn;
}

function piecesOf(layer: ShadowRoot): Standing[] {
  return [...layer.querySelectorAll('button, i')]
    .filter((piece) => piece.getClientRects().length > 0)
    .map((piece) => {
      const { left, top, right, bottom } = piece.getBoundingClientRect();
      return { what: `${piece.nodeName} ${piece.textContent}`, left, top, right, bottom };
    });
}
