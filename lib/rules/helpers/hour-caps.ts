import type { Training } from '@/lib/dossier/dossier';
import type { HourCap } from '@/lib/policy/hour-lines';
import type { KnownList } from '@/lib/rules/define-rule';
import { courseSaid } from './course-words';

/** Hours of one kind in one year, and how many of them are above what may count. */
export interface OverCap {
  year: number;
  cap: HourCap;
  hours: number;
  rows: Training[];
}

/** What is above a cap, per year and kind. */
export function overCaps(list: KnownList<'trainings'>, caps: readonly HourCap[]): OverCap[] {
  if (list.state === 'empty') return [];
  const over = new Map<string, OverCap>();
  for (const row of list.rows) {
    const cap = capOf(row, caps);
    if (cap === undefined || row.year.state !== 'read' || row.total.state !== 'read') continue;
    const key = `${row.year.value} ${cap.name}`;
    const sum = over.get(key) ?? { year: row.year.value, cap, hours: 0, rows: [] };
    over.set(key, { ...sum, hours: sum.hours + row.total.value, rows: [...sum.rows, row] });
  }
  return [...over.values()].filter(({ cap, hours }) => hours > cap.most);
}

/**
 * The list with what is above a cap taken off, from the courses first that `isFirst` names. Nothing says whether 专业 or 公需
 * gives way where a capped kind has both: whoever counts one of them has to look at both ends.
 */
export function withinCaps(
  list: KnownList<'trainings'>,
  caps: readonly HourCap[],
  isFirst: (row: Training) => boolean,
): KnownList<'trainings'> {
  if (list.state === 'empty') return list;
  const over = overCaps(list, caps);
  if (over.length === 0) return list;
  const taken = new Map<Training, number>();
  for (const { cap, hours, rows } of over) {
    let rest = hours - cap.most;
    for (const row of [...rows.filter(isFirst), ...rows.filter((one) => !isFirst(one))]) {
      const off = Math.min(rest, row.total.state === 'read' ? row.total.value : 0);
      taken.set(row, off);
      rest -= off;
    }
  }
  const rows = list.rows.map((row) => {
    const off = taken.get(row) ?? 0;
    if (off === 0 || row.total.state !== 'read') return row;
    return { ...row, total: { ...row.total, value: row.total.value - off } };
  });
  return { ...list, rows };
}

/** Which cap a course falls under, by its category or name. */
export function capOf(row: Training, caps: readonly HourCap[]): HourCap | undefined {
  return caps.find(({ words }) => courseSaid(row, words) === 'yes');
}

/** Whether a course may fall under a cap and may not: what names its kind was not read, or may deny it. */
export function mayBeCapped(row: Training, caps: readonly HourCap[]): boolean {
  if (capOf(row, caps) !== undefined) return false;
  return caps.some(({ words }) => courseSaid(row, words) === 'unsure');
}
