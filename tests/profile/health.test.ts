import { expect, it } from 'vitest';
import { FIELD_IDS, type FieldId, LIST_IDS, type ListId, type ReadingState } from '@/lib/dossier/reading';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import { healthOf } from '@/lib/profile/health';

type States = Record<FieldId | ListId, { state: ReadingState }>;
const all = (state: ReadingState) =>
  Object.fromEntries([...FIELD_IDS, ...LIST_IDS].map((id) => [id, { state }])) as States;

it('is whole when everything expected was read or is blank', () => {
  expect(healthOf(BUILTIN_PROFILE, 'archive', all('read')).missing).toEqual([]);
  const { expected, found } = healthOf(BUILTIN_PROFILE, 'qualification', all('empty'));
  expect(found).toBe(expected);
});

it('names what has no label on the pages, and what could not be read for certain', () => {
  const states = { ...all('read'), 'unit.name': { state: 'absent' }, trainings: { state: 'unreadable' } } as States;
  const { expected, found, missing } = healthOf(BUILTIN_PROFILE, 'qualification', states);
  expect(missing).toEqual(['unit.name', 'trainings']);
  expect(expected - found).toBe(2);
});

it('does not ask an archive for what only an application has', () => {
  const states = { ...all('read'), 'application.title': { state: 'absent' } } as States;
  expect(healthOf(BUILTIN_PROFILE, 'archive', states).missing).toEqual([]);
  expect(healthOf(BUILTIN_PROFILE, 'qualification', states).missing).toEqual(['application.title']);
});
