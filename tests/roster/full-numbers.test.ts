import { describe, expect, test } from 'vitest';
import { ROSTER_COLUMNS } from '@/lib/roster/columns';
import type { RosterEntry } from '@/lib/roster/entry';
import { fullNumbers, hasFullNumbers, withFullNumbers } from '@/lib/roster/full-numbers';
import { readRoster } from '@/lib/roster/read-roster';

const NUMBER = '990000198001010013';

function person(name: string, last4 = '0013'): RosterEntry {
  return {
    row: { name, unit: '院', last4, plan: '计划', verdict: 'pass', role: 'employer', object: 'qualification' },
    body: {},
  };
}

function file(...lines: [name: string, number: string][]) {
  const roster = readRoster([['姓名', '身份证号'], ...lines]);
  if (roster === null) throw new Error('no heading');
  return roster;
}

describe('ID numbers in full', () => {
  test('where name and last four characters agree', () => {
    const one = person('虚构甲');
    const { of, without } = fullNumbers(file(['虚构甲', NUMBER]), [one]);
    expect([of.get(one), without]).toEqual([NUMBER, 0]);
  });

  test.each([
    ['the file has another number for the name', [['虚构甲', '990000198001010021']]],
    ['the number in the file is masked', [['虚构甲', '990000********0013']]],
    [
      'two numbers end alike under one name',
      [
        ['虚构甲', NUMBER],
        ['虚构甲', '110000198001010013'],
      ],
    ],
    ['the name is another', [['虚构乙', NUMBER]]],
    ['the file has nobody', []],
  ] as [string, [string, string][]][])('not where %s', (_, lines) => {
    expect(fullNumbers(file(...lines), [person('虚构甲')])).toEqual({ of: new Map(), without: 1 });
  });

  test('not for two people here whom the line could be', () => {
    expect(fullNumbers(file(['虚构甲', NUMBER]), [person('虚构甲'), person('虚构甲')]).without).toBe(2);
  });

  test('one line twice is one number, and a last X of any size', () => {
    const one = person('虚构甲', '002x');
    const { of } = fullNumbers(file(['虚构甲', '99000019800101002x'], ['虚 构 甲', '99000019800101002X']), [one]);
    expect(of.get(one)).toBe('99000019800101002X');
  });

  test('a file with masked numbers alone offers none', () => {
    expect(hasFullNumbers(file(['虚构甲', '990000********0013']))).toBe(false);
    expect(hasFullNumbers(file(['虚构甲', '990000800101001']))).toBe(true);
  });

  test('stand in their column, and who has none is shown by the last four', () => {
    const [one, other] = [person('虚构甲'), person('虚构乙')];
    const columns = withFullNumbers(ROSTER_COLUMNS, fullNumbers(file(['虚构甲', NUMBER]), [one, other]));
    const column = columns.find(({ id }) => id === 'last4');
    expect(column?.title).toBe('身份证号');
    expect([column?.cell(one), column?.cell(other)]).toEqual([NUMBER, '（末四位）0013']);
    expect(columns.length).toBe(ROSTER_COLUMNS.length);
  });
});
