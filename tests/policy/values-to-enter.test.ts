import { expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { editableParts } from '@/lib/policy/editable';
import { loadPack } from '@/lib/policy/load-pack';
import { nextYearsHead, packFrom } from '@/lib/policy/new-pack';
import { oldTexts } from '@/lib/policy/old-texts';
import type { Pack } from '@/lib/policy/schema';
import { NOTICES } from './notices/all';
import { fileOf } from './notices/notice';

/** What a clerk enters for a whole notice, beginning with the blank form. */
const FROM_BLANK = 35;
/** What is left where last year's pack is taken over. */
const FROM_LAST_YEAR = 15;

/** Values that a notice states for itself: all but the words and thresholds that every pack shares. */
function stated(pack: Pack) {
  return pack.parameters.filter(({ basis }) => basis !== 'shared');
}

function packOf(file: unknown): Pack {
  const loaded = loadPack(file);
  if (!loaded.ok) throw new Error(loaded.errors.join('；'));
  return loaded.pack;
}

test('the shipped notice states 31 values, with 38 boxes to type in', () => {
  const own = stated(builtinPack());
  expect(own.length).toBeLessThanOrEqual(FROM_BLANK);
  expect([own.length, own.flatMap(editableParts).length]).toEqual([31, 38]);
});

test('what is known of the other notices is at most ten values each', () => {
  const counted = NOTICES.map((notice) => [notice.row, stated(packOf(fileOf(notice))).length] as const);
  expect(Object.fromEntries(counted)).toMatchInlineSnapshot(`
    {
      "1": 6,
      "10": 2,
      "11": 8,
      "12": 1,
      "13": 7,
      "14": 2,
      "15": 2,
      "16": 3,
      "17": 5,
      "18": 4,
      "19": 1,
      "2": 3,
      "20": 5,
      "21": 3,
      "22": 3,
      "4": 5,
      "5": 3,
      "6": 10,
      "7": 7,
      "8": 7,
      "9": 1,
    }
  `);
  for (const [row, values] of counted) expect(values, `row ${row}`).toBeLessThanOrEqual(10);
});

test('next year’s notice is its number, its day, and the sentences that still name the old year', () => {
  const head = { ...nextYearsHead(builtinPack()), docNo: '虚构函〔2021〕8号', issued: '2021-09-20' };
  const sentences = oldTexts(packFrom(builtinPack(), head, '2026-11-28')).length;
  expect({ head: 2, sentences }).toMatchInlineSnapshot(`
    {
      "head": 2,
      "sentences": 2,
    }
  `);
  expect(2 + sentences).toBeLessThanOrEqual(FROM_LAST_YEAR);
});
