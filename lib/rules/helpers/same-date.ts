import type { PartialDate } from '@/lib/dossier/dossier';

/** Dates agree as far as both are written; null where that cannot be said. */
export function sameDate(one: PartialDate | null, other: PartialDate | null): boolean | null {
  if (one === null || other === null) return null;
  if (one.year !== other.year) return false;
  if (one.month === null || other.month === null) return null;
  if (one.month !== other.month) return false;
  return one.day === null || other.day === null || one.day === other.day;
}
