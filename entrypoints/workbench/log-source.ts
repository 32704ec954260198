import type { LogSource } from '@/components/workbench/log-source';
import { reviewLog, watchCount, watchPage } from '@/lib/log/live';

/** The log of this browser as the workbench needs it: read live, in this page itself. */
export const liveLog: LogSource = {
  watchNewest(filters, limit, tell, fail) {
    const watch = watchPage(filters, { limit }).subscribe({ next: ({ rows }) => tell(rows), error: fail });
    return () => watch.unsubscribe();
  },
  watchCount(filters, tell, fail) {
    const watch = watchCount(filters).subscribe({ next: tell, error: fail });
    return () => watch.unsubscribe();
  },
  older: async (filters, beforeSeq, limit) => (await reviewLog.query(filters, { beforeSeq, limit })).rows,
  detail: (seq) => reviewLog.detail(seq),
  verify: (anchor) => reviewLog.verify(anchor),
  exportCsv: (filters) => reviewLog.exportCsv(filters),
  exportJson: () => reviewLog.exportJson(),
};
