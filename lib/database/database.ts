import { type Collection, Dexie, type DexieOptions, type Table } from 'dexie';
import { LogError } from '@/lib/database/errors';
import { STORES_V1 } from '@/lib/database/schema/v1';
import { type MetaValues, STORES_V2, type StoredMeta, upgradeToV2 } from '@/lib/database/schema/v2';
import { STORES_V3, type TablesV3 } from '@/lib/database/schema/v3';
import { NO_VAULT, type Vault } from './vault';

/** Versions that a log may still stand at when its upgrade failed. */
export type OlderVersion = 1 | 2;

export interface DatabaseOptions extends Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> {
  /** Opens a log that could not be brought up to date as the version it still has; nothing is written to it then. */
  version?: OlderVersion;
  /** What reads and writes boxes; without it a log with encryption on is locked. */
  vault?: (database: LogDatabase) => Vault;
}

/** The review log's database. Nothing is opened before the first use. */
export class LogDatabase extends Dexie {
  declare readonly entries: Table<TablesV3['entries'], number>;
  declare readonly rows: Table<TablesV3['rows'], number>;
  declare readonly bodies: Table<TablesV3['bodies'], number>;
  declare readonly acts: Table<TablesV3['acts'], number>;
  declare readonly packs: Table<TablesV3['packs'], number>;
  declare readonly texts: Table<TablesV3['texts'], number>;
  declare readonly working: Table<TablesV3['working'], string>;
  declare readonly shown: Table<TablesV3['shown'], string>;
  declare readonly sweeps: Table<TablesV3['sweeps'], string>;
  declare readonly meta: Table<StoredMeta, string>;
  /** Opens and seals what is personal. */
  readonly vault: Vault;
  /** Which version's rows are in it. */
  readonly standsAt: OlderVersion | 3;
  /** False when the log stands at an older version because its upgrade failed; nothing is written to it then. */
  readonly upToDate: boolean;

  private readonly wish: DatabaseOptions;

  constructor(name = LOG_NAME, wish: DatabaseOptions = {}) {
    const { version, vault, ...options } = wish;
    // Strict: an acknowledged entry must survive a power cut; Chrome's own default has become relaxed.
    super(name, { ...options, chromeTransactionDurability: 'strict', cache: 'immutable' });
    this.wish = wish;
    this.standsAt = version ?? 3;
    this.upToDate = version === undefined;
    this.version(1).stores(STORES_V1);
    if (this.standsAt >= 2) this.version(2).stores(STORES_V2).upgrade(upgradeToV2);
    if (this.standsAt >= 3) this.version(3).stores(STORES_V3);
    this.vault = vault?.(this) ?? NO_VAULT;
    // Dexie opens what a newer version made as if it were its own, and would then write without knowing its rules.
    this.on('ready', () => this.refuseNewer(), true);
  }

  /** The same log as an older version knew it. */
  atVersion(version: OlderVersion): LogDatabase {
    return new LogDatabase(this.name, { ...this.wish, version });
  }

  /** The version of the database on the disk, null when there is none. */
  async versionOnDisk(): Promise<number | null> {
    const factory = (this.wish.indexedDB ?? indexedDB) as IDBFactory;
    const found = (await factory.databases()).find(({ name }) => name === this.name);
    // Dexie counts in tenths, and adds single steps of its own for repairs.
    return found?.version === undefined ? null : Math.floor(found.version / 10);
  }

  /** Throws a LogError where its upgrade failed: such a log is read, exported and backed up, never written to. */
  refuseWhenOutdated(): void {
    if (this.upToDate) return;
    throw new LogError(
      'read-only',
      '审核日志未能升级到本版本，现以只读方式打开，内容未改动。请先在「数据与备份」中导出备份，再联系技术人员。',
    );
  }

  private refuseNewer(): void {
    if (Math.floor(this.backendDB().version / 10) <= this.verno) return;
    throw new DOMException('made by a newer version', 'VersionError');
  }
}

/** Name of the one database; it is in use on people's machines and stays. */
export const LOG_NAME = 'zcps-review-log';

/** The meta value under `key`, undefined when it was never written. */
export async function readMeta<K extends keyof MetaValues>(
  database: LogDatabase,
  key: K,
): Promise<MetaValues[K] | undefined> {
  const found = await database.meta.get(key);
  return found === undefined ? undefined : (found.value as MetaValues[K]);
}

/** The highest number among the keys of these records, 0 when there are none. */
export async function lastNumber(records: Collection): Promise<number> {
  return Number((await records.lastKey()) ?? 0);
}
