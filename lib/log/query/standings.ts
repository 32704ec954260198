import type { LogDatabase } from '@/lib/database/database';
import type { Listed, Standing } from '@/lib/dossier/applicant-list';
import { idNumbersAgree } from '@/lib/dossier/identity';
import { nameKey } from '@/lib/dossier/parse/name';
import { compact } from '@/lib/dossier/parse/text';
import { originOf } from '@/lib/dossier/portal-origin';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import { readSweep } from '@/lib/log/drafts/sweep';
import type { LogRow } from '@/lib/record/entry';
import type { SweepRow } from '@/lib/record/sweep';
import { query } from './search';

export interface ListOnShow {
  /** The portal that asks: it is told nothing about what was kept of another portal. */
  portal: string;
  rows: readonly Listed[];
  /** As far as the page says. */
  role: Role | null;
  object: ReviewObject | null;
}

/** Entries of one name that are looked at, newest first. */
const OF_ONE_NAME = 20;

/**
 * What is known about each row of a list: the later of what the log says was decided at this stage and what 批量检查
 * found. Null where nothing is known, also where a row may be about more than one person of the log.
 */
export async function standings(database: LogDatabase, list: ListOnShow): Promise<(Standing | null)[]> {
  const sweep = await readSweep(database);
  const isSame =
    sweep !== null &&
    originOf(sweep.sweep.list) === list.portal &&
    (list.role === null || list.role === sweep.sweep.role) &&
    (list.object === null || list.object === sweep.sweep.object);
  const found = new Map(isSame ? sweep.rows.map((row) => [row.listed.url, row] as const) : []);
  const answers: (Standing | null)[] = [];
  for (const listed of list.rows) {
    const row = found.get(listed.url);
    const decided = await lastDecision(database, listed, list);
    const isLater = decided !== null && (row === undefined || row.state === 'waiting' || decided.at >= row.at);
    answers.push(isLater ? { is: decided.verdict === 'return' ? 'returned' : 'reviewed', count: 1 } : standingOf(row));
  }
  return answers;
}

function standingOf(row: SweepRow | undefined): Standing | null {
  if (row === undefined || row.state === 'waiting') return null;
  if (row.checked === null) return { is: row.state === 'failed' ? 'failed' : 'to-open', count: 0 };
  if (row.checked.review.pack === null) return { is: 'uncovered', count: 0 };
  const count = (...outcomes: string[]) =>
    row.checked?.review.findings.filter(({ outcome }) => outcomes.includes(outcome)).length ?? 0;
  const problems = count('fail');
  if (problems > 0) return { is: 'problems', count: problems };
  const open = count('manual', 'incomplete', 'error');
  return open > 0 ? { is: 'manual', count: open } : { is: 'clear', count: 0 };
}

/** The newest decision about the person of this row at this stage; null also when the rows could be about several. */
async function lastDecision(
  database: LogDatabase,
  listed: Listed,
  { portal, role, object }: ListOnShow,
): Promise<LogRow | null> {
  const { rows } = await query(database, { name: listed.name, portal }, { limit: OF_ONE_NAME });
  const fits = rows.filter(
    (row) =>
      nameKey(row.name) === nameKey(listed.name) &&
      (role === null || row.role === null || row.role === role) &&
      (object === null || row.object === null || row.object === object) &&
      isNumber(listed.idNumber, row.last4) &&
      (listed.unit === '' || row.unit === '' || compact(row.unit) === compact(listed.unit)),
  );
  return fits[0] ?? null;
}

/** Whether a number as a list shows it can end in these four characters; what one side does not show contradicts nothing. */
function isNumber(shown: string, last4: string): boolean {
  const number = compact(shown).toUpperCase();
  return number.length < 4 || last4 === '' || idNumbersAgree(number.slice(-4), last4.toUpperCase());
}
