import { expect, test } from 'vitest';
import { doneWords } from '@/components/workbench/log/done-words';

test('says of each act on the log what was done, with its numbers', () => {
  const removed = { act: 'remove', why: '本人申请', rowHashes: {} } as const;
  expect(
    doneWords({
      ...removed,
      cause: 'erase',
      scope: 'all',
      removed: [
        [2, 2],
        [7, 9],
      ],
    }),
  ).toBe('应申请删除第2、7至9条的内容，原因：本人申请。');
  expect(
    doneWords({ ...removed, cause: 'retention', scope: 'body', why: '超过正文保存期限（730 天）', removed: [[1, 5]] }),
  ).toBe('按保存期限清除第1至5条的详细内容，原因：超过正文保存期限（730 天）。');
  expect(doneWords({ act: 'restore', file: 'f', count: 9, head: null, added: 3 })).toBe(
    '从备份文件恢复，新增3条，备份中共9条。',
  );
  expect(doneWords({ act: 'wipe', count: 9, head: null })).toBe('清空全部数据，清空前共9条。');
  expect(doneWords({ act: 'encryption', on: true })).toBe('启用加密保存。');
  const settings = { act: 'settings', found: '' } as const;
  expect(doneWords({ ...settings, cause: 'set', retention: { entryDays: 1095, bodyDays: 730 } })).toBe(
    '设置保存期限：条目1095天，正文730天。',
  );
  expect(doneWords({ ...settings, cause: 'restore', retention: null })).toBe('恢复备份后的保存期限：没有设置。');
});
