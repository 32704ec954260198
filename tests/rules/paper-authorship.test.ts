import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { absent, empty, list, paper, read, unreadable } from './make-dossier';

const RULE = 'paper-authorship';
const one = (authors: string, rank: string, more = {}) =>
  judge(RULE, { lists: { papers: list([paper('虚构的论文', '2016-05', authors, rank, more)]) } });

test.each([
  ['甲虚构、乙示例', '1/2'],
  ['乙示例；甲虚构', '第二作者'],
  ['甲虚构', '独著'],
  ['甲 虚 构，乙示例', '第1'],
  ['乙示例、甲虚构*', '通讯作者'],
  ['乙示例、甲虚构', '共同第一作者'],
  ['乙示例、甲虚构', '参编'],
  ['Jia X., Yi S.', '1/2'],
])('takes %s with %s', (authors, rank) => {
  expect(one(authors, rank).outcome).toBe('pass');
});

test.each([
  ['甲虚构、乙示例', '2/2', '列第1'],
  ['甲虚构、乙示例', '1/3', '共2人'],
  ['乙示例、丙样本', '1/2', '未见申报人'],
  ['甲虚构、乙示例等', '1/5', '未列全'],
])('returns %s with %s', (authors, rank, why) => {
  const finding = one(authors, rank);
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(finding.says).toContain(why);
});

test.each(['买买提·示例、乙示例', '买买提•示例，乙示例', '买买提．示例 乙示例'])(
  'knows a name of a minority by any of its dots: %s',
  (authors) => {
    const papers = list([paper('虚构的论文', '2016-05', authors, '1/2')]);
    for (const name of ['买买提·示例', '买买提•示例']) {
      expect(judge(RULE, { lists: { papers }, fields: { 'person.name': read(name) } }).outcome).toBe('pass');
    }
    expect(judge(RULE, { lists: { papers }, fields: { 'person.name': read('买买提·样本') } }).outcome).toBe('fail');
  },
);

test('returns blanks', () => {
  expect(one('', '', { authors: empty() }).says).toContain('未注明作者');
  expect(verdict(one('甲虚构', '', { rank: empty() }))).toBe('return');
  expect(one('乙示例、丙样本', '', { rank: empty() }).says).toContain('未见申报人');
});

test('takes the order of the list for the rank where there is no column for it', () => {
  expect(one('乙示例、甲虚构', '', { rank: absent }).outcome).toBe('pass');
});

test('is incomplete on what it cannot read', () => {
  expect(one('甲虚构', '1/1', { authors: unreadable() }).outcome).toBe('incomplete');
  expect(one('甲虚构', '1/1', { authors: absent }).outcome).toBe('incomplete');
  expect(one('甲虚构', '1/1', { rank: unreadable() }).outcome).toBe('incomplete');
  const papers = list([paper('虚构的论文', '2016-05', '甲虚构', '1/1')], false);
  expect(judge(RULE, { lists: { papers } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { 'person.name': unreadable() } }).outcome).toBe('incomplete');
});

test('does not concern a list without papers', () => {
  expect(judge(RULE, { lists: { papers: { state: 'empty', places: [] } } }).outcome).toBe('inapplicable');
});
