import type { ReviewObject, Role } from '@/lib/dossier/reading';
import type { Applicant } from '@/lib/messages/protocol';
import type { LogBody, LogEntry } from '@/lib/review/record';
import { link } from './chain';
import { type LogDatabase, readMeta } from './database';
import { randomHex } from './digest';
import { LogError } from './errors';
import { maskIdNumbers } from './redact';
import type { StoredBody, StoredRow, Subject } from './schema/v1';
import { subjectOf } from './subject';

/** One observed decision, as it is to be logged. */
export interface Decision {
  /** Id of the click: appending it again gives the first entry's number and changes nothing. */
  id: string;
  applicant: Applicant;
  /** Who the panel knew it to be, by pages read before; used when this page does not show the number in full. */
  known?: Subject | null;
  role: Role | null;
  object: ReviewObject | null;
  body: LogBody;
}

const ATTEMPTS = 20;

/**
 * Adds one entry with row and body in one strict transaction and gives its number, counted from 1.
 * ID numbers anywhere in it are masked first.
 */
export async function append(database: LogDatabase, decision: Decision, now: () => number): Promise<{ seq: number }> {
  const shown = await subjectOf(database, decision.applicant);
  const subject = shown === null || shown.weak ? (decision.known ?? shown) : shown;
  const plain = maskIdNumbers({ applicant: decision.applicant, body: decision.body }, decision.applicant.idNumber);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const head = (await database.entries.orderBy('seq').last()) ?? null;
    const seq = (head?.seq ?? 0) + 1;
    const row: StoredRow = {
      seq,
      at: now(),
      name: plain.applicant.name,
      unit: plain.applicant.unit,
      last4: subject?.last4 ?? '',
      plan: plain.applicant.plan,
      verdict: plain.body.verdict,
      role: decision.role,
      object: decision.object,
      rules: failedRules(plain.body),
      subject: subject?.key ?? '',
    };
    const body: StoredBody = { seq, salt: randomHex(16), body: plain.body };
    // Hashed before the transaction: IndexedDB commits by itself while WebCrypto is awaited.
    const entry = await link(head, decision.id, row, body);
    const written = await write(database, head, entry, row, body);
    if (written !== null) return { seq: written };
  }
  throw new LogError('busy', '保存审核记录失败：同时写入的记录过多，内容未写入。请稍后重试。');
}

/** Rules that failed in the findings shown, in their order, each once. */
export function failedRules(body: LogBody): string[] {
  const failed = (body.review?.findings ?? []).filter((finding) => finding.outcome === 'fail');
  return [...new Set(failed.map((finding) => finding.rule))];
}

/** The number under which the decision stands now, or null when the head has moved and hashing must start again. */
async function write(
  database: LogDatabase,
  head: LogEntry | null,
  entry: LogEntry,
  row: StoredRow,
  body: StoredBody,
): Promise<number | null> {
  const { entries, rows, bodies, meta } = database;
  return database.transaction('rw', [entries, rows, bodies, meta], async () => {
    const same = await entries.where('id').equals(entry.id).first();
    if (same !== undefined) return same.seq;
    const last = (await entries.orderBy('seq').last()) ?? null;
    if (last?.hash !== head?.hash) return null;
    await noteTornEnd(database, last, entry.at);
    await entries.add(entry);
    // `put`: a stray row planted at this number must not keep real decisions out of the log.
    await rows.put(row);
    await bodies.put(body);
    await meta.put({ key: 'head', value: { count: entry.seq, hash: entry.hash } });
    return entry.seq;
  });
}

/** An end that is not where the last append left it is noted for good, or the next append would hide it. */
async function noteTornEnd(database: LogDatabase, last: LogEntry | null, at: number): Promise<void> {
  const left = await readMeta(database, 'head');
  const found = last?.seq ?? 0;
  if ((left?.count ?? 0) === found && (left?.hash ?? '') === (last?.hash ?? '')) return;
  if ((await readMeta(database, 'torn')) !== undefined) return;
  await database.meta.add({ key: 'torn', value: { at, expected: left?.count ?? 0, found } });
}
