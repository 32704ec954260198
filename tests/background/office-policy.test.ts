import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeOffice, officeState, undoOffice } from '@/entrypoints/background/office-policy';
import { UNCHANGED } from '@/lib/policy/office-schema';

const VALUE = { id: 'training.total', pack: 'p', value: 72, note: '按补充通知', entered: '2026-11-25' };
const CHANGED = { ...UNCHANGED, values: [VALUE] };

beforeEach(() => fakeBrowser.reset());

test('nothing is changed at first', async () => {
  expect(await officeState()).toEqual({ office: UNCHANGED, digest: null, changes: [] });
});

test('a change is kept with its words and digest, once, and the last one can be undone', async () => {
  await changeOffice(CHANGED, '录入学时', 5);
  await changeOffice(CHANGED, '录入学时', 5);
  const { office, digest, changes } = await officeState();
  expect(office).toEqual(CHANGED);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(changes).toEqual([{ at: 5, said: '录入学时' }]);

  await changeOffice({ ...CHANGED, values: [{ ...VALUE, value: 80 }] }, '改学时', 6);
  await undoOffice(5);
  expect((await officeState()).changes).toHaveLength(2);
  await undoOffice(6);
  await undoOffice(6);
  expect(await officeState()).toMatchObject({ office: CHANGED, changes: [{ at: 5 }] });
});

test('what is stored in a shape of another version is refused, never replaced by nothing', async () => {
  await fakeBrowser.storage.local.set({ 'office-policy': { current: { format: 'office-policy/9' }, history: [] } });
  await expect(officeState()).rejects.toThrow('不是本版本能读的格式');
});
