import type { Field } from '@/lib/dossier/dossier';
import { FIELD_NAMES } from '@/lib/dossier/names';
import type { FieldId, PageReading } from '@/lib/dossier/reading';
import type { Kind } from './kinds';
import { preferSeen } from './prefer-seen';
import { excerpt, toField } from './value';

/**
 * One field from all pages of one applicant, newest first. The newest page that has the label decides; an older page
 * that shows another value, or a value where the newest shows a blank (or the reverse), makes it unreadable with both places.
 * Pages that have it by a lesser word alone count only where no page has a better one.
 */
export function mergeField<T>(pages: readonly PageReading[], id: FieldId, kind: Kind<T>): Field<T> {
  const told = pages.filter((page) => page.fields[id].state !== 'absent');
  const better = told.filter((page) => page.fields[id].lesser !== true);
  const found = preferSeen((better.length > 0 ? better : told).map((page) => fieldOf(page, id, kind)));
  const [newest, ...older] = found;
  if (newest === undefined) return { state: 'absent' };
  if (newest.state === 'unreadable') return newest;
  for (const field of older) {
    if (contradict(newest, field, kind)) return conflict(FIELD_NAMES[id], newest, field);
  }
  return older.find((field) => tellsMore(newest, field, kind)) ?? newest;
}

function fieldOf<T>(page: PageReading, id: FieldId, kind: Kind<T>): Field<T> {
  const { state, text, places, reason, values } = page.fields[id];
  const what = FIELD_NAMES[id];
  if (state === 'absent') return { state: 'absent' };
  if (state === 'unreadable') {
    const unreadable = { state, text, places, reason: reason ?? `${what}未能可靠读取` };
    return values === undefined ? unreadable : { ...unreadable, values };
  }
  const field = toField(what, state === 'empty' ? '' : text, places, kind);
  if (field.state !== 'empty' || (page.settled && !page.waiting)) return field;
  return { state: 'unreadable', text: '', places, reason: `${what}为空，但页面仍在加载` };
}

function contradict<T>(newest: Field<T>, older: Field<T>, kind: Kind<T>): boolean {
  if (older.state === 'unreadable' || older.state === 'absent') return false;
  if (newest.state !== older.state) return true;
  return newest.state === 'read' && older.state === 'read' && !kind.agree(newest.value, older.value);
}

function tellsMore<T>(newest: Field<T>, older: Field<T>, kind: Kind<T>): boolean {
  if (newest.state !== 'read' || older.state !== 'read') return false;
  return kind.olderTellsMore?.(newest.value, older.value) ?? false;
}

function conflict<T>(what: string, newest: Field<T>, older: Field<T>): Field<T> {
  return {
    state: 'unreadable',
    text: newest.state === 'read' ? newest.text : '',
    places: [...placesOf(newest), ...placesOf(older)],
    reason: `${what}在不同页面不一致：${shown(newest)}与${shown(older)}`,
    ...(newest.state === 'read' && older.state === 'read' ? { values: [newest.text, older.text] } : {}),
  };
}

function placesOf(field: Field<unknown>) {
  return field.state === 'absent' ? [] : field.places;
}

function shown(field: Field<unknown>): string {
  return field.state === 'read' ? `“${excerpt(field.text)}”` : '空白';
}
