import { idNumbersAgree } from '@/lib/dossier/applicant';
import { compact } from '@/lib/dossier/parse/text';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import type { Applicant, WorkingReview } from '@/lib/messages/protocol';
import type { LogDatabase } from './database';
import { maskIdNumbers } from './redact';
import type { StoredShown, StoredWorking, Subject } from './schema/v1';
import { subjectOf } from './subject';

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
  const stored = subject === null ? undefined : await database.working.get(keyOf(subject, stage));
  if (stored === undefined || stored.closedAt !== undefined) return null;
  return { ...stored.working, applicant: stage.applicant };
}

/**
 * Saves a review in progress, ID numbers masked, and gives its key; the newest `updatedAt` wins, and what is older
 * than the decision stays closed. Null when the applicant has neither name nor number: it could be offered to another.
 */
export async function saveWorking(database: LogDatabase, working: WorkingReview): Promise<string | null> {
  const subject = await subjectOf(database, working.applicant);
  if (subject === null) return null;
  const key = keyOf(subject, working);
  const masked = maskIdNumbers(working, working.applicant.idNumber);
  await database.transaction('rw', database.working, async () => {
    const stored = await database.working.get(key);
    const newest = Math.max(stored?.working.updatedAt ?? Number.NEGATIVE_INFINITY, stored?.closedAt ?? 0);
    if (working.updatedAt > newest) await database.working.put({ key, subject, working: masked });
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
  const { key, subject, working } = stored;
  await database.shown.put({ id: click.id, at: click.at, key, subject, working });
}

/** What was frozen at the click, null when the panel had shown nothing about this applicant. */
export async function shownAt(database: LogDatabase, clickId: string): Promise<StoredShown | null> {
  return (await database.shown.get(clickId)) ?? null;
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

function keyOf(subject: Subject, { role, object }: Stage): string {
  return `${subject.key}|${role}|${object}`;
}

async function findWorking(
  database: LogDatabase,
  click: ClickedOn,
  hint: string | null,
): Promise<StoredWorking | null> {
  const hinted = hint === null ? undefined : await database.working.get(hint);
  if (hinted !== undefined && fits(click, hinted.working)) return hinted;
  const subject = await subjectOf(database, click.applicant);
  if (subject === null) return null;
  const own = await database.working.where('key').startsWith(`${subject.key}|`).toArray();
  const newest = own
    .filter((stored) => fits(click, stored.working))
    .sort((a, b) => b.working.updatedAt - a.working.updatedAt)[0];
  return newest ?? null;
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
