import { liveQuery, type Observable } from 'dexie';
import type { LogDetail, LogQuery } from '@/lib/review/record';
import { openReviewLog, type ReviewLog } from './review-log';
import type { LogPage, PageOptions } from './search';

/**
 * The log for a top-level extension page (workbench, popup), which may read the database itself.
 * `query`, `count`, `detail` and `head` follow the log when handed to `useLiveQuery`; the rest are plain calls.
 * The panel never uses this: an embedded frame may be denied storage, so it asks the background.
 */
export const reviewLog: Pick<ReviewLog, 'query' | 'count' | 'detail' | 'head' | 'verify' | 'exportJson' | 'exportCsv'> =
  openReviewLog();

/** A page of the log that is told again whenever an entry is added, in whatever context. */
export function watchPage(filters: LogQuery, options: PageOptions): Observable<LogPage> {
  return liveQuery(async () => reviewLog.query(filters, options));
}

/** Number of entries that fit, told again whenever it changes. */
export function watchCount(filters: LogQuery): Observable<number> {
  return liveQuery(async () => reviewLog.count(filters));
}

/** One entry in full, null while there is none under this number. */
export function watchDetail(seq: number): Observable<LogDetail | null> {
  return liveQuery(async () => reviewLog.detail(seq));
}
