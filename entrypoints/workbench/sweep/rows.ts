import { formOf } from '@/lib/dossier/acting-address';
import type { Listed } from '@/lib/dossier/applicant-list';
import type { SweepRow, TriageRow } from '@/lib/record/sweep';

/** A row that nobody has looked at yet. */
export function asWaiting({ nth, listed }: Pick<SweepRow, 'nth' | 'listed'>, at: number): SweepRow & TriageRow {
  return { nth, listed, state: 'waiting', why: '', at, checked: null };
}

/** A list that grew while its pages were read shows somebody twice. */
export function unique(rows: readonly Listed[]): Listed[] {
  return [...new Map(rows.map((row) => [row.url, row])).values()];
}

/** The forms of the addresses that these rows lead to; each was learnt from the list that showed the row. */
export function formsOf(rows: readonly Listed[]): string[] {
  return [...new Set(rows.map(({ url }) => formOf(new URL(url))))];
}
