import type { Applicant, WorkingReview } from '@/lib/messages/protocol';
import type { ChainReport, LogDetail, LogQuery, Tombstone } from '@/lib/review/record';
import { append, type Decision } from './append';
import { LogDatabase } from './database';
import { orLogError } from './errors';
import { exportCsv, exportJson, type LogExport, readHead } from './export';
import { type LogState, openOrFallBack } from './open';
import { packRows } from './packs';
import type { StoredShown } from './schema/v2';
import { count, detail, type HistoryItem, history, type LogPage, type PageOptions, query, tombstone } from './search';
import { type Subject, subjectOf } from './subject';
import { type Anchor, verify } from './verify';
import {
  type ClickedOn,
  closeWorking,
  freezeShown,
  loadWorking,
  type Stage,
  saveWorking,
  shownAt,
  tidyWorking,
} from './working';

/** The log as the background and the workbench use it. Every method fails with a LogError in words for the reviewer. */
export interface ReviewLog {
  append(decision: Decision): Promise<{ seq: number }>;
  subjectKey(applicant: Applicant): Promise<Subject | null>;
  history(applicant: Applicant): Promise<HistoryItem[]>;
  loadWorking(stage: Stage): Promise<WorkingReview | null>;
  saveWorking(working: WorkingReview): Promise<string | null>;
  freezeShown(click: { id: string; at: number } & ClickedOn, hint: string | null): Promise<void>;
  shownAt(clickId: string): Promise<StoredShown | null>;
  closeWorking(clickId: string): Promise<void>;
  /** Housekeeping after a decision and at start: ended drafts, packing of rows. */
  tidy(): Promise<void>;
  query(filters: LogQuery, options: PageOptions): Promise<LogPage>;
  count(filters: LogQuery): Promise<number>;
  detail(seq: number): Promise<LogDetail | null>;
  tombstone(seq: number): Promise<Tombstone | null>;
  head(): Promise<{ count: number; head: string | null }>;
  verify(anchor?: Anchor): Promise<ChainReport>;
  exportJson(): Promise<LogExport>;
  exportCsv(filters?: LogQuery): Promise<LogExport>;
  /** How the log could be opened. */
  state(): Promise<LogState>;
  close(): void;
}

/** The review log on this database. Nothing is opened or made before the first call. */
export function openReviewLog(wanted = new LogDatabase(), now: () => number = Date.now): ReviewLog {
  const opened = openOrFallBack(wanted);
  const run = <T>(what: string, work: (database: LogDatabase) => Promise<T>) =>
    orLogError(what, () => opened.use(work));
  return {
    append: (decision) => run('保存审核记录', (database) => append(database, decision, now)),
    subjectKey: (applicant) => run('读取审核日志', (database) => subjectOf(database, applicant)),
    history: (applicant) => run('读取历史审核记录', (database) => history(database, applicant)),
    loadWorking: (stage) => run('读取审核草稿', (database) => loadWorking(database, stage)),
    saveWorking: (working) => run('保存审核草稿', (database) => saveWorking(database, working)),
    freezeShown: (click, hint) => run('保存审核内容', (database) => freezeShown(database, click, hint)),
    shownAt: (clickId) => run('读取审核内容', (database) => shownAt(database, clickId)),
    closeWorking: (clickId) => run('保存审核草稿', (database) => closeWorking(database, clickId, now())),
    tidy: () => run('整理审核日志', (database) => tidy(database, now())),
    query: (filters, options) => run('读取审核日志', (database) => query(database, filters, options)),
    count: (filters) => run('读取审核日志', (database) => count(database, filters)),
    detail: (seq) => run('读取审核记录', (database) => detail(database, seq)),
    tombstone: (seq) => run('读取审核记录', (database) => tombstone(database, seq)),
    head: () => run('读取审核日志', (database) => readHead(database)),
    verify: (anchor) => run('校验审核日志', (database) => verify(database, anchor)),
    exportJson: () => run('导出审核日志', (database) => exportJson(database, now())),
    exportCsv: (filters = {}) => run('导出审核日志', (database) => exportCsv(database, filters, now())),
    state: () => run('打开审核日志', async () => opened.state()),
    close: () => opened.close(),
  };
}

async function tidy(database: LogDatabase, now: number): Promise<void> {
  if (!database.upToDate) return;
  await tidyWorking(database, now);
  await packRows(database);
}
