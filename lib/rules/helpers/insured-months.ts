import type { SocialSecurity } from '@/lib/dossier/dossier';
import { monthIndex } from '@/lib/dossier/month';
import { spanOf } from '@/lib/dossier/paid-months';
import { bare, hasWord } from './words';

export interface InsuredRows {
  /** Rows of the kind of insurance that counts. */
  rows: SocialSecurity[];
  /** Rows whose kind could not be read while others show theirs: they may fill a gap. */
  unclear: SocialSecurity[];
}

/** The rows that count: those of the given kinds when the list shows any of them, else all rows. */
export function rowsOfKind(rows: readonly SocialSecurity[], kinds: readonly string[]): InsuredRows {
  const ofKind = rows.filter(({ kind }) => kind.state === 'read' && hasWord(bare(kind.value), kinds));
  if (ofKind.length === 0) return { rows: [...rows], unclear: [] };
  return { rows: ofKind, unclear: rows.filter(({ kind }) => kind.state !== 'read') };
}

export interface PaidCoverage {
  /** Month indexes of the range in which nothing was paid, ascending. */
  missing: number[];
  /** Rows whose months could not be told: as long as there are any, a gap is not proven. */
  unread: { row: SocialSecurity; reason: string }[];
}

/** Which months of a range no row covers; 至今 reaches up to `present`. */
export function coverage(rows: readonly SocialSecurity[], first: number, last: number, present: number): PaidCoverage {
  const isPaid = new Uint8Array(Math.max(0, last - first + 1));
  const result: PaidCoverage = { missing: [], unread: [] };
  for (const row of rows) {
    const span = spanOf(row, present);
    if (typeof span === 'string') result.unread.push({ row, reason: span });
    else if (span.last >= first) isPaid.fill(1, Math.max(0, span.first - first), span.last - first + 1);
  }
  isPaid.forEach((paid, index) => {
    if (paid === 0) result.missing.push(first + index);
  });
  return result;
}

/** A row whose count of paid months is smaller than its run from first to last month, or null. */
export function fewerThanRun(row: SocialSecurity): { run: number; paid: number } | null {
  if (row.from.state !== 'read' || row.to.state !== 'read' || row.to.value === 'present') return null;
  const first = monthIndex(row.from.value);
  const last = monthIndex(row.to.value);
  if (first === null || last === null || row.months.state !== 'read') return null;
  const run = last - first + 1;
  return row.months.value < run ? { run, paid: row.months.value } : null;
}

/** Rows that end just before or begin just after a run of months: where a reader sees the gap. */
export function neighbours(rows: readonly SocialSecurity[], first: number, last: number): SocialSecurity[] {
  return rows.filter(({ from, to }) => {
    const begins = from.state === 'read' ? monthIndex(from.value) : null;
    const ends = to.state === 'read' && to.value !== 'present' ? monthIndex(to.value) : null;
    return ends === first - 1 || begins === last + 1;
  });
}
