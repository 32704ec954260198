import { FIELD_NAMES, LIST_NAMES } from '@/lib/dossier/names';
import type { FieldId, ListId } from '@/lib/dossier/reading';

/** Which part of the application shows a field: what the reviewer opens when it was not read. */
const SECTIONS: readonly [prefix: string, section: string][] = [
  ['person.', '基本信息'],
  ['unit.', '基本信息'],
  ['education.', '学历信息'],
  ['title.', '专业技术职务信息'],
  ['application.', '申报信息'],
  ['pledge', '申报信息'],
  ['publicity.', '公示情况'],
  ['opinion.', '审核意见'],
  ['statement', '申报信息'],
  ['photo', '证件照'],
];

/** Whether an id is a field's. */
export function isFieldId(id: FieldId | ListId): id is FieldId {
  return Object.hasOwn(FIELD_NAMES, id);
}

/** What a field or list is called towards the reviewer. */
export function nameOf(id: FieldId | ListId): string {
  return isFieldId(id) ? FIELD_NAMES[id] : LIST_NAMES[id];
}

/** The part of the application to open for it. */
export function sectionOf(id: FieldId | ListId): string {
  return SECTIONS.find(([prefix]) => id.startsWith(prefix))?.[1] ?? nameOf(id);
}
