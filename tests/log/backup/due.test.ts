import { describe, expect, test } from 'vitest';
import { isBackupDue } from '@/lib/log/backup/due';

const DAY = 24 * 60 * 60 * 1000;

describe('isBackupDue', () => {
  const NOW = 100 * DAY;
  test.each([
    ['nothing in the log', { entries: 0, lastBackup: null }, false],
    ['never made', { entries: 1, lastBackup: null }, true],
    ['made lately', { entries: 9, lastBackup: { at: NOW - 14 * DAY, count: 1 } }, false],
    ['old, with new entries', { entries: 9, lastBackup: { at: NOW - 15 * DAY, count: 8 } }, true],
    ['old, with nothing new', { entries: 9, lastBackup: { at: NOW - 15 * DAY, count: 9 } }, false],
  ])('%s', (_, state, due) => {
    expect(isBackupDue(state, NOW)).toBe(due);
  });
});
