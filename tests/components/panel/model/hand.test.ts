import { expect, test } from 'vitest';
import { handOf } from '@/components/panel/model/hand';
import { workKey } from '@/components/panel/model/selectors';
import { workingOf } from '@/components/panel/model/working';
import type { FileFacts } from '@/lib/dossier/file-facts';
import type { PageReading } from '@/lib/dossier/reading';
import { rowKey } from '@/lib/dossier/row-key';
import { workingReview } from '@/lib/record/work-schema';
import { fakeJudge, finding, reading } from '../../fixtures';
import { machine } from '../../harness';

const DIGEST = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

const page = (): PageReading => {
  const read = reading();
  const row = { cells: { name: { text: '学位证书', raw: '学位证书' } }, place: { path: 'tr' } };
  return {
    ...read,
    lists: { ...read.lists, attachments: { ...read.lists.attachments, state: 'read', rows: [row] } },
  } as unknown as PageReading;
};

function started(digest = DIGEST) {
  const panel = machine(fakeJudge([finding('attachment-agreement', { outcome: 'manual' })]));
  panel.send({ type: 'page-read', reading: page() });
  panel.remember();
  const [row] = page().lists.attachments.rows;
  if (row === undefined) throw new Error('no row');
  const facts: FileFacts = {
    url: 'https://portal.invalid/1',
    bytes: 1,
    digest,
    kind: 'pdf',
    pages: [{ is: 'image', seals: [] }],
    paper: null,
    states: [],
    firm: [],
    slots: [],
    others: [],
    facts: [],
    trouble: null,
  };
  const key = workKey(panel.at.state) ?? '';
  panel.send({ type: 'files-checked', key, files: [{ row: rowKey(row), facts }], stopped: null });
  return panel;
}

const LOOK = { type: 'file-looked', digest: DIGEST, name: '学位证书', is: 'agrees', remark: ' ', at: 7 } as const;

function lookedOf({ at: { state } }: ReturnType<typeof started>) {
  const list = state.dossier?.lists.attachments;
  return list?.state === 'read' ? list.rows[0]?.contents?.looked : undefined;
}

test('a look stands with the file of that hash alone, is kept, and taken back', () => {
  const panel = started();
  expect(lookedOf(panel)).toBeUndefined();
  panel.send(LOOK);
  expect(lookedOf(panel)).toEqual({ is: 'agrees', remark: '', at: 7 });
  const working = workingOf(panel.at.state, 9);
  expect(working?.looks).toEqual({ [DIGEST]: { name: '学位证书', is: 'agrees', remark: '', at: 7 } });
  expect(workingReview.safeParse(working).success).toBe(true);
  expect(panel.at.state.touched).toBe(true);

  const other = started(OTHER);
  other.send(LOOK);
  expect(lookedOf(other), 'another file in its place').toBeUndefined();

  panel.send({ type: 'file-look-undone', digest: DIGEST });
  expect(lookedOf(panel)).toBeUndefined();
  panel.send({ type: 'choice-taken-back' });
  expect(lookedOf(panel)).toBeDefined();
  panel.send({ type: 'choice-taken-back' });
  expect(lookedOf(panel)).toBeUndefined();
});

test('that it differs needs words, and a file without a hash takes no look', () => {
  const panel = started();
  panel.send({ ...LOOK, is: 'differs' });
  panel.send({ ...LOOK, digest: '' });
  expect(panel.at.state.looks).toEqual({});
  panel.send({ ...LOOK, is: 'differs', remark: '毕业年份不同' });
  expect(lookedOf(panel)).toMatchObject({ is: 'differs', remark: '毕业年份不同' });
});

test('looks of before are taken up again, and are the reviewer’s hand', () => {
  const panel = started();
  const without = handOf(workingOf(panel.at.state, 9));
  panel.send(LOOK);
  const working = workingOf(panel.at.state, 9);
  expect(handOf(working)).not.toBe(without);
  const again = machine(fakeJudge([finding('attachment-agreement', { outcome: 'manual' })]));
  again.send({ type: 'page-read', reading: page() });
  again.send({ type: 'memory-loaded', key: workKey(again.at.state) ?? '', working });
  expect(again.at.state.looks).toEqual(working?.looks);
});
