import { LogDatabase, readMeta } from '@/lib/database/database';
import { LogError, orLogError } from '@/lib/database/errors';
import { type LogState, openOrFallBack } from '@/lib/database/open';
import { packRows } from '@/lib/database/packs';
import type { MetaValues, Retention, StoredShown } from '@/lib/database/shapes';
import { type Subject, subjectOf } from '@/lib/database/subject';
import type { Standing } from '@/lib/dossier/applicant-list';
import type { Applicant } from '@/lib/record/applicant';
import type { ChainReport, DoneToLog, LogDetail, LogQuery, Tombstone } from '@/lib/record/entry';
import type { Sweep, SweepRow } from '@/lib/record/sweep';
import type { Basis, HistoryItem, KeptWork, WorkingReview } from '@/lib/record/work';
import type { OpenBackup } from './backup/open-backup';
import type { BackupPart } from './backup/parts';
import { planRestore, type RestorePlan } from './backup/plan-restore';
import { restoreStep } from './backup/restore-steps';
import { type BackupFile, type BackupWish, writeBackup } from './backup/write-backup';
import { append, type Decision } from './chain/append';
import { readHead } from './chain/chain';
import { type Anchor, verify } from './chain/verify';
import { draftSwept, dropSweep, keepSweepRow, type SweptDraft, startSweep, swept, tidySweep } from './drafts/sweep';
import {
  type ClickedOn,
  closeWorking,
  freezeShown,
  loadWorking,
  type SavedWorking,
  saveWorking,
  shownAt,
  tidyWorking,
  type WhichReview,
} from './drafts/working';
import type { Candidate } from './erasure/candidates';
import { candidatesOf, type Erasing, erasePerson, exportPerson } from './erasure/erase-person';
import { type Person, personOf } from './erasure/person';
import { pastTheirTime, purge, readRetention, writeRetention } from './erasure/retention';
import { wipe } from './erasure/wipe';
import { exportCsv, exportJson, type LogExport } from './export/export';
import type { ExportJob } from './export/export-job';
import { lastReturn } from './query/last-return';
import { count, detail, doneToLog, history, type LogPage, type PageOptions, query, tombstone } from './query/search';
import { type ListOnShow, standings } from './query/standings';
import {
  changePassphrase,
  type EncryptionState,
  encrypt,
  encryptionState,
  lockNow,
  noteUse,
  sealRest,
  unlock,
} from './vault/encryption';
import type { SessionStore } from './vault/session';

/** What one portal may be told and may add to: nothing in it comes from another one. */
export interface PortalLog {
  append(decision: Omit<Decision, 'portal'>): Promise<{ seq: number }>;
  history(applicant: Applicant): Promise<HistoryItem[]>;
  /** Everything kept about this applicant at this stage, the last return included. */
  loadWorking(stage: Omit<WhichReview, 'portal'>): Promise<KeptWork>;
  saveWorking(working: WorkingReview, basis: Basis): Promise<SavedWorking | null>;
  freezeShown(click: { id: string; at: number } & Omit<ClickedOn, 'portal'>, hint: string | null): Promise<void>;
  /** What is known about the rows of a list, in their order; null for a row nothing is known about. */
  standings(list: Omit<ListOnShow, 'portal'>): Promise<(Standing | null)[]>;
  /** What 批量检查 found about the row that leads to this address. */
  swept(url: string): Promise<SweepRow | null>;
}

/** What the record says, newest first, and whether it stands as it was written. */
export interface Entries {
  query(filters: LogQuery, options: PageOptions): Promise<LogPage>;
  count(filters: LogQuery): Promise<number>;
  detail(seq: number): Promise<LogDetail | null>;
  /** What is left of an entry that was erased or is past its time. */
  tombstone(seq: number): Promise<Tombstone | null>;
  /** What was done to the log itself, where that is what the number stands for. */
  done(seq: number): Promise<DoneToLog | null>;
  head(): Promise<{ count: number; head: string | null }>;
  verify(anchor?: Anchor): Promise<ChainReport>;
}

/** Work that is not yet decided; what a portal may see of it is in `PortalLog`. */
export interface Drafts {
  /** What the reviewer was shown at this click, kept when it was made. */
  shownAt(clickId: string): Promise<StoredShown | null>;
  close(clickId: string): Promise<void>;
}

/** 批量检查, background only; the workbench reads what is kept by itself. */
export interface Sweeps {
  start(sweep: Sweep, rows: readonly SweepRow[]): Promise<void>;
  keepRow(id: string, row: SweepRow): Promise<boolean>;
  drop(): Promise<void>;
  /** Lays drafts ready; gives which of them had been written by hand and were left. */
  draft(drafts: readonly SweptDraft[]): Promise<number[]>;
}

export interface People {
  keyOf(applicant: Applicant): Promise<Subject | null>;
  /** The person an entry is about, with the numbers of all entries about them; null when that was erased. */
  of(seq: number): Promise<Person | null>;
  /** What may be about the same person and is not known to be; the ids are for `export` and `erase`. */
  candidates(seq: number): Promise<Candidate[]>;
  export(seq: number, also?: readonly string[]): Promise<LogExport>;
  /** Background only: erases everything about the person of this entry, and the candidates named. */
  erase(ask: Erasing): Promise<number[]>;
}

export interface Keeping {
  read(): Promise<Retention>;
  set(retention: Retention): Promise<void>;
  /** How much a purge would remove now, under these periods. */
  past(retention: Retention): Promise<{ bodies: number; entries: number }>;
  /** Background only: removes what is past its time, once a day at most; null when it was not yet time. */
  purge(): Promise<{ bodies: number; entries: number } | null>;
}

export interface Backups {
  /** When the last backup was made, and what it held then; null when there was none. */
  last(): Promise<MetaValues['last-backup'] | null>;
  note(backup: { count: number; head: string | null }): Promise<void>;
  write(wish: Omit<BackupWish, 'now'>): Promise<BackupFile>;
  planRestore(backup: OpenBackup, parts: readonly BackupPart[]): Promise<RestorePlan>;
  /** Background only: one step of a restore; gives how many entries it added. */
  restoreStep(step: unknown): Promise<number>;
}

/** All but `state` are for the background only. */
export interface Encryption {
  state(): Promise<EncryptionState>;
  /** Encrypts the log for good. */
  encrypt(wish: { passphrase: string; idleMinutes: number }): Promise<void>;
  unlock(passphrase: string): Promise<void>;
  lock(): Promise<void>;
  /** A person did something: the time of idleness begins anew, unless the log is locked. */
  used(): Promise<void>;
  changePassphrase(change: { before: string; after: string }): Promise<void>;
}

/** Everything, or what fits the filters; `job` hears how far it is and may end it. */
export interface Exports {
  json(filters?: LogQuery, job?: ExportJob): Promise<LogExport>;
  csv(filters?: LogQuery, job?: ExportJob): Promise<LogExport>;
}

/** The log as the background and the workbench use it. Every method fails with a LogError in words for the reviewer. */
export interface ReviewLog {
  /** The log as the portal at this origin may see it. */
  on(portal: string): PortalLog;
  entries: Entries;
  drafts: Drafts;
  sweep: Sweeps;
  people: People;
  retention: Keeping;
  backup: Backups;
  encryption: Encryption;
  export: Exports;
  /** Housekeeping after a decision and at start: ended drafts, packing of rows. */
  tidy(): Promise<void>;
  /** Background only. */
  wipe(): Promise<void>;
  /** For what only one page does with the log: `what` (读取…) begins the words of a failure. */
  use<T>(what: string, work: (database: LogDatabase) => Promise<T>): Promise<T>;
  /** How the log could be opened. */
  state(): Promise<LogState>;
  close(): void;
}

/** The review log on this database. Nothing is opened or made before the first call. */
export function openReviewLog(
  wanted = new LogDatabase(),
  now: () => number = Date.now,
  session: SessionStore = NO_SESSION,
): ReviewLog {
  const opened = openOrFallBack(wanted);
  const run = <T>(what: string, work: (database: LogDatabase) => Promise<T>) =>
    orLogError(what, () => opened.use(work));
  return {
    on: (portal) => portalLog(run, portal, now),
    entries: {
      query: (filters, options) => run('读取审核日志', (database) => query(database, filters, options)),
      count: (filters) => run('读取审核日志', (database) => count(database, filters)),
      detail: (seq) => run('读取审核记录', (database) => detail(database, seq)),
      tombstone: (seq) => run('读取审核记录', (database) => tombstone(database, seq)),
      done: (seq) => run('读取审核日志', (database) => doneToLog(database, seq)),
      head: () => run('读取审核日志', (database) => readHead(database)),
      verify: (anchor) => run('校验审核日志', (database) => verify(database, anchor)),
    },
    drafts: {
      shownAt: (clickId) => run('读取审核内容', (database) => shownAt(database, clickId)),
      close: (clickId) => run('保存审核草稿', (database) => closeWorking(database, clickId, now())),
    },
    sweep: {
      start: (sweep, rows) => run('保存批量检查', (database) => startSweep(database, sweep, rows)),
      keepRow: (id, row) => run('保存批量检查', (database) => keepSweepRow(database, id, row)),
      drop: () => run('清除批量检查', dropSweep),
      draft: (drafts) => run('保存审核草稿', (database) => draftSwept(database, drafts, now())),
    },
    people: {
      keyOf: (applicant) => run('读取审核日志', (database) => subjectOf(database, applicant)),
      of: (seq) => run('读取审核记录', (database) => personOf(database, seq)),
      candidates: (seq) => run('读取审核记录', (database) => candidatesOf(database, seq)),
      export: (seq, also) => run('导出个人记录', (database) => exportPerson(database, seq, now(), also)),
      erase: (ask) => run('删除个人记录', (database) => erasePerson(database, ask, now())),
    },
    retention: {
      read: () => run('读取保存期限', (database) => readRetention(database)),
      set: (retention) => run('设置保存期限', (database) => writeRetention(database, retention, now())),
      past: (retention) =>
        run('读取审核日志', async (database) => {
          const { bodies, entries } = await pastTheirTime(database, now(), retention);
          return { bodies: bodies.length, entries: entries.length };
        }),
      purge: () => run('清理过期记录', (database) => purge(database, now())),
    },
    backup: {
      last: () => run('读取备份时间', async (database) => (await readMeta(database, 'last-backup')) ?? null),
      note: (backup) => run('保存备份时间', (database) => noteBackup(database, { at: now(), ...backup })),
      write: (wish) => run('备份', (database) => writeBackup(database, { ...wish, now: now() })),
      planRestore: (backup, parts) => run('读取备份', (database) => planRestore(database, backup, parts)),
      restoreStep: (step) => run('恢复备份', (database) => restoreStep(database, step, now())),
    },
    encryption: {
      state: () => run('读取加密设置', (database) => encryptionState(database, session, now())),
      encrypt: (wish) => run('加密审核日志', (database) => encrypt(database, session, wish, now())),
      unlock: (passphrase) => run('解锁审核日志', (database) => unlock(database, session, passphrase, now())),
      lock: () => run('锁定审核日志', (database) => lockNow(database, session)),
      used: () => run('读取加密设置', (database) => noteUse(database, session, now())),
      changePassphrase: (change) => run('更换口令', (database) => changePassphrase(database, change)),
    },
    export: {
      json: (filters, job) => run('导出审核日志', (database) => exportJson(database, now(), filters, job)),
      csv: (filters = {}, job) => run('导出审核日志', (database) => exportCsv(database, filters, now(), job)),
    },
    tidy: () => run('整理审核日志', (database) => tidy(database, now())),
    wipe: () => run('清空审核日志', (database) => wipe(database, now())),
    use: run,
    state: () => run('打开审核日志', async () => opened.state()),
    close: () => opened.close(),
  };
}

type Run = <T>(what: string, work: (database: LogDatabase) => Promise<T>) => Promise<T>;

function portalLog(run: Run, portal: string, now: () => number): PortalLog {
  return {
    append: (decision) => run('保存审核记录', (database) => append(database, { ...decision, portal }, now)),
    history: (applicant) => run('读取历史审核记录', (database) => history(database, applicant, portal)),
    loadWorking: (stage) =>
      run('读取审核草稿', async (database) => ({
        ...(await loadWorking(database, { ...stage, portal }, now())),
        lastReturn: await lastReturn(database, { ...stage, portal }),
      })),
    saveWorking: (working, basis) =>
      run('保存审核草稿', (database) => saveWorking(database, { working, portal }, basis, now())),
    freezeShown: (click, hint) => run('保存审核内容', (database) => freezeShown(database, { ...click, portal }, hint)),
    standings: (list) => run('读取审核日志', (database) => standings(database, { ...list, portal })),
    swept: (url) => run('读取批量检查', (database) => swept(database, url, portal)),
  };
}

async function noteBackup(database: LogDatabase, value: MetaValues['last-backup']): Promise<void> {
  database.refuseWhenOutdated();
  await database.meta.put({ key: 'last-backup', value });
}

async function tidy(database: LogDatabase, now: number): Promise<void> {
  if (!database.upToDate) return;
  await tidyWorking(database, now);
  await tidySweep(database, now);
  await sealRest(database);
  // Rows in boxes are packed when they can be opened.
  await packRows(database).catch((error: unknown) => {
    if (!(error instanceof LogError) || error.code !== 'locked') throw error;
  });
}

/** Without a session store an encrypted log stays locked. */
const NO_SESSION: SessionStore = {
  read: async () => null,
  write: async () => undefined,
  clear: async () => undefined,
};
