import type { SealedBody, StoredBody } from '@/lib/database/schema/v2';
import type { LogDatabase } from './database';
import { unboxed } from './vault';

/** Bodies as they were sealed; at once when none is. */
export function openBodies(
  { vault }: LogDatabase,
  records: readonly (StoredBody | SealedBody)[],
): StoredBody[] | Promise<StoredBody[]> {
  return unboxed<StoredBody, SealedBody>(vault, records, bodyPlace, ({ seq }, value) => ({
    seq,
    ...(value as Omit<StoredBody, 'seq'>),
  }));
}

function bodyPlace({ seq }: { seq: number }): string {
  return `body|${seq}`;
}

/** The record that keeps this body: sealed when encryption is on. */
export async function bodyRecord({ vault }: LogDatabase, stored: StoredBody): Promise<StoredBody | SealedBody> {
  const seal = await vault.sealer();
  if (seal === null) return stored;
  const { seq, salt, body } = stored;
  return { seq, box: await seal({ salt, body }, bodyPlace(stored)) };
}
