import { randomHex } from '@/lib/cipher/digest';
import { bodyRecord } from '@/lib/database/bodies';
import type { LogDatabase } from '@/lib/database/database';
import { maskIdNumbers, withoutPlaces } from '@/lib/database/redact';
import { rowRecord } from '@/lib/database/rows';
import type { StoredBody, StoredRow } from '@/lib/database/shapes';
import { indexOn, type Subject, subjectOf } from '@/lib/database/subject';
import type { Dossier } from '@/lib/dossier/dossier';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import type { Applicant } from '@/lib/record/applicant';
import type { LogBody } from '@/lib/record/entry';
import { addEntry } from './add-entry';

/** One observed decision, as it is to be logged. */
export interface Decision {
  /** Id of the click: appending it again gives the first entry's number and changes nothing. */
  id: string;
  /** Origin of the portal it was clicked on. */
  portal: string;
  applicant: Applicant;
  /** Who the panel knew it to be, by pages read before; used when this page does not show the number in full. */
  known?: Subject | null;
  role: Role | null;
  object: ReviewObject | null;
  /** When the panel first had findings to show. */
  openedAt?: number | null;
  body: Omit<LogBody, 'dossier'> & { dossier?: Dossier | null };
}

/**
 * Adds one entry with row and body in one strict transaction and gives its number, counted from 1.
 * ID numbers anywhere in it are masked first, and places on the page are left out.
 */
export async function append(database: LogDatabase, decision: Decision, now: () => number): Promise<{ seq: number }> {
  database.refuseWhenOutdated();
  const { applicant, body } = maskIdNumbers(
    { applicant: decision.applicant, body: snapshotted(decision.body) },
    decision.applicant.idNumber,
  );
  const salts = { row: randomHex(16), body: randomHex(16) };
  const at = now();
  const { rows, bodies } = database;
  const seq = await addEntry(database, { id: decision.id, at, tables: [rows, bodies] }, async (next, asLeft) => {
    const shown = await subjectOf(database, decision.applicant, asLeft);
    const subject = shown === null || shown.weak ? (decision.known ?? shown) : shown;
    const row: StoredRow = {
      seq: next,
      at,
      name: applicant.name,
      unit: applicant.unit,
      last4: subject?.last4 ?? '',
      plan: applicant.plan,
      verdict: body.verdict,
      role: decision.role,
      object: decision.object,
      rules: failedRules(body),
      suggestion: body.review?.suggestion.verdict ?? null,
      openedAt: decision.openedAt ?? null,
      pack: packOf(body),
      portal: decision.portal,
      subject: subject?.key ?? '',
      salt: salts.row,
    };
    const stored: StoredBody = { seq: next, salt: salts.body, body };
    const [rowKept, bodyKept] = await Promise.all([rowRecord(database, row), bodyRecord(database, stored)]);
    return {
      bound: { row, body: stored },
      subject: subject === null ? '' : await indexOn(database, subject.key, decision.portal),
      // `put`: a stray row planted at this number must not keep real decisions out of the log.
      write: () => Promise.all([rows.put(rowKept), bodies.put(bodyKept)]),
    };
  });
  return { seq };
}

/** Rules that failed in the findings shown, in their order, each once. */
export function failedRules(body: LogBody): string[] {
  const failed = (body.review?.findings ?? []).filter((finding) => finding.outcome === 'fail');
  return [...new Set(failed.map((finding) => finding.rule))];
}

function packOf({ review }: LogBody): { id: string; title: string } | null {
  const by = review?.pack ?? null;
  return by === null ? null : { id: by.id, title: by.title };
}

function snapshotted(body: Decision['body']): LogBody {
  return { ...body, review: withoutPlaces(body.review), dossier: withoutPlaces(body.dossier ?? null) };
}
