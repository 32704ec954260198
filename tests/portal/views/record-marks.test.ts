// @vitest-environment happy-dom

import { expect, test } from 'vitest';
import type { Scan } from '@/lib/portal/read/scanned';
import { compareRecords, recordMarksIn } from '@/lib/portal/views/record-marks';
import { SHIPPED } from '../shipped-words';

/** The marks of a page at this address, with these hidden fields. */
function marksAt(href: string, fields = ''): ReturnType<typeof recordMarksIn> {
  const doc = new DOMParser().parseFromString(`<body>${fields}</body>`, 'text/html');
  Object.defineProperty(doc, 'location', { value: new URL(href) });
  return recordMarksIn([{ doc, root: doc.body, lexicon: SHIPPED, onScreen: () => true } as unknown as Scan]);
}

const PORTAL = 'https://zcps.rlsbt.zj.gov.cn/028';
const compare = (before: string, now: string) => compareRecords(marksAt(before), marksAt(now));

test('the number every page of the portal has in its path tells no record', () => {
  expect(marksAt(`${PORTAL}/review.jsp`).size).toBe(0);
  expect(compare(`${PORTAL}/review.jsp`, `${PORTAL}/list.jsp`)).toBe('unknown');
  expect(compare(`${PORTAL}/review.jsp?id=7`, `${PORTAL}/review.jsp`)).toBe('unknown');
});

test.each([
  ['?id=7001', '?id=7001&tab=2', 'same'],
  ['?id=7001', '?id=7002', 'other'],
  ['/7001/basic', '/7001/edu', 'same'],
  ['/7001/basic', '/7002/basic', 'other'],
  ['#/review/7001/basic', '#/review/7001/edu', 'same'],
  ['#/review/7001', '#/review/7002', 'other'],
  ['#/review/7001/0', '#/review/7001/1', 'same'],
  ['#/review/7001/1', '#/review/7002/1', 'other'],
  ['?applyId=7001', '?applyId=7002', 'other'],
  ['?appId=1', '?appId=2', 'unknown'],
  ['?menuId=1', '?menuId=2', 'unknown'],
  ['?planid=2020', '?planid=2020', 'unknown'],
] as const)('%s then %s is %s', (before, now, sameness) => {
  expect(compare(`${PORTAL}/review${before}`, `${PORTAL}/review${now}`)).toBe(sameness);
});

test('a record may be told by a hidden field', () => {
  const field = (value: string) => `<input type="hidden" name="recordId" value="${value}">`;
  const address = `${PORTAL}/review.jsp`;
  expect(compareRecords(marksAt(address, field('71')), marksAt(address, field('71')))).toBe('same');
  expect(compareRecords(marksAt(address, field('71')), marksAt(address, field('72')))).toBe('other');
});
