import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { absent, list, paper } from './make-dossier';

const RULE = 'paper-count';
const papers = (count: number, complete = true) =>
  judge(RULE, {
    lists: {
      papers: list(
        Array.from({ length: count }, (_, i) => paper(`论文${i}`, '2016-05', '甲虚构', '1/1')),
        complete,
      ),
    },
  });

test.each([2, 3])('takes %i', (count) => {
  expect(papers(count)).toMatchObject({ outcome: 'pass', evidence: [{ found: `${count} 篇` }] });
});

test.each([0, 1])('returns %i', (count) => {
  expect(verdict(papers(count))).toBe('return');
  expect(papers(count).evidence[0]?.required).toBe('2至3 篇');
});

test('hints at more than three, and returns none', () => {
  expect(papers(5).outcome).toBe('pass');
  expect(papers(5).says).toContain('可请申报人突出代表性');
  expect(verdict(judge(RULE, { lists: { papers: { state: 'empty', places: [] } } }))).toBe('return');
});

test('is incomplete when one may be on a page it did not read', () => {
  expect(papers(1, false).outcome).toBe('incomplete');
  expect(papers(2, false).outcome).toBe('pass');
  expect(judge(RULE, { lists: { papers: absent } }).outcome).toBe('incomplete');
});
