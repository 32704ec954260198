export type LogErrorCode =
  | 'quota'
  | 'blocked'
  | 'newer-version'
  | 'unavailable'
  | 'busy'
  | 'bad-query'
  | 'read-only'
  | 'locked'
  | 'refused'
  | 'cancelled'
  | 'failed';

/** A failure of the log in words for the reviewer: what happened, and what to do now. Nothing was half written. */
export class LogError extends Error {
  override name = 'LogError';
  readonly code: LogErrorCode;
  constructor(code: LogErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

const BY_NAME: Readonly<Record<string, LogErrorCode>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer-version',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  OpenFailedError: 'unavailable',
  UnknownError: 'unavailable',
  InvalidStateError: 'unavailable',
  DatabaseClosedError: 'unavailable',
};

/** Runs `work`; whatever the database throws becomes a LogError that begins with `what` (读取…, 保存…). */
export async function orLogError<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asLogError(what, error);
  }
}

/** The same failure as a LogError; the browser's own error stays in `cause`. */
export function asLogError(what: string, error: unknown): LogError {
  if (error instanceof LogError) return error;
  const code = codeOf(error);
  return new LogError(code, `${what}失败：${WORDS[code]}`, error);
}

const WORDS: Readonly<Record<LogErrorCode, string>> = {
  quota: '磁盘空间不足，内容未写入。请先导出日志并清理磁盘空间，再重试。',
  blocked: '审核日志正被本插件的另一个窗口占用。请关闭其他审核工作台窗口，再重试。',
  'newer-version': '审核日志由更高版本的插件建立，当前版本不能打开。请更新插件，日志内容未改动。',
  unavailable: '浏览器未能打开审核日志数据库。请重新启动浏览器后重试；仍不能打开时，请检查磁盘空间和浏览器隐私设置。',
  busy: '同时写入的记录过多，内容未写入。请稍后重试。',
  'bad-query': '查询条件不正确。',
  'read-only': '审核日志以只读方式打开，内容未改动。',
  locked: '审核日志已加密锁定，请先输入口令解锁。',
  refused: '内容不符合要求，未作任何改动。',
  cancelled: '已取消。',
  failed: '审核日志数据库出错，内容未写入。请重试；仍然失败时，请重新启动浏览器。',
};

/** Dexie wraps the browser's error, sometimes twice: the innermost known name tells what happened. */
function codeOf(error: unknown): LogErrorCode {
  const seen = new Set<unknown>();
  let found: LogErrorCode = 'failed';
  let current = error;
  while (typeof current === 'object' && current !== null && !seen.has(current)) {
    seen.add(current);
    const { name, inner } = current as { name?: unknown; inner?: unknown };
    if (typeof name === 'string') found = BY_NAME[name] ?? found;
    current = inner;
  }
  return found;
}
