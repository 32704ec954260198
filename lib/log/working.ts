import { idNumbersAgree } from '@/lib/dossier/applicant';
import { compact } from '@/lib/dossier/parse/text';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import type { Applicant, WorkingReview } from '@/lib/messages/protocol';
import { refuseWhenOutdated } from './add-entry';
import type { LogDatabase } from './database';
import { maskIdNumbers } from './redact';
import type { SealedWorking, StoredShown, StoredWorking } from './schema/v2';
import { withoutPlaces } from './snapshot';
import { type Subject, subjectOf } from './subject';
import { openShown, openWorking, shownRecord, updatedAtOf, workingRecord } from './working-records';

/** Which review is meant: one applicant at one stage. */
export interface Stage {
  applicant: Applicant;
  role: Role;
  object: ReviewObject;
}

const DAY = 24 * 60 * 60 * 1000;
const KEEP_CLOSED = 7 * DAY;
const KEEP_SHOWN = DAY;

/** The review in progress, with the applicant as asked for; null when there is none or it ended with a decision. */
export async function loadWorking(database: LogDatabase, stage: Stage): Promise<WorkingReview | null> {
  const subject = await subjectOf(database, stage.applicant);
  const kept = subject === null ? undefined : await database.working.get(await keyOf(database, subject, stage));
  if (kept === undefined || kept.closedAt !== undefined) return null;
  const [stored] = await openWorking(database, [kept]);
  return stored === undefined ? null : { ...stored.working, applicant: stage.applicant };
}

/**
 * Saves a review in progress, ID numbers masked, and gives its key; the newest `updatedAt` wins, and what is older
 * than the decision stays closed. Null when the applicant has neither name nor number: it could be offered to another.
 */
export async function saveWorking(database: LogDatabase, working: WorkingReview): Promise<string | null> {
  refuseWhenOutdated(database);
  const subject = await subjectOf(database, working.applicant);
  if (subject === null) return null;
  const key = await keyOf(database, subject, working);
  const snapshot = working.dossier ? { ...working, dossier: withoutPlaces(working.dossier) } : working;
  const masked = maskIdNumbers(snapshot, working.applicant.idNumber);
  const record = await workingRecord(database, { key, subject, working: masked });
  await database.transaction('rw', database.working, async () => {
    const stored = await database.working.get(key);
    const newest = stored === undefined ? 0 : Math.max(updatedAtOf(stored), stored.closedAt ?? 0);
    if (working.updatedAt <= newest) return;
    const openedAt = stored?.closedAt === undefined ? stored?.openedAt : undefined;
    await database.working.put({ ...record, openedAt: openedAt ?? working.updatedAt });
  });
  return key;
}

/** What a click was made on, as far as the page said it. */
export interface ClickedOn {
  applicant: Applicant;
  role: Role | null;
  object: ReviewObject | null;
}

/**
 * Freezes what the panel showed at a click: the review at `hint` (the tab's latest) when it can be about the same
 * person and stage, else the newest one of this person. Nothing is kept when there is none. Idempotent by click id.
 */
export async function freezeShown(
  database: LogDatabase,
  click: { id: string; at: number } & ClickedOn,
  hint: string | null,
): Promise<void> {
  if ((await database.shown.get(click.id)) !== undefined) return;
  const stored = await findWorking(database, click, hint);
  if (stored === null) return;
  await database.shown.put(shownRecord(click, stored));
}

/** What was frozen at the click, null when the panel had shown nothing about this applicant. */
export async function shownAt(database: LogDatabase, clickId: string): Promise<StoredShown | null> {
  const kept = await database.shown.get(clickId);
  return kept === undefined ? null : ((await openShown(database, [kept]))[0] ?? null);
}

/** Ends a review after its decision was logged: no longer offered, kept a week. Drops what was frozen at the click. */
export async function closeWorking(database: LogDatabase, clickId: string, at: number): Promise<void> {
  await database.transaction('rw', [database.shown, database.working], async () => {
    const shown = await database.shown.get(clickId);
    if (shown === undefined) return;
    await database.working.update(shown.key, { closedAt: at });
    await database.shown.delete(clickId);
  });
}

/** Removes ended reviews after a week and what was frozen at clicks that came to nothing after a day. */
export async function tidyWorking(database: LogDatabase, now: number): Promise<void> {
  await database.working
    .where('closedAt')
    .below(now - KEEP_CLOSED)
    .delete();
  await database.shown
    .where('at')
    .below(now - KEEP_SHOWN)
    .delete();
}

async function keyOf({ vault }: LogDatabase, subject: Subject, { role, object }: Stage): Promise<string> {
  return `${await vault.indexOf(subject.key)}|${role}|${object}`;
}

async function findWorking(
  database: LogDatabase,
  click: ClickedOn,
  hint: string | null,
): Promise<StoredWorking | SealedWorking | null> {
  const kept = hint === null ? undefined : await database.working.get(hint);
  const [hinted] = kept === undefined ? [] : await openWorking(database, [kept]);
  if (hinted !== undefined && fits(click, hinted.working)) return kept ?? null;
  const subject = await subjectOf(database, click.applicant);
  if (subject === null) return null;
  const index = await database.vault.indexOf(subject.key);
  const own = await database.working.where('key').startsWith(`${index}|`).toArray();
  const newest = (await openWorking(database, own))
    .filter((stored) => fits(click, stored.working))
    .sort((a, b) => b.working.updatedAt - a.working.updatedAt)[0];
  return own.find(({ key }) => key === newest?.key) ?? null;
}

/** Nothing on either side contradicts the other; what one side does not say contradicts nothing. */
function fits(click: ClickedOn, working: WorkingReview): boolean {
  const { applicant, role, object } = click;
  if (role !== null && role !== working.role) return false;
  if (object !== null && object !== working.object) return false;
  if (!agree(applicant.name, working.applicant.name) || !agree(applicant.unit, working.applicant.unit)) return false;
  const one = compact(applicant.idNumber).toUpperCase();
  const other = compact(working.applicant.idNumber).toUpperCase();
  return one === '' || other === '' || idNumbersAgree(one, other);
}

function agree(one: string, other: string): boolean {
  return compact(one) === '' || compact(other) === '' || compact(one) === compact(other);
}
