import { compact } from '@/lib/dossier/parse/text';
import type { LastReturn } from '@/lib/review/compare/types';
import type { LogDetail, LogRow } from '@/lib/review/record';
import type { LogDatabase } from './database';
import { detail, entriesAbout } from './search';
import { subjectOf } from './subject';
import type { Stage } from './working';

/** Entries about one person that are looked through; nobody is returned more often in one year. */
const LOOK_BACK = 30;

/**
 * The last return of this person's application at this stage: null when there was none, when the newest decision at this
 * stage was another one, or when it was about another plan.
 */
export async function lastReturn(database: LogDatabase, stage: Stage): Promise<LastReturn | null> {
  const subject = await subjectOf(database, stage.applicant);
  if (subject === null) return null;
  for (const seq of (await entriesAbout(database, subject.key)).slice(0, LOOK_BACK)) {
    const found = await detail(database, seq);
    if (found === null || !isAtStage(found.row, stage)) continue;
    return found.row.verdict === 'return' ? asLastReturn(found) : null;
  }
  return null;
}

function isAtStage({ role, object, plan }: LogRow, stage: Stage): boolean {
  if (role !== null && role !== stage.role) return false;
  if (object !== null && object !== stage.object) return false;
  const [then, now] = [compact(plan), compact(stage.applicant.plan)];
  return then === '' || now === '' || then === now;
}

function asLastReturn({ row, body }: LogDetail): LastReturn {
  const { review, choices, opinion, dossier = null } = body;
  return { seq: row.seq, at: row.at, opinion, review, choices, dossier };
}
