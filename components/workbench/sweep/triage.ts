import type { OpenFinding, TriageRow } from '@/lib/record/sweep';
import type { SuggestionVerdict } from '@/lib/review/types';

/** What a row of the triage table stands for: the suggestion, or why there is none. */
export type RowStanding = SuggestionVerdict | 'uncovered' | 'waiting' | 'to-open' | 'failed';

const WEIGHT: Readonly<Record<RowStanding, number>> = {
  reject: 0,
  return: 1,
  uncovered: 2,
  'to-open': 3,
  failed: 4,
  undecided: 5,
  pass: 6,
  waiting: 7,
};

/** Stands among the rules that are failed: files on which no seal was seen, which is for a person to judge. */
export const UNSEALED = 'unsealed';

export interface TriageFilters {
  /** Id of a rule that is failed, or `UNSEALED`. */
  rule: string;
  unit: string;
  standing: RowStanding | '';
  /** Id of the pack that judged; `none` for those whom none did. */
  pack: string;
}

/** Which pack judged a row: its id, `several` when more than one covers the applicant, else `none`. */
export function packOf({ checked }: TriageRow): string {
  return checked?.pack?.id ?? (checked?.uncovered?.is === 'several' ? 'several' : 'none');
}

/** Packs that judged some row, in the order they come. */
export function packsIn(rows: readonly TriageRow[]): { id: string; title: string; count: number }[] {
  const found = new Map<string, { id: string; title: string; count: number }>();
  for (const { checked } of rows) {
    if (checked === null) continue;
    const { id, title } = checked.pack ?? { id: 'none', title: '未按任何通知核对' };
    found.set(id, { id, title, count: (found.get(id)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

export function standingOf({ state, checked }: TriageRow): RowStanding {
  if (state === 'checked' && checked?.pack === null) return 'uncovered';
  if (state === 'checked') return checked?.verdict ?? 'to-open';
  return state;
}

/** Failures of a row, in the order of the review. */
export function failuresOf({ checked }: TriageRow): OpenFinding[] {
  return checked?.open.filter(({ outcome }) => outcome === 'fail') ?? [];
}

export function countOf({ checked }: TriageRow, ...outcomes: OpenFinding['outcome'][]): number {
  return checked?.open.filter(({ outcome }) => outcomes.includes(outcome)).length ?? 0;
}

/** Rows that fit, those that need attention first; among equals more failures first, then the order of the list. */
export function triaged(rows: readonly TriageRow[], { rule, unit, standing, pack }: TriageFilters): TriageRow[] {
  return rows
    .filter(
      (row) =>
        (rule === '' ||
          (rule === UNSEALED ? isUnsealed(row) : failuresOf(row).some((finding) => finding.rule === rule))) &&
        (unit === '' || row.listed.unit === unit) &&
        (pack === '' || (row.checked !== null && (row.checked.pack?.id ?? 'none') === pack)) &&
        (standing === '' || standingOf(row) === standing),
    )
    .sort(
      (one, other) =>
        WEIGHT[standingOf(one)] - WEIGHT[standingOf(other)] ||
        failuresOf(other).length - failuresOf(one).length ||
        one.nth - other.nth,
    );
}

/** Whether a file of this row was opened on which nothing like a seal was seen. */
export function isUnsealed({ checked }: TriageRow): boolean {
  return (checked?.files?.unsealed ?? 0) > 0;
}

/** 附件4份，读出3份，2份未见红色印章; null where no file was to be opened. */
export function filesLine({ checked }: TriageRow): string | null {
  if (checked === null || checked.files === null) return null;
  const { listed, opened, unsealed } = checked.files;
  return `附件${listed}份，读出${opened}份${unsealed === 0 ? '' : `，${unsealed}份未见红色印章`}`;
}

/** Rules that some row fails, with how many do, most frequent first. */
export function failureCounts(rows: readonly TriageRow[]): { rule: string; title: string; count: number }[] {
  const counts = new Map<string, { rule: string; title: string; count: number }>();
  for (const { rule, title } of rows.flatMap(failuresOf)) {
    const before = counts.get(rule);
    counts.set(rule, { rule, title, count: (before?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}

/**
 * Rows whose draft would name this failure. A row that is to be refused for something else is left out: its opinion says
 * that alone. So is an applicant whom no notice judged: an opinion has to rest on one.
 */
export function draftable(rows: readonly TriageRow[], rule: string): { rows: TriageRow[]; others: number } {
  const fits = rows.filter((row) => {
    const failure = failuresOf(row).find((finding) => finding.rule === rule);
    return (
      failure !== undefined &&
      row.checked?.pack !== null &&
      (failure.disposition === 'reject' || standingOf(row) !== 'reject')
    );
  });
  return { rows: fits, others: rows.length - fits.length };
}
