import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { LogEntry } from '@/lib/review/record';
import {
  type MetaValues,
  STORES_V1,
  type StoredBody,
  type StoredMeta,
  type StoredRow,
  type StoredShown,
  type StoredWorking,
} from './schema/v1';

/** The review log's database. Nothing is opened before the first use. */
export class LogDatabase extends Dexie {
  declare readonly entries: Table<LogEntry, number>;
  declare readonly rows: Table<StoredRow, number>;
  declare readonly bodies: Table<StoredBody, number>;
  declare readonly working: Table<StoredWorking, string>;
  declare readonly shown: Table<StoredShown, string>;
  declare readonly meta: Table<StoredMeta, string>;

  constructor(name = 'zcps-review-log', options: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {}) {
    // Strict: an acknowledged entry must survive a power cut; Chrome's own default has become relaxed.
    super(name, { ...options, chromeTransactionDurability: 'strict', cache: 'immutable' });
    this.version(1).stores(STORES_V1);
    // Dexie opens what a newer version made as if it were its own, and would then write without knowing its rules.
    this.on('ready', () => this.refuseNewer(), true);
  }

  private refuseNewer(): void {
    // Dexie counts in tenths, and adds single steps of its own for repairs.
    if (Math.floor(this.backendDB().version / 10) <= this.verno) return;
    throw new DOMException('made by a newer version', 'VersionError');
  }
}

/** The meta value under `key`, undefined when it was never written. */
export async function readMeta<K extends keyof MetaValues>(
  database: LogDatabase,
  key: K,
): Promise<MetaValues[K] | undefined> {
  const found = await database.meta.get(key);
  return found === undefined ? undefined : (found.value as MetaValues[K]);
}
