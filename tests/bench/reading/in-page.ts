import { readPage } from '@/lib/portal/read/read-page';
import { SHIPPED } from '@/tests/portal/shipped-words';
import { DICTIONARY } from './dictionary';
import { countNodes, matchLabelByLabel, matchLabels, matchWholeLabels, scanTexts } from './plain-ways';

export { readInSlices } from './slices';

/** What runs inside a page: the reader, the limit below it, the plain ways above it. */
const WAYS = {
  scanTexts,
  readPage: () => readPage(document, SHIPPED, 0),
  matchLabels,
  matchWholeLabels,
  matchLabelByLabel,
};
export type Way = keyof typeof WAYS;

/** Does it so many times; gives something that depends on each, or the engine might leave it out. */
export function repeat(way: Way, times: number): number {
  let kept = 0;
  for (let again = 0; again < times; again += 1) kept += WAYS[way]() === undefined ? 0 : 1;
  return kept;
}

export interface Found {
  nodes: number;
  kind: string;
  /** Fields that were read. */
  fields: number;
  /** Rows by list. */
  lists: Record<string, number>;
  /** Labels that the reader knows, and how many elements are one. */
  known: number;
  labels: number;
}

/** What stands here, what the reader finds of it, and how many labels the plain way does: proof that both work. */
export function foundHere(): Found {
  const { kind, fields, lists } = readPage(document, SHIPPED, 0);
  return {
    nodes: countNodes(),
    kind,
    fields: Object.values(fields).filter(({ state }) => state === 'read').length,
    lists: Object.fromEntries(Object.entries(lists).map(([id, { rows }]) => [id, rows.length])),
    known: DICTIONARY.length,
    labels: matchWholeLabels(),
  };
}
