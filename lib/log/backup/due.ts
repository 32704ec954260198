const DAY = 24 * 60 * 60 * 1000;
/** A backup older than this is asked for anew. */
const OLD = 14 * DAY;

/** What the need of a backup is told by. */
export interface BackedUp {
  /** In the log now. */
  entries: number;
  /** When the last backup was made, and how many entries there were then; null when there never was one. */
  lastBackup: { at: number; count: number } | null;
}

/** Whether a backup should be made now: there are entries, and the last one is old or missing. */
export function isBackupDue({ entries, lastBackup }: BackedUp, now: number): boolean {
  if (entries === 0) return false;
  return lastBackup === null || (now - lastBackup.at > OLD && entries > lastBackup.count);
}
