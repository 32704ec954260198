import { hmac } from '@/lib/cipher/digest';
import type { Subject } from '@/lib/database/schema/v1';
import { parseIdNumber } from '@/lib/dossier/parse/id-number';
import { compact } from '@/lib/dossier/parse/text';
import { SHIPPED_PORTAL } from '@/lib/dossier/portal-origin';
import type { Applicant } from '@/lib/record/applicant';
import { type LogDatabase, readMeta } from './database';

export type { Subject } from '@/lib/database/schema/v1';

/** The key as it was last read; not to be relied on where the log may have been wiped since. */
const lastRead = new WeakMap<LogDatabase, CryptoKey>();

/** Called where the log may be another than the one last written to. */
export function forgetKey(database: LogDatabase): void {
  lastRead.delete(database);
}

/**
 * The keyed hash of an applicant; null when neither name nor number is known, so that nobody is taken for another.
 * `asLeft` when the log is known to be the one whose key was read last.
 */
export async function subjectOf(database: LogDatabase, applicant: Applicant, asLeft = false): Promise<Subject | null> {
  const known = asLeft ? lastRead.get(database) : undefined;
  return subjectUnder(known ?? (await installKey(database)), applicant);
}

/** The same person under every key of this log: its own first, then those that came with backups of other ones. */
export async function subjectsOf(database: LogDatabase, applicant: Applicant): Promise<Subject[]> {
  const keys = [await installKey(database), ...((await readMeta(database, 'older-keys')) ?? [])];
  const subjects = await Promise.all(keys.map((key) => subjectUnder(key, applicant)));
  return subjects.filter((subject) => subject !== null);
}

/** The portal a record came from; records of before 2026-11-28 name none. */
export function portalOf({ portal }: { portal?: string }): string {
  return portal ?? SHIPPED_PORTAL;
}

/**
 * The index of a person on one portal: the same person on another one has another index, so that what is looked up by it
 * is never answered to another portal. On the shipped portal it is what it was before there were others.
 */
export async function indexOn({ vault }: LogDatabase, subject: string, portal: string): Promise<string> {
  return vault.indexOf(portal === SHIPPED_PORTAL ? subject : `${subject}@${portal}`);
}

const HMAC = { name: 'HMAC', hash: 'SHA-256', length: 256 } as const;

async function subjectUnder(key: CryptoKey, applicant: Applicant): Promise<Subject | null> {
  const number = fullNumber(applicant.idNumber);
  if (number !== null) return { key: await hmac(key, `id|${number}`), weak: false, last4: number.slice(-4) };
  const shown = compact(applicant.idNumber).toUpperCase();
  const name = compact(applicant.name);
  if (name === '' && shown === '') return null;
  const text = JSON.stringify(['weak', name, compact(applicant.unit), shown]);
  return { key: await hmac(key, text), weak: true, last4: '' };
}

/** The ID number in full, normalised; null when it is missing, masked or too short to tell people apart. */
function fullNumber(text: string): string | null {
  const shown = compact(text).toUpperCase();
  if (shown.length < 8) return null;
  const parsed = parseIdNumber(shown);
  if (parsed !== null) return parsed.masked ? null : parsed.text;
  return /^[0-9A-Z()]+$/.test(shown) ? shown : null;
}

/** This log's own key; made on first use. A backup with a passphrase carries it, so that persons are known again. */
export async function installKey(database: LogDatabase): Promise<CryptoKey> {
  const key = (await readMeta(database, 'install-key')) ?? (await makeKey(database));
  lastRead.set(database, key);
  return key;
}

async function makeKey(database: LogDatabase): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey(HMAC, true, ['sign']);
  return database.transaction('rw', database.meta, async () => {
    // Another context may have made one meanwhile; the first one kept is the key for good.
    const first = await readMeta(database, 'install-key');
    if (first !== undefined) return first;
    await database.meta.add({ key: 'install-key', value: made });
    return made;
  });
}

/** A key from a backup: this log's own when it has none yet, else one more to find its entries by. */
export async function adoptKey(database: LogDatabase, raw: Uint8Array<ArrayBuffer>): Promise<void> {
  const key = await crypto.subtle.importKey('raw', raw, HMAC, true, ['sign']);
  const known = [await readMeta(database, 'install-key'), ...((await readMeta(database, 'older-keys')) ?? [])];
  const exported = await Promise.all(
    known.map(async (one) => (one?.extractable ? crypto.subtle.exportKey('raw', one) : new ArrayBuffer(0))),
  );
  if (exported.some((one) => String(new Uint8Array(one)) === String(raw))) return;
  await database.transaction('rw', database.meta, async () => {
    if ((await readMeta(database, 'install-key')) === undefined) {
      await database.meta.add({ key: 'install-key', value: key });
      return;
    }
    const older = (await readMeta(database, 'older-keys')) ?? [];
    await database.meta.put({ key: 'older-keys', value: [...older, key] });
  });
}
