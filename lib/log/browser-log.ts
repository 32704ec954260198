import { LOG_NAME, LogDatabase } from '@/lib/database/database';
import { openReviewLog, type ReviewLog } from './review-log';
import { browserSession } from './vault/browser-session';
import { lockingVault } from './vault/locking-vault';

/** The log of this browser, for the background and for the extension's own top-level pages. */
export function browserLog(): ReviewLog {
  const vault = (database: LogDatabase) => lockingVault(database, browserSession);
  return openReviewLog(new LogDatabase(LOG_NAME, { vault }), Date.now, browserSession);
}
