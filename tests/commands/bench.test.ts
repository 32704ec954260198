import { expect, test } from 'vitest';
import { npm } from './npm';

test('bench goes through all its parts', async () => {
  const { code, output, left } = await npm(['run', 'bench', '--', '--short']).ended;
  expect(code, output).toBe(0);
  expect(left).toEqual([]);
  for (const part of [
    'Reading a page',
    'Values found again',
    'Rules: ',
    'Content script',
    'Append one review',
    'Spreadsheet',
    '批量检查',
    'OCR: ',
  ])
    expect(output, part).toContain(part);
});
