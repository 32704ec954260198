import type { Applicant, WorkingReview } from '@/lib/messages/protocol';
import type { ChainReport, LogDetail, LogQuery } from '@/lib/review/record';
import { append, type Decision } from './append';
import { LogDatabase } from './database';
import { LogError, orLogError } from './errors';
import { exportCsv, exportJson, type LogExport, readHead } from './export';
import type { StoredShown, Subject } from './schema/v1';
import { count, detail, type HistoryItem, history, type LogPage, type PageOptions, query } from './search';
import { subjectOf } from './subject';
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
  tidy(): Promise<void>;
  query(filters: LogQuery, options: PageOptions): Promise<LogPage>;
  count(filters: LogQuery): Promise<number>;
  detail(seq: number): Promise<LogDetail | null>;
  head(): Promise<{ count: number; head: string | null }>;
  verify(anchor?: Anchor): Promise<ChainReport>;
  exportJson(): Promise<LogExport>;
  exportCsv(filters?: LogQuery): Promise<LogExport>;
  close(): void;
}

/** The review log on this database. Nothing is opened or made before the first call. */
export function openReviewLog(database = new LogDatabase(), now: () => number = Date.now): ReviewLog {
  const run = <T>(what: string, work: () => Promise<T>) => orLogError(what, () => unblocked(database, work));
  return {
    append: (decision) => run('保存审核记录', () => append(database, decision, now)),
    subjectKey: (applicant) => run('读取审核日志', () => subjectOf(database, applicant)),
    history: (applicant) => run('读取历史审核记录', () => history(database, applicant)),
    loadWorking: (stage) => run('读取审核草稿', () => loadWorking(database, stage)),
    saveWorking: (working) => run('保存审核草稿', () => saveWorking(database, working)),
    freezeShown: (click, hint) => run('保存审核内容', () => freezeShown(database, click, hint)),
    shownAt: (clickId) => run('读取审核内容', () => shownAt(database, clickId)),
    closeWorking: (clickId) => run('保存审核草稿', () => closeWorking(database, clickId, now())),
    tidy: () => run('清理审核草稿', () => tidyWorking(database, now())),
    query: (filters, options) => run('读取审核日志', () => query(database, filters, options)),
    count: (filters) => run('读取审核日志', () => count(database, filters)),
    detail: (seq) => run('读取审核记录', () => detail(database, seq)),
    head: () => run('读取审核日志', () => readHead(database)),
    verify: (anchor) => run('校验审核日志', () => verify(database, anchor)),
    exportJson: () => run('导出审核日志', () => exportJson(database, now())),
    exportCsv: (filters = {}) => run('导出审核日志', () => exportCsv(database, filters, now())),
    close: () => database.close(),
  };
}

/** Another window with an older version keeps the database from opening: say so instead of waiting for ever. */
async function unblocked<T>(database: LogDatabase, work: () => Promise<T>): Promise<T> {
  if (database.isOpen()) return work();
  const event = database.on('blocked');
  return new Promise<T>((resolve, reject) => {
    const say = () =>
      reject(new LogError('blocked', '审核日志正被本插件的另一个窗口占用。请关闭其他审核工作台窗口，再重试。'));
    event.subscribe(say);
    work()
      .then(resolve, reject)
      .finally(() => event.unsubscribe(say));
  });
}
