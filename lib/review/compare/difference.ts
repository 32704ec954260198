import type { Dossier, Field, List, ListRows } from '@/lib/dossier/dossier';
import { FIELD_NAMES, LIST_NAMES } from '@/lib/dossier/names';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import { FIELD_IDS, type FieldId, LIST_IDS, type ListId } from '@/lib/dossier/reading';
import { CELL_NAMES } from './cell-names';
import { differingColumns, type PlainRow, pairRows, plainRows, type RowChange, rowText } from './rows';
import type { Change, Difference } from './types';
import { compareField, isKnown, photoText, shownText, type ValueSameness } from './values';

/**
 * What changed between two dossiers of one applicant. A value that one side does not know has not changed: it is named
 * under `unclear` when the other side knows it.
 */
export function differenceOf(before: Dossier, now: Dossier): Difference {
  const fields = FIELD_IDS.map((id) => compareFields(id, before, now));
  const lists = LIST_IDS.map((id) => compareLists(id, before.lists[id], now.lists[id]));
  return {
    changes: [...fields, ...lists].flatMap(({ changes }) => changes),
    unclear: [...fields, ...lists].flatMap(({ unclear }) => unclear),
  };
}

/** Whether one field or list is the same in both; `unclear` unless both know it to its end. */
export function sameness(id: FieldId | ListId, before: Dossier, now: Dossier): ValueSameness {
  const { changes, unclear } = isField(id)
    ? compareFields(id, before, now)
    : compareLists(id, before.lists[id], now.lists[id]);
  if (unclear.length > 0) return 'unclear';
  return changes.length > 0 ? 'different' : 'same';
}

/** Whether neither side knows it: then there is nothing to compare. */
export function isUnknownToBoth(id: FieldId | ListId, before: Dossier, now: Dossier): boolean {
  return [before, now].every((dossier) => !isKnown(isField(id) ? dossier.fields[id] : dossier.lists[id]));
}

function isField(id: FieldId | ListId): id is FieldId {
  return Object.hasOwn(FIELD_NAMES, id);
}

function compareFields(id: FieldId, before: Dossier, now: Dossier): Difference {
  const old: Field<unknown> | undefined = before.fields[id];
  const fresh = now.fields[id];
  // A snapshot of an earlier version knows nothing of fields that are read only since.
  if (old === undefined) return { changes: [], unclear: isKnown(fresh) ? [id] : [] };
  const same = compareField(id, old, fresh);
  if (same === 'unclear') return { changes: [], unclear: isKnown(old) || isKnown(fresh) ? [id] : [] };
  if (same === 'same') return { changes: [], unclear: [] };
  const kind = old.state === 'empty' ? 'added' : fresh.state === 'empty' ? 'removed' : 'changed';
  const places = fresh.state === 'absent' ? [] : fresh.places;
  const [then, today] = [fieldText(id, old), fieldText(id, fresh)];
  return { changes: [{ kind, id, label: FIELD_NAMES[id], before: then, now: today, places }], unclear: [] };
}

function fieldText(id: FieldId, field: Field<unknown>): string | null {
  return id === 'photo' && field.state === 'read' ? photoText(field.value as PhotoFacts) : shownText(field);
}

function compareLists<L extends ListId>(
  id: L,
  before: List<ListRows[L]> | undefined,
  now: List<ListRows[L]>,
): Difference {
  if (before === undefined || !isKnown(before) || !isKnown(now)) {
    return { changes: [], unclear: (before !== undefined && isKnown(before)) || isKnown(now) ? [id] : [] };
  }
  const pairs = pairRows(id, plainRows(before), plainRows(now));
  const whole = { before: isWhole(before), now: isWhole(now) };
  const changes = pairs.flatMap((pair) => changeOf(id, pair, whole));
  return { changes, unclear: whole.before && whole.now ? [] : [id] };
}

function isWhole(list: List<unknown>): boolean {
  return list.state === 'empty' || (list.state === 'read' && list.complete);
}

/** Nothing follows from a row that is not there where the list was not read to its end. */
function changeOf(id: ListId, pair: RowChange, whole: { before: boolean; now: boolean }): Change[] {
  const { before, now } = pair;
  const label = `${LIST_NAMES[id]} ${pair.name}`.trim();
  const places = now?.place ? [now.place] : [];
  if (before === null) {
    if (now === null || !whole.before) return [];
    return [{ kind: 'added', id, label, before: null, now: rowText(now), places }];
  }
  if (now === null) {
    return whole.now ? [{ kind: 'removed', id, label, before: rowText(before), now: null, places }] : [];
  }
  const columns = differingColumns(before, now);
  if (columns.length === 0) return [];
  return [{ kind: 'changed', id, label, before: cellsText(columns, before), now: cellsText(columns, now), places }];
}

function cellsText(columns: readonly string[], { cells }: PlainRow): string {
  return columns.map((column) => `${CELL_NAMES[column] ?? column} ${cells.get(column) || '空白'}`).join('，');
}
