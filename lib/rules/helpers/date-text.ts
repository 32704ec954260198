import type { PartialDate } from '@/lib/dossier/dossier';

/** A date for a reader, with the precision it has: 2001, 2001-07 or 2001-07-15. */
export function dateText({ year, month, day }: PartialDate): string {
  return [String(year), month, day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
