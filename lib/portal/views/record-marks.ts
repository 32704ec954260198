import type { Sameness } from '@/lib/dossier/identity';
import { urlOf } from '@/lib/dossier/parse/address';
import type { Scan } from '@/lib/portal/read/scanned';

/** What addresses and hidden fields say of which record a page shows, by where they say it. */
export type RecordMarks = Map<string, string>;

/** Names of parameters that number a record. */
const NUMBERS = /(?:^|[a-z._-])(?:id|uuid|guid|bh|xh|rid|pk|oid|key|no|code|column\d+)$/i;
const RECORD = /^(?:\d+|[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** The marks of everything that the reviewer is at. */
export function recordMarksIn(scans: Scan[]): RecordMarks {
  const marks: RecordMarks = new Map();
  const shared = scans[0]?.lexicon.texts.sharedNumbers;
  if (!shared) return marks;
  for (const doc of new Set(scans.filter(({ root, onScreen }) => onScreen(root)).map((scan) => scan.doc))) {
    const url = urlOf(doc.location?.href ?? '');
    if (url !== null) addAddress(url, marks, shared);
    for (const { name, value } of doc.querySelectorAll<HTMLInputElement>('input[type="hidden"]'))
      if (isRecord(name, value, shared)) marks.set(`field ${name}`, value);
  }
  return marks;
}

function addAddress({ pathname, searchParams, hash }: URL, marks: RecordMarks, shared: RegExp): void {
  for (const [name, value] of searchParams) if (isRecord(name, value, shared)) marks.set(`${pathname}?${name}`, value);
  const [route = '', query = ''] = hash.replace(/^#!?/, '').split('?', 2);
  for (const [name, value] of new URLSearchParams(query))
    if (isRecord(name, value, shared)) marks.set(`#?${name}`, value);
  addNumbers(pathname, '', marks, shared);
  addNumbers(route, '#', marks, shared);
}

/** Numbers in a path, by what stands before them: /review/7/basic; one that nothing stands before names the whole portal: /028/, and one behind another which of its views it is: /review/7/2. */
function addNumbers(path: string, lead: string, marks: RecordMarks, shared: RegExp): void {
  const parts = path.split('/');
  parts.forEach((part, at) => {
    const before = parts[at - 1] ?? '';
    if (RECORD.test(part) && before !== '' && !RECORD.test(before) && !shared.test(before))
      marks.set(lead + parts.slice(0, at).join('/'), part);
  });
}

function isRecord(name: string, value: string, shared: RegExp): boolean {
  return value !== '' && value.length <= 64 && NUMBERS.test(name) && !shared.test(name);
}

/** `other` when one mark differs, `same` when they share one and none differs, else `unknown`. */
export function compareRecords(before: RecordMarks, now: RecordMarks): Sameness {
  const shared = [...before].filter(([where]) => now.has(where));
  if (shared.some(([where, value]) => now.get(where) !== value)) return 'other';
  return shared.length > 0 ? 'same' : 'unknown';
}
