import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { achievement, list } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'achievement-count';
const chosen = (count: number, complete = true, pack?: ReturnType<typeof smallPack>) =>
  judge(
    RULE,
    {
      lists: {
        achievements: list(
          Array.from({ length: count }, (_, i) => achievement(`项目${i}`, '参与', '2017-11', '2/3')),
          complete,
        ),
      },
    },
    pack,
  );

test.each([1, 6, 15])('takes %i', (count) => {
  expect(chosen(count)).toMatchObject({ outcome: 'pass', evidence: [{ found: `${count} 项` }] });
});

test('asks about many and returns none', () => {
  expect(verdict(chosen(16))).toBe('confirm');
  expect(verdict(chosen(0))).toBe('return');
  expect(chosen(0).outcome).toBe('fail');
});

test('is incomplete while there may be more', () => {
  expect(chosen(3, false).outcome).toBe('incomplete');
  expect(chosen(16, false).outcome).toBe('fail');
});

const three = smallPack({ rules: [RULE], parameters: { 'achievement.min': 3, 'achievement.many': 5 } });

test.each([
  [0, 'return'],
  [2, 'return'],
  [3, 'pass'],
  [5, 'pass'],
  [6, 'confirm'],
])('with three to five asked for, %i is %s', (count, expected) => {
  expect(verdict(chosen(count, true, three))).toBe(expected);
});

test('fewer than are asked for in a list that was not read to its end are open', () => {
  expect(chosen(2, false, three).outcome).toBe('incomplete');
  expect(chosen(2, true, three)).toMatchObject({ says: '选取的业绩共2项，应不少于3项。' });
});

test('one achievement that stands there twice is not two', () => {
  const rows = ['甲', '乙', '乙'].map((name) => achievement(name, '参与', '2017-11', '2/3'));
  expect(judge(RULE, { lists: { achievements: list(rows) } }, three)).toMatchObject({
    outcome: 'incomplete',
    says: '选取的业绩共3项，名称相同的只计1次为2项，应不少于3项，请核对是否重复填报。',
  });
  expect(judge(RULE, { lists: { achievements: list(rows) } }).outcome).toBe('pass');
});

test('one that may be void does not make up the number', () => {
  const sound = achievement('虚构项目', '参与', '2017-11', '2/3');
  const name: typeof sound.name = { state: 'unreadable', text: '虚构项目', places: [], reason: '“状态”为“作废”' };
  expect(judge(RULE, { lists: { achievements: list([{ ...sound, name }]) } })).toMatchObject({
    outcome: 'incomplete',
    says: '选取的业绩共1项，其中1项未能读取或是否有效待核对，应不少于1项，不能判断。',
  });
});
