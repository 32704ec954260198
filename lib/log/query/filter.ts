import { LogError } from '@/lib/database/errors';
import { portalOf } from '@/lib/database/subject';
import { nameKey } from '@/lib/dossier/parse/name';
import type { LogQuery, LogRow } from '@/lib/record/entry';

/** A row with what text filters look at, folded once. */
export interface Searchable {
  row: LogRow;
  name: string;
  unit: string;
  plan: string;
  /** The opinion and the reviewer's reasons; '' where no filter asks for them. */
  text: string;
}

/** A row made ready to be searched. */
export function searchable(row: LogRow, text: string): Searchable {
  return { row, name: folded(row.name), unit: folded(row.unit), plan: folded(row.plan), text: folded(text) };
}

/** Whether a row fits all filters. Throws a LogError for a day that does not exist. */
export function filterOf(filters: LogQuery): (one: Searchable) => boolean {
  const { verdict, rule, role, pack, portal } = filters;
  const [name, unit, plan, text] = [filters.name, filters.unit, filters.plan, filters.text].map(folded);
  const from = startOf(filters.from);
  const to = endOf(filters.to);
  const tests: ((one: Searchable) => boolean)[] = [];
  if (from !== Number.NEGATIVE_INFINITY) tests.push(({ row }) => row.at >= from);
  if (to !== Number.POSITIVE_INFINITY) tests.push(({ row }) => row.at < to);
  if (verdict) tests.push(({ row }) => row.verdict === verdict);
  if (role) tests.push(({ row }) => row.role === role);
  if (portal) tests.push(({ row }) => portalOf(row) === portal);
  if (rule) tests.push(({ row }) => row.rules.includes(rule));
  if (pack) tests.push(({ row }) => row.pack !== undefined && (row.pack?.id ?? 'none') === pack);
  if (name) tests.push((one) => one.name.includes(name));
  if (unit) tests.push((one) => one.unit.includes(unit));
  if (plan) tests.push((one) => one.plan.includes(plan));
  if (text) tests.push((one) => one.text.includes(text));
  return (one) => tests.every((fits) => fits(one));
}

/** Whether the filters leave anything out. */
export function isFiltered({ name, unit, plan, text, verdict, role, rule, pack, portal, from, to }: LogQuery): boolean {
  return [folded(name), folded(unit), folded(plan), folded(text), verdict, role, rule, pack, portal, from, to].some(
    Boolean,
  );
}

/** Whether the opinions have to be read to tell what fits. */
export function asksForText({ text }: LogQuery): boolean {
  return folded(text) !== '';
}

/** Text as it is compared: without white space, half-width, lower case, with one dot for all that names are written with. */
export function folded(text: string | undefined): string {
  return nameKey(text ?? '').toLowerCase();
}

function startOf(day: string | undefined): number {
  return day ? instantOf(day) : Number.NEGATIVE_INFINITY;
}

function endOf(day: string | undefined): number {
  return day ? instantOf(day) + 24 * 60 * 60 * 1000 : Number.POSITIVE_INFINITY;
}

/** The first millisecond of a day in Asia/Shanghai, which has had no summer time since 1991. */
function instantOf(day: string): number {
  const instant = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00+08:00`) : Number.NaN;
  if (Number.isNaN(instant)) throw new LogError('bad-query', `日期“${day}”不正确，应为 2026-11-05 这样的格式。`);
  return instant;
}
