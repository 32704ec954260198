/** A store outside of the log that belongs into a backup of everything: settings, policy values, portal profiles. */
export interface BackupPart {
  /** Names it in the file; never reused for anything else. */
  id: string;
  /** For people: 政策设置. */
  title: string;
  /** What it holds now, JSON-safe; null when there is nothing worth keeping. */
  read(): Promise<unknown>;
  /**
   * What putting `value` in force would change, in words; null when nothing would. Throws an Error in words for people
   * when it is not of the right shape.
   */
  changes(value: unknown): Promise<string | null>;
  /** Puts it in force; only after `changes` took it. */
  restore(value: unknown): Promise<void>;
}
