import type { LogDatabase } from '@/lib/database/database';
import type { SealedShown, SealedWorking, StoredShown, StoredWorking } from '@/lib/database/shapes';
import { isBoxed, unboxed } from '@/lib/database/vault';

/** The place that drafts are sealed for: a draft is taken over unopened at a click, and moved when its index settles. */
export const DRAFT = 'draft';

type Content = Pick<StoredWorking, 'subject' | 'working'>;

/** When the reviewer last changed it; told without opening it. */
export function updatedAtOf(record: StoredWorking | SealedWorking): number {
  return 'working' in record ? record.working.updatedAt : record.updatedAt;
}

export async function openWorking(
  { vault }: LogDatabase,
  records: readonly (StoredWorking | SealedWorking)[],
): Promise<StoredWorking[]> {
  return unboxed<StoredWorking, SealedWorking>(
    vault,
    records,
    () => DRAFT,
    ({ box: _, updatedAt: __, ...rest }, value) => ({
      ...rest,
      ...(value as Content),
    }),
  );
}

/** The record that keeps this review in progress: sealed when encryption is on. */
export async function workingRecord(
  { vault }: LogDatabase,
  { subject, working, ...rest }: StoredWorking,
): Promise<StoredWorking | SealedWorking> {
  const seal = await vault.sealer();
  if (seal === null) return { subject, working, ...rest };
  return { ...rest, updatedAt: working.updatedAt, box: await seal({ subject, working } satisfies Content, DRAFT) };
}

export async function openShown(
  { vault }: LogDatabase,
  records: readonly (StoredShown | SealedShown)[],
): Promise<StoredShown[]> {
  return unboxed<StoredShown, SealedShown>(
    vault,
    records,
    () => DRAFT,
    ({ box: _, ...rest }, value) => ({
      ...rest,
      ...(value as Content),
    }),
  );
}

/** What was shown at a click, from the review in progress as it is kept: a box is taken over unopened. */
export function shownRecord(
  click: { id: string; at: number },
  record: StoredWorking | SealedWorking,
): StoredShown | SealedShown {
  const opened = record.openedAt === undefined ? {} : { openedAt: record.openedAt };
  const common = { id: click.id, at: click.at, key: record.key, ...opened };
  if (isBoxed(record)) return { ...common, box: record.box };
  const { subject, working } = record as StoredWorking;
  return { ...common, subject, working };
}
