import type { Field, List } from '@/lib/dossier/dossier';
import type { Place } from '@/lib/dossier/reading';

/** Why a value is not there, in words that follow its name: 未能可靠读取（…）, 未填, 页面未显示. */
export function unreadReason(field: Exclude<Field<unknown>, { state: 'read' }>): string {
  if (field.state === 'unreadable') return `未能可靠读取（${field.reason}）`;
  return field.state === 'empty' ? '未填' : '页面未显示';
}

/** The same as a clause of a sentence with its name, which is not said twice when the reason begins with it. */
export function unreadSentence(name: string, field: Exclude<Field<unknown>, { state: 'read' }>): string {
  if (field.state === 'unreadable' && field.reason.startsWith(name)) return field.reason;
  return `${name}${unreadReason(field)}`;
}

/** Places of a field or list, none when it is absent. */
export function placesOf(part: Field<unknown> | List<unknown>): Place[] {
  return part.state === 'absent' ? [] : part.places;
}
