import type { StoredAct } from '@/lib/database/shapes';
import type { OpenBackup } from './open-backup';
import type { BackupPart } from './parts';
import type { RestorePlan } from './plan-restore';
import type { RestoreItem, RestoreStep } from './records';

/** Entries handed over at once. */
const AT_ONCE = 100;

/**
 * Carries a plan out: hands the file to `take` piece by piece, in order. Broken off anywhere, running it again goes on
 * where it was. Gives how many entries were added. The plan must have been made of this very file.
 */
export async function runRestore(
  backup: OpenBackup,
  plan: RestorePlan,
  parts: readonly BackupPart[],
  take: (step: RestoreStep) => Promise<number>,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<number> {
  const acts = new Map<number, StoredAct>();
  let added = 0;
  let items: RestoreItem[] = [];
  const flush = async () => {
    if (items.length > 0) added += await take({ step: 'entries', mode: plan.mode, items });
    items = [];
  };
  for await (const lines of backup.frames()) {
    for (const line of lines) {
      if (line.k === 'act') acts.set(line.act.seq, line.act);
      if (line.k === 'entry') {
        const { k: _, ...item } = line;
        const act = acts.get(line.entry.seq);
        if (plan.adds > 0) items.push(act === undefined ? item : { ...item, act });
        if (items.length >= AT_ONCE) {
          await flush();
          progress(line.entry.seq, plan.count);
        }
        continue;
      }
      await flush();
      if (line.k === 'person-key') await take({ step: 'person-key', key: line.key });
      if (line.k === 'working') await take({ step: 'drafts', drafts: [line.working] });
      if (line.k === 'setting') await take({ step: 'setting', retention: line.value });
      if (line.k === 'part') await restorePart(line, plan, parts);
    }
  }
  await flush();
  const { count, head } = backup.header;
  await take({ step: 'end', file: backup.digest(), count, head, added });
  return added;
}

async function restorePart(
  line: { id: string; value: unknown },
  { changes }: RestorePlan,
  parts: readonly BackupPart[],
): Promise<void> {
  if (!changes.some(({ id }) => id === line.id)) return;
  await parts.find(({ id }) => id === line.id)?.restore(line.value);
}
