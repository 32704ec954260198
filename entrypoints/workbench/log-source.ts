import type { LogSource } from '@/components/workbench/log/log-source';
import { exportXlsx, heldLog, reviewLog } from '@/lib/log/live';

/** The log of this browser as the workbench needs it: read live, in this page itself. */
export const liveLog: LogSource = {
  watch(filters, tell, fail) {
    const show = () => {
      try {
        tell({ rows: heldLog.rows(filters), whole: heldLog.isWhole() });
      } catch (error) {
        fail(error);
      }
    };
    const stop = heldLog.subscribe(show, fail);
    if (heldLog.isWhole()) show();
    return stop;
  },
  detail: (seq) => reviewLog.entries.detail(seq),
  tombstone: (seq) => reviewLog.entries.tombstone(seq),
  done: (seq) => reviewLog.entries.done(seq),
  verify: (anchor) => reviewLog.entries.verify(anchor),
  export(format, filters, job) {
    if (format === 'xlsx') return exportXlsx(filters, job);
    return format === 'csv' ? reviewLog.export.csv(filters, job) : reviewLog.export.json(filters, job);
  },
};
