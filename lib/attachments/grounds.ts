import type { FileFact, FilePlace } from '@/lib/dossier/file-facts';
import { type FileCell, SIGN } from './page-text';

/** Where a value stands that is `length` characters of its cell from `from` on, and how far it can be trusted. */
export function groundsOf(
  cell: FileCell,
  page: number,
  from = 0,
  length = cell.text.length,
): Omit<FileFact, 'is' | 'text'> {
  const { text, box, at = box, sure, likely } = cell;
  const place = { at: { page, box: at }, sure };
  if (likely === undefined) return place;
  const letters = likely.slice(from, from + length).filter((_, nth) => !SIGN.test(text[from + nth] ?? ''));
  return { ...place, likely: Math.min(1, ...letters) };
}

/** How far two cells stand above each other; nothing or less when they do not. */
export function overlap(one: FilePlace['box'], other: FilePlace['box']): number {
  return Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
}
