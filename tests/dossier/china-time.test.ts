import { expect, test } from 'vitest';
import { dayInChina, timeInChina } from '@/lib/dossier/china-time';

test('a moment is a day and a time in China, to the second', () => {
  const [last, first] = ['2020-11-05T15:59:59.999Z', '2020-11-05T16:00:00Z'].map(Date.parse);
  if (last === undefined || first === undefined) throw new Error('no moments');
  expect([dayInChina(last), timeInChina(last)]).toEqual(['2020-11-05', '2020-11-05 23:59:59']);
  expect([dayInChina(first), timeInChina(first)]).toEqual(['2020-11-06', '2020-11-06 00:00:00']);
});
