import type { LogDatabase } from '@/lib/database/database';
import { maskIdNumbers, withoutPlaces } from '@/lib/database/redact';
import type { SealedSweepRow, StoredSweep, StoredSweepRow } from '@/lib/database/shapes';
import { indexOn, subjectOf } from '@/lib/database/subject';
import { isBoxed, unboxed } from '@/lib/database/vault';
import { completeDossier } from '@/lib/dossier/complete';
import { compact } from '@/lib/dossier/parse/text';
import { originOf, SHIPPED_PORTAL } from '@/lib/dossier/portal-origin';
import type { Verdict } from '@/lib/dossier/reading';
import type { Sweep, SweepRow } from '@/lib/record/sweep';
import { workingRecord } from './working-records';

const SWEEP = 'sweep';
const ROW = 'row|';
const KEPT = 7 * 24 * 60 * 60 * 1000;

/** The last 批量检查 with its rows in the order of the list, null when there is none. */
export interface KeptSweep {
  sweep: Sweep;
  rows: SweepRow[];
}

/** Begins a sweep; what the one before found is removed. Idempotent by its id. */
export async function startSweep(database: LogDatabase, sweep: Sweep, rows: readonly SweepRow[]): Promise<void> {
  database.refuseWhenOutdated();
  const records = await Promise.all(rows.map((row) => rowRecord(database, row)));
  await database.transaction('rw', database.sweeps, async () => {
    const present = (await database.sweeps.get(SWEEP)) as StoredSweep | undefined;
    if (present?.sweep.id === sweep.id) return;
    await database.sweeps.clear();
    await database.sweeps.put({ key: SWEEP, sweep });
    await database.sweeps.bulkPut(records);
  });
}

/** Keeps what became of one applicant; a row of another sweep is not taken. Idempotent. */
export async function keepSweepRow(database: LogDatabase, id: string, row: SweepRow): Promise<boolean> {
  database.refuseWhenOutdated();
  const record = await rowRecord(database, row);
  return database.transaction('rw', database.sweeps, async () => {
    const present = (await database.sweeps.get(SWEEP)) as StoredSweep | undefined;
    if (present?.sweep.id !== id) return false;
    await database.sweeps.put(record);
    return true;
  });
}

export async function readSweep(database: LogDatabase): Promise<KeptSweep | null> {
  if (!database.upToDate) return null;
  const present = (await database.sweeps.get(SWEEP)) as StoredSweep | undefined;
  if (present === undefined) return null;
  const rows = await openRows(database, await storedRows(database));
  return { sweep: present.sweep, rows: rows.map(({ row }) => withWholeDossier(row)) };
}

/** A sweep of an earlier version knew fewer fields. */
function withWholeDossier(row: SweepRow): SweepRow {
  const { checked } = row;
  return checked === null ? row : { ...row, checked: { ...checked, dossier: completeDossier(checked.dossier) } };
}

/** What was found about the row that leads to this address of this portal, null when nothing was. */
export async function swept(database: LogDatabase, url: string, portal: string): Promise<SweepRow | null> {
  if (originOf(url) !== portal) return null;
  const kept = await readSweep(database);
  return kept?.rows.find(({ listed, state }) => listed.url === url && state !== 'waiting') ?? null;
}

/** Forgets the sweep and all it found. */
export async function dropSweep(database: LogDatabase): Promise<void> {
  database.refuseWhenOutdated();
  await database.sweeps.clear();
}

/** A sweep that nobody went on with for a week is forgotten, as drafts are. */
export async function tidySweep(database: LogDatabase, now: number): Promise<void> {
  if (!database.upToDate) return;
  const rows = await storedRows(database);
  if (rows.length > 0 && rows.every(({ at }) => at < now - KEPT)) await database.sweeps.clear();
}

/** Everything a sweep found about a person, on whichever portal. */
export async function forgetSwept(database: LogDatabase, subject: string): Promise<void> {
  if (!database.upToDate) return;
  const rows = await openRows(database, await storedRows(database));
  await database.sweeps.bulkDelete(rows.filter(({ person }) => person?.key === subject).map(({ key }) => key));
}

/** Whom each row of the sweep is about, as far as that is known. */
export async function sweptPersons(database: LogDatabase): Promise<StoredSweepRow[]> {
  return database.upToDate ? openRows(database, await storedRows(database)) : [];
}

/** A draft as it was composed for one checked applicant. */
export interface SweptDraft {
  nth: number;
  verdict: Verdict;
  text: string;
}

/**
 * Lays these drafts ready, each at its applicant's review; one that the reviewer has changed by hand stays. Gives the
 * places of those that were laid ready.
 */
export async function draftSwept(database: LogDatabase, drafts: readonly SweptDraft[], now: number): Promise<number[]> {
  database.refuseWhenOutdated();
  const rows = new Map((await openRows(database, await storedRows(database))).map((one) => [one.row.nth, one]));
  const done: number[] = [];
  for (const { nth, verdict, text } of drafts) {
    const found = rows.get(nth);
    if (!found?.row.checked || found.person === null || found.subject === '') continue;
    const { applicant, review, dossier } = found.row.checked;
    const { role, object } = review;
    const key = `${found.subject}|${role}|${object}`;
    const draft = { verdict, text, edited: false };
    const working = { applicant, role, object, review, dossier, choices: {}, draft, filled: null, updatedAt: now };
    const record = await workingRecord(database, {
      key,
      portal: portalOfRow(found.row),
      subject: found.person,
      working,
    });
    const laid = await database.transaction('rw', database.working, async () => {
      const present = await database.working.get(key);
      if ((present?.revision ?? 0) > 0) return false;
      await database.working.put({ ...record, revision: 1, by: 'sweep', handAt: now });
      return true;
    });
    if (laid) done.push(nth);
  }
  return done;
}

async function storedRows(database: LogDatabase): Promise<(StoredSweepRow | SealedSweepRow)[]> {
  const records = await database.sweeps.where('key').startsWith(ROW).toArray();
  return records as (StoredSweepRow | SealedSweepRow)[];
}

async function openRows(
  { vault }: LogDatabase,
  records: readonly (StoredSweepRow | SealedSweepRow)[],
): Promise<StoredSweepRow[]> {
  return unboxed<StoredSweepRow, SealedSweepRow>(vault, records, sweptPlace, ({ box: _, ...rest }, value) => ({
    ...rest,
    ...(value as Pick<StoredSweepRow, 'row' | 'person'>),
  }));
}

async function rowRecord(database: LogDatabase, row: SweepRow): Promise<StoredSweepRow | SealedSweepRow> {
  const { checked } = row;
  const person = checked === null ? null : await subjectOf(database, checked.applicant);
  const subject = person === null ? '' : await indexOn(database, person.key, portalOfRow(row));
  const slim = checked === null ? row : { ...row, checked: { ...checked, dossier: withoutPlaces(checked.dossier) } };
  const masked = maskIdNumbers(slim, compact(checked?.applicant.idNumber ?? ''));
  return sealed(database, { key: keyOf(row.nth), subject, at: row.at, row: masked, person });
}

/** The record as it has to stand on the disk now; for records that were written before encryption, too. */
export async function sealedSweep(
  database: LogDatabase,
  record: StoredSweep | StoredSweepRow | SealedSweepRow,
): Promise<StoredSweep | StoredSweepRow | SealedSweepRow> {
  if (isBoxed(record) || 'sweep' in record) return record;
  const row = record as StoredSweepRow;
  const subject = row.person === null ? '' : await indexOn(database, row.person.key, portalOfRow(row.row));
  return sealed(database, { ...row, subject });
}

async function sealed(
  { vault }: LogDatabase,
  { row, person, ...rest }: StoredSweepRow,
): Promise<StoredSweepRow | SealedSweepRow> {
  const seal = await vault.sealer();
  return seal === null ? { row, person, ...rest } : { ...rest, box: await seal({ row, person }, sweptPlace(rest)) };
}

function sweptPlace({ key }: { key: string }): string {
  return `swept|${key}`;
}

function keyOf(nth: number): string {
  return ROW + String(nth).padStart(5, '0');
}

/** A list leads to pages of its own portal only. */
function portalOfRow({ listed }: SweepRow): string {
  return originOf(listed.url) ?? SHIPPED_PORTAL;
}
