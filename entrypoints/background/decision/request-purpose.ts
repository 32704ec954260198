import type { SentField } from './request-body';

/** First words of methods and pages that only fetch or open something. `check` is not among them: 审核 is also check. */
const FETCHING = new Set(
  'find query list get load count search select page init show view open to go tree export download print preview validate valid exist exists is has heartbeat keep ping'.split(
    ' ',
  ),
);
/** Last words that say the same: `applyList`, `sumCount`, `heartBeat`. */
const FETCHED = new Set('list page count tree grid query search beat alive login session captcha'.split(' '));
/** Words put before the verb: `doFind`, `ajaxQuery`. */
const PREFIXES = new Set(['do', 'ajax', 'json', 'async']);
/** Fields and parameters in which such portals name the method. */
const METHOD_FIELDS = new Set(['method', 'methodname', 'c0-methodname', 'action', 'act', 'cmd', 'op', 'oper', 'do']);

/** Words of methods that put an unfinished form away. */
const KEEPING = new Set('draft temp tmp autosave stash zancun'.split(' '));

/**
 * What a request is for by the names in its address and fields:
 * - `fetch` it only gets data or opens something, as `Action!findTable30List.action` does
 * - `draft` it puts an unfinished form away (暂存)
 * - `other` it may be anything, a decision included
 */
export type Purpose = 'fetch' | 'draft' | 'other';

/** Judges by the method alone; contents are matched elsewhere. */
export function purposeOf(url: string, fields: readonly SentField[]): Purpose {
  const named = fields.filter(({ name }) => METHOD_FIELDS.has(name.toLowerCase())).map(({ value }) => value);
  const methods = [methodOf(url), ...named].map(wordsOf);
  if (methods.some((words) => words.some((word) => KEEPING.has(word)))) return 'draft';
  return methods.some(isFetching) ? 'fetch' : 'other';
}

/** `findTable30List` of `/028/guestService/guestServiceAction!findTable30List.action;jsessionid=…?t=1`. */
function methodOf(url: string): string {
  const path = url.split(/[?#]/)[0] ?? '';
  const last = path.split('/').at(-1)?.split(';')[0] ?? '';
  const file = last.split('!').at(-1) ?? '';
  return file.replace(/\.[A-Za-z]+$/, '');
}

function isFetching(words: string[]): boolean {
  const verb = words.find((word) => !PREFIXES.has(word));
  return FETCHING.has(verb ?? '') || FETCHED.has(words.at(-1) ?? '');
}

/** `findTable30ListByColumn43` → find, table, list, by, column; at most the method, never a long text. */
function wordsOf(name: string): string[] {
  if (name.length > 100) return [];
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}
