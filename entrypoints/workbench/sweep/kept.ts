import { readSweep } from '@/lib/log/drafts/sweep';
import { reviewLog } from '@/lib/log/live';

/** The sweep that is kept, with all its rows; null when there is none. */
export function readKept() {
  return reviewLog.use('读取批量检查', readSweep);
}
