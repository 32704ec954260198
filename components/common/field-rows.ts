import type { Dossier, Field, List, ListRows } from '@/lib/dossier/dossier';
import { FIELD_NAMES, LIST_NAMES } from '@/lib/dossier/names';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import { FIELD_IDS, type FieldId, LIST_IDS, type ListId, type ReadingState } from '@/lib/dossier/reading';

export interface FieldRow {
  id: FieldId | ListId;
  name: string;
  state: ReadingState;
  /** The value as text; a list's text begins with its row count. */
  text: string;
  /** Why it is unreadable, or that a list is longer than what was read. */
  remark: string;
}

export const STATE_WORDS: Readonly<Record<ReadingState, string>> = {
  read: '已读',
  empty: '空白',
  unreadable: '未能读取',
  absent: '页面上未见',
};

/** Every field and list with what was read of it, in a fixed order. */
export function fieldRows(dossier: Dossier): FieldRow[] {
  return [
    ...FIELD_IDS.map((id) => fieldRow(id, dossier.fields[id])),
    ...LIST_IDS.map((id) => listRow(id, dossier.lists[id])),
  ];
}

function fieldRow(id: FieldId, field: Field<unknown>): FieldRow {
  const text = field.state === 'read' || field.state === 'unreadable' ? field.text : '';
  const remark = field.state === 'unreadable' ? field.reason : '';
  const shown = id === 'photo' ? photoText(field as Field<PhotoFacts>) : text;
  return { id, name: FIELD_NAMES[id], state: field.state, text: shown, remark };
}

function photoText(field: Field<PhotoFacts>): string {
  if (field.state !== 'read') return '';
  const { format, width, height, bytes } = field.value;
  const size = width === null || height === null ? '像素未知' : `${width}×${height} 像素`;
  return `${format.toUpperCase()}，${size}，${(bytes / 1024).toFixed(1)} KB`;
}

function listRow<L extends ListId>(id: L, list: List<ListRows[L]>): FieldRow {
  const row = { id, name: LIST_NAMES[id], state: list.state };
  if (list.state === 'unreadable') return { ...row, text: '0 行', remark: list.reason };
  if (list.state !== 'read') return { ...row, text: '0 行', remark: '' };
  const lines = list.rows.map(rowText).filter((text) => text !== '');
  const text = [`${list.rows.length} 行`, ...lines].join('\n');
  return { ...row, text, remark: list.complete ? '' : incomplete(list.total) };
}

function incomplete(total: number | null): string {
  return total === null ? '列表可能没有全部显示' : `页面显示共 ${total} 条，未全部读到`;
}

function rowText(row: object): string {
  const cells = Object.entries(row).map(([column, cell]) => [column, cellText(cell)] as const);
  const from = cells.find(([column]) => column === 'from')?.[1] ?? '';
  // A period that stands in one cell was read from it twice, for its first and for its last month.
  const isOneCell = /[至到~～—–]/.test(from);
  return cells
    .filter(([column, text]) => text !== '' && !(column === 'to' && isOneCell && text === from))
    .map(([, text]) => text)
    .join(' ');
}

function cellText(cell: unknown): string {
  if (typeof cell !== 'object' || cell === null || !('text' in cell) || !('state' in cell)) return '';
  return typeof cell.text === 'string' ? cell.text : '';
}
