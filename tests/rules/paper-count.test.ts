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

test('one paper that stands there twice is not two', () => {
  const twice = [
    paper('虚构地区高程', '2018-01', '甲虚构', '1/1'),
    paper('《虚构地区高程》', '2018-01', '甲虚构', '1/1'),
  ];
  expect(judge(RULE, { lists: { papers: list(twice) } })).toMatchObject({
    outcome: 'incomplete',
    says: '论文、著作共2篇，题目相同的只计1次为1篇，应有2至3篇，请核对是否重复填报。',
  });
  const third = [...twice, paper('虚构地区影像', '2018-01', '甲虚构', '1/1')];
  expect(judge(RULE, { lists: { papers: list(third) } }).outcome).toBe('pass');
});

test('one that may be void does not make up the number', () => {
  const sound = paper('虚构地区高程', '2018-01', '甲虚构', '1/1');
  const title: typeof sound.title = { state: 'unreadable', text: '虚构地区影像', places: [], reason: '“状态”为“作废”' };
  const withVoid = (...more: (typeof sound)[]) =>
    judge(RULE, { lists: { papers: list([sound, { ...sound, title }, ...more]) } });
  expect(withVoid()).toMatchObject({
    outcome: 'incomplete',
    says: '论文、著作共2篇，其中1篇未能读取或是否有效待核对，应有2至3篇，不能判断。',
  });
  expect(withVoid(paper('虚构地区水深', '2018-02', '甲虚构', '1/1')).outcome).toBe('pass');
});
