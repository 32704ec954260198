import type { Training } from '@/lib/dossier/dossier';
import { trainingYears } from '@/lib/dossier/training-years';
import type { HourLine } from '@/lib/policy/hour-lines';
import type { KnownList } from '@/lib/rules/define-rule';
import { courseSaid } from './course-words';
import { type HourBasis, judgeLine, type LineResult } from './hour-line';

/** Whether a course is surely of the kind that the notice names itself (Ⅰ类学分). */
export function isNamedKind(row: Training, { words = [] }: HourLine): boolean {
  return courseSaid(row, words) === 'yes';
}

/**
 * Judges a line of courses of a kind that the notice names itself. Courses that may be of the kind and may not (a year's
 * hours as a whole, a category not read) decide only where the line is met without them, or missed with them.
 */
export function namedHours(
  line: HourLine,
  trainings: KnownList<'trainings'>,
  basis: Pick<HourBasis, 'planYear' | 'appointed'>,
): LineResult {
  const { words = [] } = line;
  const judge = (list: KnownList<'trainings'>) => judgeLine(line, { list, known: trainingYears(list), ...basis });
  if (trainings.state === 'empty') return judge(trainings);
  const said = trainings.rows.map((row) => ({ row, is: courseSaid(row, words) }));
  const rowsOf = (...kinds: string[]) => said.filter(({ is }) => kinds.includes(is)).map(({ row }) => row);
  const sure = judge({ ...trainings, rows: rowsOf('yes') });
  if (sure.short.length === 0) return sure;
  const unsure = rowsOf('unsure').filter(({ year }) => year.state !== 'read' || sure.years.includes(year.value));
  if (unsure.length === 0) return sure;
  const most = judge({ ...trainings, rows: rowsOf('yes', 'unsure') });
  if (most.short.length > 0) return most;
  const years = [...new Set(unsure.flatMap(({ year }) => (year.state === 'read' ? [year.value] : [])))].sort();
  const of = `${years.join('、')}${years.length > 0 ? '年' : ''}有学时不能确定是否属于${line.name ?? ''}（页面未列明类别或未能读取）`;
  return { ...sure, short: [], open: [...new Set([of, ...most.open])] };
}
