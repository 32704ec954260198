import { expect, it } from 'vitest';
import { nothingRead } from '@/lib/attachments/known-paper';
import { attachmentsOf } from '@/lib/dossier/assemble/attachments';
import type { RowFile } from '@/lib/dossier/file-facts';
import type { ListReading, RowReading } from '@/lib/dossier/reading';
import { rowKey } from '@/lib/dossier/row-key';

const row = (name: string, nth: number): RowReading<'attachments'> => {
  const place = { label: name, nth, section: '附件', frame: [], path: `1/${nth}`, quote: name };
  return { place, cells: { name: { text: name, place }, file: { text: '查看', place } } };
};
const listed = (...names: string[]): ListReading<'attachments'> => ({
  state: 'read',
  columns: ['name', 'file'],
  rows: names.map(row),
  total: null,
  complete: true,
  places: [],
});
const file = (name: string, url: string): RowFile => ({
  row: rowKey(row(name, 0)),
  facts: { ...nothingRead(), url, bytes: 1, digest: url, kind: 'pdf', trouble: null },
});

function urlsOf(list: ListReading<'attachments'>, ...files: RowFile[]) {
  const attachments = attachmentsOf(list, files);
  return attachments.state === 'read' ? attachments.rows.map(({ contents }) => contents?.url ?? null) : null;
}

it('gives a row the file that its link led to, wherever the row stands now', () => {
  const [pledge, letter] = [file('保证书', 'a'), file('聘书', 'b')];
  expect(urlsOf(listed('聘书', '保证书', '学历证书'), pledge, letter)).toEqual(['b', 'a', null]);
});

it('gives rows that read alike their files in the order of the list', () => {
  const files = [file('业绩证明', 'a'), file('聘书', 'b'), file('业绩证明', 'c')];
  expect(urlsOf(listed('业绩证明', '聘书', '业绩证明'), ...files)).toEqual(['a', 'b', 'c']);
});

it('gives none of them a file where they are more or fewer than when their links were followed', () => {
  const files = [file('业绩证明', 'a'), file('业绩证明', 'c')];
  expect(urlsOf(listed('业绩证明'), ...files)).toEqual([null]);
  expect(urlsOf(listed('业绩证明', '业绩证明', '业绩证明'), ...files)).toEqual([null, null, null]);
});
