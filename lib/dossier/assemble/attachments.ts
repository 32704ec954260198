import type { Attachment, List } from '@/lib/dossier/dossier';
import type { RowFile } from '@/lib/dossier/file-facts';
import type { ListReading } from '@/lib/dossier/reading';
import { rowKey } from '@/lib/dossier/row-key';
import { listOf } from './rows';

/**
 * The list of attachments with what their files say. A file belongs to the row that reads as it did when its link was
 * followed. Of rows that read alike each has one of their files, in the order of the list: no rule can tell such rows apart.
 * Where they are more or fewer now, none has.
 */
export function attachmentsOf(reading: ListReading<'attachments'>, files: readonly RowFile[]): List<Attachment> {
  const list = listOf('attachments', reading);
  if (list.state !== 'read' || files.length === 0) return list;
  const keys = reading.rows.map((row) => rowKey(row));
  const rows = list.rows.map((row, at) => {
    const key = keys[at];
    const alike = keys.flatMap((other, nth) => (other === key ? [nth] : []));
    const own = files.filter((file) => file.row === key);
    const file = own[alike.indexOf(at)];
    return alike.length === own.length && file !== undefined ? { ...row, contents: file.facts } : row;
  });
  return { ...list, rows };
}
