import { LogError } from '@/lib/database/errors';
import type { Box } from '@/lib/database/schema/v2';

/**
 * Where what is personal goes through on its way to the disk and back. Boxes are opened and sealed outside of
 * transactions only: IndexedDB commits by itself while WebCrypto is awaited.
 */
export interface Vault {
  /** What seals from now on, null when encryption is off and things are kept as they are. */
  sealer(): Promise<Seal | null>;
  /** The value in a box that was sealed for this place. Throws a LogError `locked` while its key is not at hand. */
  open(box: Box, place: string): Promise<unknown>;
  /**
   * The index under which `subject` (a keyed hash) is looked up: itself without encryption. While the log is locked it
   * begins with UNSETTLED and finds only what was written since; unlocking puts the lasting one in its place.
   */
  indexOf(subject: string): Promise<string>;
}

/** How an index begins that was made while the log was locked. */
export const UNSETTLED = 'locked:';

/** Seals a value for one place (`row|12`): a box put anywhere else does not open. */
export type Seal = (value: unknown, place: string) => Promise<Box>;

/** The vault of a log without encryption. */
export const NO_VAULT: Vault = {
  sealer: async () => null,
  open: async () => {
    throw lockedError();
  },
  indexOf: async (subject) => subject,
};

export function lockedError(): LogError {
  return new LogError('locked', '审核日志已加密锁定。请在工作台的「数据与备份」中输入口令解锁，再重试。');
}

interface Boxed {
  box: Box;
}

/** Thrown by `open` for a box that is not what was sealed. */
export class DamagedBox extends Error {
  override name = 'DamagedBox';
}

/**
 * The records with their boxes, each sealed for its `place`, opened; one whose box was damaged is left out, so that it counts as missing. At once when
 * none is a box: `liveQuery` loses sight of a query that waits for anything but the database.
 */
export function unboxed<Plain extends object, Sealed extends Boxed>(
  vault: Vault,
  records: readonly (Plain | Sealed)[],
  place: (record: Sealed) => string,
  join: (record: Sealed, value: unknown) => Plain,
): Plain[] | Promise<Plain[]> {
  if (!records.some(isBoxed)) return records as Plain[];
  const opened = records.map(async (record) => {
    if (!isBoxed(record)) return [record as Plain];
    const value = await vault.open(record.box, place(record as Sealed)).catch(damaged);
    return value instanceof DamagedBox ? [] : [join(record as Sealed, value)];
  });
  return Promise.all(opened).then((some) => some.flat());
}

function damaged(error: unknown): DamagedBox {
  if (error instanceof DamagedBox) return error;
  throw error;
}

/** True for a record whose content is sealed. */
export function isBoxed<T extends object>(record: T): record is T & Boxed {
  return 'box' in record;
}
