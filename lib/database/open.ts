import { asLogError, LogError } from '@/lib/database/errors';
import type { LogDatabase } from './database';

export type LogState =
  | { is: 'ready' }
  /** It could not be brought up to date: it stands as it was, can be read, exported and backed up, and is not written to. */
  | { is: 'read-only'; why: string };

/** A database that opens on first use, at its older version when its upgrade fails. */
export interface OpenedLog {
  use<T>(work: (database: LogDatabase) => Promise<T>): Promise<T>;
  /** How it was opened; asked within `use`. */
  state(): LogState;
  close(): void;
}

export function openOrFallBack(wanted: LogDatabase): OpenedLog {
  let current = wanted;
  let state: LogState = { is: 'ready' };

  async function open(): Promise<LogDatabase> {
    try {
      await unblocked(wanted);
    } catch (error) {
      const failure = asLogError('升级审核日志', error);
      if (failure.code === 'blocked' || failure.code === 'newer-version') throw failure;
      const older = await openOlder(wanted);
      if (older === null) throw error;
      current = older;
      state = { is: 'read-only', why: failure.message };
    }
    return current;
  }

  return {
    use: (work) => (current.isOpen() ? work(current) : open().then(work)),
    state: () => state,
    close: () => current.close(),
  };
}

/** The log at the older version it still has; null when it has none, so that nothing is made anew. */
async function openOlder(wanted: LogDatabase): Promise<LogDatabase | null> {
  const version = await wanted.versionOnDisk();
  if (version !== 1 && version !== 2) return null;
  const older = wanted.atVersion(version);
  return older.open().then(
    () => older,
    () => null,
  );
}

/** Another window with an older version keeps the database from opening: say so instead of waiting for ever. */
async function unblocked(database: LogDatabase): Promise<void> {
  const event = database.on('blocked');
  return new Promise<void>((resolve, reject) => {
    const say = () =>
      reject(new LogError('blocked', '审核日志正被本插件的另一个窗口占用。请关闭其他审核工作台窗口，再重试。'));
    event.subscribe(say);
    database
      .open()
      .then(() => resolve(), reject)
      .finally(() => event.unsubscribe(say));
  });
}
