import { nameKey } from '@/lib/dossier/parse/name';
import { compact } from '@/lib/dossier/parse/text';
import type { Role } from '@/lib/dossier/reading';
import type { Decided } from './entry';

export interface RosterWish {
  /** Name of the plan as the entries have it. */
  plan: string;
  role: Role;
}

/**
 * The newest decision about everybody in the qualification review by this role: under this plan if there is one, else under
 * another. `rows` is the log, newest first.
 */
export function newestOf<Row extends Decided>(rows: readonly Row[], { plan, role }: RosterWish): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    if (row.object !== 'qualification' || row.role !== role) continue;
    const person = JSON.stringify([nameKey(row.name), row.last4, compact(row.unit)]);
    const known = newest.get(person);
    if (known === undefined || (!isOfPlan(plan, known) && isOfPlan(plan, row))) newest.set(person, row);
  }
  return [...newest.values()];
}

export function isOfPlan(plan: string, row: Pick<Decided, 'plan'>): boolean {
  return compact(row.plan) === compact(plan);
}

/** Who goes on a roster: everybody whose newest decision is 通过, in the order of units and names. */
export function chooseForRoster<Row extends Decided>(rows: readonly Row[], wish: RosterWish): Row[] {
  const order = new Intl.Collator('zh-CN');
  return newestOf(rows, wish)
    .filter((row) => row.verdict === 'pass' && isOfPlan(wish.plan, row))
    .sort((one, other) => order.compare(one.unit, other.unit) || order.compare(one.name, other.name));
}

/** The plans for which there is something to choose from, the newest first, each with the roles that reviewed it. */
export function plansIn(rows: readonly Decided[]): RosterWish[] {
  const found = new Map<string, RosterWish>();
  for (const { plan, role, object } of rows) {
    if (role === null || object !== 'qualification' || plan === '') continue;
    const key = JSON.stringify([plan, role]);
    if (!found.has(key)) found.set(key, { plan, role });
  }
  return [...found.values()];
}
