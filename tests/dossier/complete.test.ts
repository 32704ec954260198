import { expect, test } from 'vitest';
import { completeDossier } from '@/lib/dossier/complete';
import { FIELD_IDS, LIST_IDS } from '@/lib/dossier/reading';
import { makeDossier, read } from '../rules/make-dossier';

test('a dossier that an earlier version kept has every field and list of today, and all it had', () => {
  const { fields, lists } = makeDossier({ fields: { 'person.name': read('虚构李四') } });
  const { photo: _, 'person.work-start': __, ...fewer } = fields;
  const { attachments: ___, ...shorter } = lists;
  const kept = { fields: fewer, lists: shorter } as Parameters<typeof completeDossier>[0];
  const whole = completeDossier(kept);
  expect(Object.keys(whole.fields).sort()).toEqual([...FIELD_IDS].sort());
  expect(Object.keys(whole.lists).sort()).toEqual([...LIST_IDS].sort());
  expect(whole.fields.photo).toEqual({ state: 'absent' });
  expect(whole.lists.attachments).toEqual({ state: 'absent' });
  expect(whole.fields['person.name']).toBe(fields['person.name']);
});
