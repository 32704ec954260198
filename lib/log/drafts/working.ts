import type { LogDatabase } from '@/lib/database/database';
import { maskIdNumbers, withoutPlaces } from '@/lib/database/redact';
import type { SealedWorking, StoredShown, StoredWorking } from '@/lib/database/shapes';
import { indexOn, portalOf, type Subject, subjectOf } from '@/lib/database/subject';
import { mayBeSameCase } from '@/lib/dossier/identity';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import type { Applicant } from '@/lib/record/applicant';
import type { Basis, KeptWork, WorkingReview } from '@/lib/record/work';
import { asideKey, endedKey, isEnded, mainKey, whatToKeep } from './two-tabs';
import { openShown, openWorking, shownRecord, workingRecord } from './working-records';

/** Which review is meant: one applicant at one stage of one portal. */
export interface WhichReview {
  portal: string;
  applicant: Applicant;
  role: Role;
  object: ReviewObject;
}

const DAY = 24 * 60 * 60 * 1000;
const KEEP_CLOSED = 7 * DAY;
const KEEP_SHOWN = DAY;

/** What is kept of the review in progress, with the applicant as asked for. */
export async function loadWorking(
  database: LogDatabase,
  stage: WhichReview,
  now: number,
): Promise<Omit<KeptWork, 'lastReturn'>> {
  const subject = await subjectOf(database, stage.applicant);
  if (subject === null) return { working: null, revision: 0, earlier: null };
  const key = await keyOf(database, subject, stage);
  const records = await database.working.where('key').startsWith(key).toArray();
  const all = await openWorking(database, records);
  const asked = (stored: StoredWorking) => ({ ...stored.working, applicant: stage.applicant });
  const stored = all.find((one) => one.key === key);
  const [earlier] = all
    .filter((one) => one.key !== key && (one.closedAt ?? 0) >= now - KEEP_CLOSED)
    .filter((one) => isWorthHaving(one.working, stored?.working ?? null))
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
  return {
    working: stored === undefined ? null : asked(stored),
    revision: stored?.revision ?? 0,
    earlier:
      earlier === undefined
        ? null
        : { why: isEnded(earlier.key) ? 'decided' : 'replaced', at: earlier.closedAt ?? 0, working: asked(earlier) },
  };
}

/** Whether there is a text in it that is not in the present draft anyway. */
function isWorthHaving({ draft }: WorkingReview, present: WorkingReview | null): boolean {
  return draft !== null && draft.text.trim() !== '' && draft.text !== present?.draft?.text;
}

export interface SavedWorking {
  key: string;
  revision: number;
  /** What another tab's hand made of it since; then what was to be saved is kept aside under `key`. */
  other: WorkingReview | null;
}

/**
 * Saves a review in progress, ID numbers masked. What is older than the decision stays closed; where two tabs changed it by
 * hand, neither replaces the other unasked. Null when the applicant has neither name nor number: it could be offered to
 * another.
 */
export async function saveWorking(
  database: LogDatabase,
  { working, portal }: { working: WorkingReview; portal: string },
  basis: Basis,
  now: number,
): Promise<SavedWorking | null> {
  database.refuseWhenOutdated();
  const subject = await subjectOf(database, working.applicant);
  if (subject === null) return null;
  const key = await keyOf(database, subject, { ...working, portal });
  const snapshot = working.dossier ? { ...working, dossier: withoutPlaces(working.dossier) } : working;
  const masked = maskIdNumbers(snapshot, working.applicant.idNumber);
  const record = await workingRecord(database, { key, portal, subject, working: masked });
  const outcome = await database.transaction('rw', database.working, async () => {
    const [stored, ended] = await database.working.bulkGet([key, endedKey(key)]);
    const { updatedAt } = working;
    const filledAt = working.filled?.at ?? 0;
    const kept = whatToKeep({ stored, endedAt: ended?.closedAt ?? 0, updatedAt, filledAt }, basis);
    const common = { ...record, openedAt: stored?.openedAt ?? working.updatedAt };
    if (kept.is === 'behind') {
      if (basis.byHand) await database.working.put({ ...common, key: asideKey(key, basis.panel), closedAt: now });
      return { key: basis.byHand ? asideKey(key, basis.panel) : key, revision: kept.revision, stored };
    }
    if (kept.is === 'known') return { key, revision: kept.revision, stored: undefined };
    if (basis.over) await setAside(database, key, stored, basis.panel, now);
    await database.working.put({ ...common, ...kept.mark });
    return { key, revision: kept.mark.revision, stored: undefined };
  });
  const [other] = outcome.stored === undefined ? [] : await openWorking(database, [outcome.stored]);
  return {
    key: outcome.key,
    revision: outcome.revision,
    other: other === undefined ? null : { ...other.working, applicant: working.applicant },
  };
}

/** The version that the reviewer did not keep can be had back; this panel's own aside is what is kept now. */
async function setAside(
  database: LogDatabase,
  key: string,
  stored: StoredWorking | SealedWorking | undefined,
  panel: string,
  now: number,
): Promise<void> {
  await database.working.delete(asideKey(key, panel));
  if (stored === undefined || stored.by === panel) return;
  await database.working.put({ ...stored, key: asideKey(key, stored.by ?? ''), closedAt: now });
}

/** What a click was made on, as far as the page said it. */
export interface ClickedOn {
  portal: string;
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

/**
 * Ends a review after its decision was logged: no longer offered by itself, kept a week. Drops what was frozen at the
 * click. What another tab has in progress about the same person goes on.
 */
export async function closeWorking(database: LogDatabase, clickId: string, at: number): Promise<void> {
  await database.transaction('rw', [database.shown, database.working], async () => {
    const shown = await database.shown.get(clickId);
    if (shown === undefined) return;
    const record = await database.working.get(shown.key);
    if (record !== undefined && !isEnded(record.key)) {
      await database.working.put({ ...record, key: endedKey(mainKey(record.key)), closedAt: at });
      await database.working.delete(record.key);
    }
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

async function keyOf(database: LogDatabase, subject: Subject, { portal, role, object }: WhichReview): Promise<string> {
  return `${await indexOn(database, subject.key, portal)}|${role}|${object}`;
}

async function findWorking(
  database: LogDatabase,
  click: ClickedOn,
  hint: string | null,
): Promise<StoredWorking | SealedWorking | null> {
  const kept = hint === null ? undefined : await hintedAt(database, hint);
  const [hinted] = kept === undefined ? [] : await openWorking(database, [kept]);
  if (hinted !== undefined && fits(click, hinted)) return kept ?? null;
  const subject = await subjectOf(database, click.applicant);
  if (subject === null) return null;
  const index = await indexOn(database, subject.key, click.portal);
  const own = await database.working.where('key').startsWith(`${index}|`).toArray();
  const newest = (await openWorking(database, own))
    .filter((stored) => fits(click, stored))
    .sort((a, b) => b.working.updatedAt - a.working.updatedAt)[0];
  return own.find(({ key }) => key === newest?.key) ?? null;
}

/** What the tab worked on last, also when a decision has ended it since: a second click shows the same. */
async function hintedAt(database: LogDatabase, hint: string): Promise<StoredWorking | SealedWorking | undefined> {
  const [open, ended] = await database.working.bulkGet([hint, endedKey(mainKey(hint))]);
  return open ?? ended;
}

/** Nothing on either side contradicts the other; what one side does not say contradicts nothing. */
function fits(click: ClickedOn, stored: StoredWorking): boolean {
  const { applicant, role, object } = click;
  const { working } = stored;
  if (click.portal !== portalOf(stored)) return false;
  if (role !== null && role !== working.role) return false;
  if (object !== null && object !== working.object) return false;
  return mayBeSameCase(applicant, working.applicant);
}
