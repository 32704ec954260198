import type { Attachment, List } from '@/lib/dossier/dossier';
import { bare } from './text';

type Known = Extract<List<Attachment>, { state: 'read' | 'empty' }>;

/** The first uploaded attachment whose name, kind or file name fits, and whether one may exist that was not read. */
export function search(list: Known, wanted: RegExp): { found: Attachment | null; open: boolean } {
  if (list.state === 'empty') return { found: null, open: false };
  const found = list.rows.find((row) => isUploaded(row) && wanted.test(textOf(row))) ?? null;
  const open =
    !list.complete || list.rows.some(({ name, file }) => name.state === 'unreadable' || file.state === 'unreadable');
  return { found, open };
}

export function nameOfAttachment({ name, file, kind }: Attachment): string {
  if (name.state === 'read') return name.value;
  if (file.state === 'read') return file.value;
  return kind.state === 'read' ? kind.value : '附件';
}

function isUploaded({ file }: Attachment): boolean {
  if (file.state === 'absent') return true;
  return file.state === 'read' && !/未上传|未提交|待上传|暂无|^无$/.test(bare(file.value));
}

function textOf({ name, kind, file }: Attachment): string {
  const shown = (field: Attachment['name']) => (field.state === 'read' ? bare(field.value) : '');
  return `${shown(name)} ${shown(kind)} ${shown(file)}`;
}
