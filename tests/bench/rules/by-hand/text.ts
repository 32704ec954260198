import type { Field, PartialDate } from '@/lib/dossier/dossier';
import { compact } from '@/lib/dossier/parse/text';
import type { Place } from '@/lib/dossier/reading';

/** The text without white space and brackets. */
export function bare(text: string): string {
  if (/^[\u4e00-\u9fff\w.-]*$/.test(text)) return text;
  return compact(text).replace(/[()（）[\]【】〔〕「」《》]/g, '');
}

export function dateText({ year, month, day }: PartialDate): string {
  const toMonth = month === null ? '' : `-${String(month).padStart(2, '0')}`;
  const toDay = day === null ? '' : `-${String(day).padStart(2, '0')}`;
  return `${year}${toMonth}${toDay}`;
}

/** Why a value is not there, in words that follow its name. */
export function whyUnread(field: Exclude<Field<unknown>, { state: 'read' }>): string {
  if (field.state === 'unreadable') return `未能可靠读取（${field.reason}）`;
  return field.state === 'empty' ? '未填' : '页面未显示';
}

/** The same with the name, which is not said twice when the reason begins with it. */
export function nameAndWhy(name: string, field: Exclude<Field<unknown>, { state: 'read' }>): string {
  return field.state === 'unreadable' && field.reason.startsWith(name) ? field.reason : `${name}${whyUnread(field)}`;
}

export function placesOf(field: Field<unknown>): Place[] {
  return field.state === 'absent' ? [] : field.places;
}
