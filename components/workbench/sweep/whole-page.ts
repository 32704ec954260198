import type { Listed } from '@/lib/dossier/applicant-list';
import { idNumbersAgree } from '@/lib/dossier/identity';
import { FIELD_NAMES, LIST_NAMES } from '@/lib/dossier/names';
import { nameKey } from '@/lib/dossier/parse/name';
import { compact } from '@/lib/dossier/parse/text';
import type { FieldId, ListId, PageReading, ReviewObject } from '@/lib/dossier/reading';
import type { PortalProfile } from '@/lib/profile/profile';

/** Why this page is not that of the applicant in the list, null when it is. Half a sentence towards the reviewer. */
export function whyNotThis(reading: PageReading, { name, idNumber }: Listed): string | null {
  const shown = (field: FieldId) => (reading.fields[field].state === 'read' ? compact(reading.fields[field].text) : '');
  const found = shown('person.name');
  if (found === '') return '页面上未读到姓名';
  if (nameKey(found) !== nameKey(name)) return `名单上是${name}，打开的页面是${found}`;
  if (!idNumbersAgree(idNumber, shown('person.id-number'))) return '名单和页面上的身份证号不一致';
  return null;
}

/**
 * Why this page does not show its applicant whole, null when it does: what the portal's profile expects is not there, is
 * not certain, or goes on elsewhere. What is read half is never judged.
 */
export function whyNotWhole(reading: PageReading, expected: PortalProfile['expects'][ReviewObject]): string | null {
  if (reading.kind !== 'review') return '打开的不是申报人的页面';
  if (reading.closedFrames.length > 0) return '页面中有无法读取的内嵌窗口';
  const { fields, lists } = expected;
  const missing = [
    ...fields.filter((id) => isMissing(reading.fields[id].state)).map((id) => FIELD_NAMES[id]),
    ...lists.filter((id) => isMissing(reading.lists[id].state)).map((id) => LIST_NAMES[id]),
  ];
  if (missing.length > 0) return `未读到${missing.join('、')}`;
  const half = (Object.keys(reading.lists) as ListId[]).filter(
    (id) => reading.lists[id].state === 'read' && !reading.lists[id].complete,
  );
  if (half.length > 0) return `${half.map((id) => LIST_NAMES[id]).join('、')}未读全`;
  return reading.settled ? null : '页面内容还在加载';
}

function isMissing(state: PageReading['fields'][FieldId]['state']): boolean {
  return state === 'absent' || state === 'unreadable';
}
