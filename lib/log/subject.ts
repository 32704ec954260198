import { parseIdNumber } from '@/lib/dossier/parse/id-number';
import { compact } from '@/lib/dossier/parse/text';
import type { Applicant } from '@/lib/messages/protocol';
import { type LogDatabase, readMeta } from './database';
import { hmac } from './digest';
import type { Subject } from './schema/v1';

export type { Subject } from './schema/v1';

/** The keyed hash of an applicant; null when neither name nor number is known, so that nobody is taken for another. */
export async function subjectOf(database: LogDatabase, applicant: Applicant): Promise<Subject | null> {
  const number = fullNumber(applicant.idNumber);
  const key = await installKey(database);
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

async function installKey(database: LogDatabase): Promise<CryptoKey> {
  const kept = await readMeta(database, 'install-key');
  if (kept !== undefined) return kept;
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return database.transaction('rw', database.meta, async () => {
    // Another context may have made one meanwhile; the first one kept is the key for good.
    const first = await readMeta(database, 'install-key');
    if (first !== undefined) return first;
    await database.meta.add({ key: 'install-key', value: made });
    return made;
  });
}
