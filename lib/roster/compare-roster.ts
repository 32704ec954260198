import { parseDate } from '@/lib/dossier/parse/date';
import { nameKey } from '@/lib/dossier/parse/name';
import { compact } from '@/lib/dossier/parse/text';
import type { Verdict } from '@/lib/dossier/reading';
import { isOfPlan } from './choose';
import { NOT_READ, type RosterColumn } from './columns';
import type { Decided, RosterEntry } from './entry';
import type { ReadRoster, RosterLine } from './read-roster';

export interface OnRoster {
  line: number;
  name: string;
  unit: string;
}

export interface RosterComparison {
  /** Passed here, and the same in every column that could be compared. */
  agreed: number;
  /** Passed here and in the file, but not the same. */
  differing: (OnRoster & { differences: { title: string; inFile: string; inLog: string }[] })[];
  /** In the file, while the newest decision here is another one. */
  notPassed: (OnRoster & { verdict: Verdict })[];
  /** In the file, and never decided here. */
  unreviewed: OnRoster[];
  /** Passed here, and not in the file. */
  missing: { name: string; unit: string }[];
  /** In the file, and more than one person here or there it could be. */
  unclear: OnRoster[];
}

/**
 * The portal's own roster against the log: who is missing, who should not be there, who differs in which field. `decided`
 * holds the newest decision about everybody at this stage, under whatever plan. A value that was not read is not compared.
 */
export function compareRoster(file: ReadRoster, decided: readonly RosterEntry[], plan: string): RosterComparison {
  const found: RosterComparison = { agreed: 0, differing: [], notPassed: [], unreviewed: [], missing: [], unclear: [] };
  const taken = new Map<RosterEntry, OnRoster>();
  for (const one of file.lines) {
    const { line, name, unit } = one;
    const here = { line, name, unit };
    const [entry, ...others] = matching(one, decided);
    if (entry === undefined) found.unreviewed.push(here);
    else if (others.length > 0 || taken.has(entry)) found.unclear.push(here);
    else {
      taken.set(entry, here);
      settle(one, here, entry);
    }
  }
  const named = new Set(found.unclear.map(({ name }) => nameKey(name)));
  for (const entry of decided) {
    const { name, unit, verdict } = entry.row;
    if (verdict === 'pass' && isOfPlan(plan, entry.row) && !taken.has(entry) && !named.has(nameKey(name)))
      found.missing.push({ name, unit });
  }
  return found;

  function settle(one: RosterLine, here: OnRoster, entry: RosterEntry): void {
    const { verdict } = entry.row;
    if (verdict !== 'pass') {
      found.notPassed.push({ ...here, verdict });
      return;
    }
    const differences = differencesOf(one, entry, file.columns);
    if (!isOfPlan(plan, entry.row))
      differences.unshift({ title: '申报计划', inFile: plan, inLog: entry.row.plan || NOT_READ });
    if (differences.length === 0) found.agreed += 1;
    else found.differing.push({ ...here, differences });
  }
}

/** By name and number; by name and unit where one of them has no number or another one; by name alone if it is the only one. */
function matching(line: RosterLine, decided: readonly RosterEntry[]): RosterEntry[] {
  const named = decided.filter(({ row }) => nameKey(row.name) === nameKey(line.name));
  const bySome = (same: (row: Decided) => boolean) => named.filter(({ row }) => same(row));
  const byNumber = bySome(({ last4 }) => line.last4 !== '' && last4.toUpperCase() === line.last4);
  if (byNumber.length > 0) return byNumber;
  const byUnit = bySome(({ unit }) => compact(unit) === compact(line.unit));
  if (byUnit.length > 0) return byUnit;
  return bySome(({ last4 }) => line.last4 === '' || last4 === '');
}

function differencesOf(line: RosterLine, entry: RosterEntry, columns: readonly RosterColumn[]) {
  return columns.flatMap((column) => {
    const { id, title } = column;
    if (id === 'name' || id === 'verdict') return [];
    const inLog = String(column.cell(entry));
    const inFile = id === 'last4' ? line.last4 : (line.cells[id] ?? '');
    if (inLog === NOT_READ || (id === 'last4' && inFile === '')) return [];
    return isSame(inFile, inLog) ? [] : [{ title, inFile, inLog }];
  });
}

/** Dates are the same as far as both are written. */
function isSame(one: string, other: string): boolean {
  if (compact(one).toUpperCase() === compact(other).toUpperCase()) return true;
  const [first, second] = [parseDate(one), parseDate(other)];
  if (first === null || second === null || first.year !== second.year) return false;
  const agree = (a: number | null, b: number | null) => a === null || b === null || a === b;
  return agree(first.month, second.month) && agree(first.day, second.day);
}
