import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeOffice, officeState, undoOffice } from '@/entrypoints/background/office-policy';
import { amendedWith, noAmendment } from '@/lib/policy/amendment';
import { builtinPack } from '@/lib/policy/builtin';
import { withAmendment } from '@/lib/policy/office';
import { type OfficePolicy, UNCHANGED } from '@/lib/policy/office-schema';

const VALUE = { id: 'training.total', value: 72, source: '补充通知', from: '2026-11-25' };
const CHANGED = withTotal(72);

function withTotal(value: number): OfficePolicy {
  const amendment = amendedWith(noAmendment(builtinPack(), '2026-11-25'), { ...VALUE, value }, '2026-11-25');
  return withAmendment(UNCHANGED, amendment);
}

beforeEach(() => fakeBrowser.reset());

test('nothing is changed at first', async () => {
  expect(await officeState()).toEqual({ office: UNCHANGED, digests: {}, changes: [] });
});

test('a change is kept with its words and digest, once, and the last one can be undone', async () => {
  const first = { said: '录入学时', by: '张三', at: 5, upon: 0 };
  await changeOffice(CHANGED, first);
  await changeOffice(CHANGED, first);
  const { office, digests, changes } = await officeState();
  expect(office).toEqual(CHANGED);
  expect(digests[builtinPack().id]).toMatch(/^[0-9a-f]{64}$/);
  expect(changes).toEqual([{ at: 5, said: '录入学时', by: '张三' }]);

  await changeOffice(withTotal(80), { said: '改学时', by: '', at: 6, upon: 5 });
  await expect(undoOffice(5), 'another tab still shows it as the last').rejects.toThrow('没有撤销');
  expect((await officeState()).changes).toHaveLength(2);
  await undoOffice(6);
  await undoOffice(6);
  expect(await officeState()).toMatchObject({ office: CHANGED, changes: [{ at: 5 }] });
});

test('a change that was looked at before another was made replaces nothing of it, a backup does', async () => {
  await changeOffice(CHANGED, { said: '录入学时', by: '', at: 5, upon: 0 });
  await expect(changeOffice(withTotal(80), { said: '改学时', by: '', at: 6, upon: 0 })).rejects.toThrow('没有采用');
  expect(await officeState()).toMatchObject({ office: CHANGED, changes: [{ at: 5 }] });
  await changeOffice(withTotal(80), { said: '从备份恢复', by: '', at: 7 });
  expect(await officeState()).toMatchObject({ office: withTotal(80), changes: [{ at: 7 }, { at: 5 }] });
});

test('what is stored in a shape of another version is refused, never replaced by nothing', async () => {
  await fakeBrowser.storage.local.set({ 'office-policy': { current: { format: 'office-policy/9' }, history: [] } });
  await expect(officeState()).rejects.toThrow('不是本版本能读的格式');
});
