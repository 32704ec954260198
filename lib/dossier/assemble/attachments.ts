import type { Attachment, List } from '@/lib/dossier/dossier';
import type { RowFile } from '@/lib/dossier/file-facts';
import type { ListReading } from '@/lib/dossier/reading';
import { rowKey } from '@/lib/dossier/row-key';
import { listOf } from './rows';

/**
 * The list of attachments with what their files say. A file belongs to the row that reads as it did when its link was
 * followed; of rows that read alike none has a file.
 */
export function attachmentsOf(reading: ListReading<'attachments'>, files: readonly RowFile[]): List<Attachment> {
  const list = listOf('attachments', reading);
  if (list.state !== 'read' || files.length === 0) return list;
  const keys = reading.rows.map((row) => rowKey(row));
  const rows = list.rows.map((row, at) => {
    const key = keys[at];
    const alike = keys.filter((other) => other === key);
    const own = files.filter((file) => file.row === key);
    const [file] = own;
    return alike.length === 1 && own.length === 1 && file !== undefined ? { ...row, contents: file.facts } : row;
  });
  return { ...list, rows };
}
