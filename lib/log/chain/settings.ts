import { hmac, sha256 } from '@/lib/cipher/digest';
import { type LogDatabase, readMeta } from '@/lib/database/database';
import type { MetaValues, Retention } from '@/lib/database/shapes';
import { canonicalJson } from './canonical';

/** What decides, beside the entries, what is kept and who is found again. */
export interface LogSettings {
  /** Null while nothing was set. */
  retention: Retention | null;
  /** This log's own key, then those that came with backups. */
  keys: CryptoKey[];
}

/** As they stand in the database. May run inside a transaction over `meta`. */
export async function readSettings(database: LogDatabase): Promise<LogSettings> {
  const value = <K extends keyof MetaValues>(key: K) => readMeta(database, key);
  const [retention, own, older] = await Promise.all([value('retention'), value('install-key'), value('older-keys')]);
  return { retention: retention ?? null, keys: [...(own === undefined ? [] : [own]), ...(older ?? [])] };
}

/** The hash that entries carry of them. It reveals no key: each is represented by its HMAC of a fixed word. */
export async function settingsHash({ retention, keys }: LogSettings): Promise<string> {
  const names = await Promise.all(keys.map((key) => hmac(key, 'settings')));
  const days = retention === null ? null : { entryDays: retention.entryDays, bodyDays: retention.bodyDays };
  return sha256(canonicalJson({ keys: names, retention: days }));
}
