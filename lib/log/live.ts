import type { LogQuery } from '@/lib/record/entry';
import { browserLog } from './browser-log';
import type { LogExport } from './export/export';
import type { ExportJob } from './export/export-job';
import { exportXlsx as writeWorkbook } from './export/export-xlsx';
import { holdLog } from './query/held';
import type { ReviewLog } from './review-log';

/**
 * The log for a top-level extension page (workbench, popup), which may read the database itself.
 * The panel never uses this: an embedded frame may be denied storage, so it asks the background.
 */
export const reviewLog: Pick<ReviewLog, 'entries' | 'export' | 'use'> = browserLog();

/** Rows and search texts in memory, for the page that searches them. Nothing is read before somebody subscribes. */
export const heldLog = holdLog((work) => reviewLog.use('读取审核日志', work));

/** The log, or what fits, as a workbook; only the workbench carries what writes it. */
export function exportXlsx(filters: LogQuery, job: ExportJob): Promise<LogExport> {
  return reviewLog.use('导出审核日志', (database) => writeWorkbook(database, filters, Date.now(), job));
}
