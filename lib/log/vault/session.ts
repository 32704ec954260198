/** What only the memory of this browser session holds. Bytes are hex: the session store takes JSON. */
export interface VaultSession {
  /** Opens the keys that `meta.unlocked` holds on the disk. Neither of the two is of use without the other. */
  secret: string | null;
  /** When a person last did something; past its idle minutes it counts as locked. */
  usedAt: number;
  /** What seals and opens while the log is locked, for this session's own work. */
  writing: { from: string; raw: string } | null;
}

/** Where it is kept: the browser's session store, shared by background and workbench, never on the disk. */
export interface SessionStore {
  read(): Promise<VaultSession | null>;
  write(session: VaultSession): Promise<void>;
  clear(): Promise<void>;
}
