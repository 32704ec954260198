import type { PageReading, Place } from '@/lib/dossier/reading';
import { findDecisionForm as decisionForm } from '@/lib/portal/decision-form';
import { resolvePlace as elementOf } from '@/lib/portal/marks/place';
import { findOpinionBoxes as opinionBoxes } from '@/lib/portal/opinion-boxes';
import { findFields } from '@/lib/portal/read/fields';
import { scanFrames } from '@/lib/portal/read/frames';
import { readInParts as inParts, readPage as read } from '@/lib/portal/read/read-page';
import { SHAPES } from '@/lib/portal/read/tables/shapes/loose-lists';
import type { LooseShape } from '@/lib/portal/read/tables/shapes/shape';
import { sortTables } from '@/lib/portal/read/tables/sorted-tables';
import { WAYS } from '@/lib/portal/read/ways/all-ways';
import type { WayToValue } from '@/lib/portal/read/ways/way';
import { type WatchOptions, watchPage as watch } from '@/lib/portal/watch/watch-page';
import { SHIPPED } from '@/tests/portal/shipped-words';

export { pageFingerprint } from '@/lib/portal/read/read-page';
export { KINDS, mutate } from './drift/run';
export { SHAPES, WAYS };

// What tests call inside a page, by the shipped words: no words of a profile can be handed into it.
export const readPage = (doc: Document, now: number, quiet = false) => read(doc, SHIPPED, now, quiet);
export const readInParts = (doc: Document, now: number, quiet: boolean) => inParts(doc, SHIPPED, { now, quiet });
export const watchPage = (options: Omit<WatchOptions, 'lexicon'>) => watch({ ...options, lexicon: () => SHIPPED });
export const resolvePlace = (doc: Document, place: Place) => elementOf(doc, place, SHIPPED);
export const findDecisionForm = (doc: Document) => decisionForm(doc, SHIPPED);
export const findOpinionBoxes = (doc: Document) => opinionBoxes(doc, SHIPPED);

/** What the page is read as where one way from a label to its value, or one shape of lists, by its name, is not there. */
export function readWithout(name: string): PageReading {
  const lists: { name: string }[][] = [WAYS as WayToValue[], SHAPES as LooseShape[]];
  const from = lists.find((all) => all.some((one) => one.name === name));
  const at = from?.findIndex((one) => one.name === name) ?? -1;
  if (!from || at < 0) throw new Error(`No way and no shape is called ${name}.`);
  const [left] = from.splice(at, 1);
  try {
    return readPage(document, 0);
  } finally {
    if (left) from.splice(at, 0, left);
  }
}

/** Values found with scans that nothing can be written into once they are made; throws where something tries to. */
export function readFrozen(): number {
  const fields = scanFrames(document, SHIPPED).scans.map((scan) => {
    const { hits, sections, tables } = scan;
    const rows = tables.flatMap((table) => table.rows);
    for (const part of [...hits, ...sections, ...tables, ...rows, ...rows.flatMap(({ cells }) => cells)])
      freezeWithArrays(part);
    freezeWithArrays(scan);
    return findFields(scan, sortTables(scan)).length;
  });
  return fields.reduce((sum, count) => sum + count, 0);
}

function freezeWithArrays(part: object): void {
  for (const value of Object.values(part)) if (Array.isArray(value)) Object.freeze(value);
  Object.freeze(part);
}
