import type { LogDatabase } from '@/lib/database/database';
import { subjectsOf } from '@/lib/database/subject';
import { compact } from '@/lib/dossier/parse/text';
import type { WhichReview } from '@/lib/log/drafts/working';
import type { LogDetail, LogRow } from '@/lib/record/entry';
import type { LastReturn } from '@/lib/review/compare/types';
import { detail, entriesAbout } from './search';

/** Entries about one person that are looked through; nobody is returned more often in one year. */
const LOOK_BACK = 30;

/**
 * The last return of this person's application at this stage: null when there was none, when the newest decision at this
 * stage was another one, or when it was about another plan. Entries that came with backups of other logs count, by their
 * own time: their numbers here are later than they were made.
 */
export async function lastReturn(database: LogDatabase, stage: WhichReview): Promise<LastReturn | null> {
  const subjects = await subjectsOf(database, stage.applicant);
  const seqs = (await Promise.all(subjects.map(({ key }) => entriesAbout(database, key, stage.portal)))).flat();
  const newest = seqs.sort((one, other) => other - one).slice(0, LOOK_BACK);
  const details = await Promise.all(newest.map((seq) => detail(database, seq)));
  const [last] = details
    .filter((found) => found !== null)
    .filter(({ row }) => isAtStage(row, stage))
    .sort((one, other) => other.row.at - one.row.at || other.row.seq - one.row.seq);
  return last?.row.verdict === 'return' ? asLastReturn(last) : null;
}

function isAtStage({ role, object, plan }: LogRow, stage: WhichReview): boolean {
  if (role !== null && role !== stage.role) return false;
  if (object !== null && object !== stage.object) return false;
  const [then, now] = [compact(plan), compact(stage.applicant.plan)];
  return then === '' || now === '' || then === now;
}

function asLastReturn({ row, body }: LogDetail): LastReturn {
  const { review, choices, opinion, dossier = null } = body;
  return { seq: row.seq, at: row.at, opinion, review, choices, dossier };
}
