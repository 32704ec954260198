import { describe, expect, test } from 'vitest';
import { compareRoster } from '@/lib/roster/compare-roster';
import type { Decided, RosterEntry } from '@/lib/roster/entry';
import { readRoster } from '@/lib/roster/read-roster';
import { absent, date, makeDossier, read } from '../rules/make-dossier';

const FIELDS = { 'unit.kind': read('事业单位'), 'title.appointed': date('2012-04'), 'person.sex': absent };

function person(name: string, over: Partial<Decided> = {}, fields = {}): RosterEntry {
  return {
    row: {
      name,
      unit: '虚构测绘院',
      last4: '0013',
      plan: '计划',
      verdict: 'pass',
      role: 'employer',
      object: 'qualification',
      ...over,
    },
    body: { dossier: makeDossier({ fields: { ...FIELDS, ...fields } }) },
  };
}

const HEAD = ['序号', '姓名', '性别', '身份证号', '单位名称', '单位性质', '聘任时间', '民族'];
const line = (
  name: string,
  number = '990000198001010013',
  unit = '虚构测绘院',
  kind = '事业单位',
  since = '2012.04',
) => ['1', name, '男', number, unit, kind, since, '汉族'];

function compare(lines: string[][], decided: RosterEntry[]) {
  const roster = readRoster([['正高级工程师申报评审人员花名册'], HEAD, ...lines]);
  if (roster === null) throw new Error('no heading');
  return compareRoster(roster, decided, '计划');
}

describe('reading a roster', () => {
  test('finds the heading below a title, names what it does not know, and leaves out foot lines', () => {
    const roster = readRoster([['花名册'], HEAD, line('虚构甲'), HEAD, ['', '', '男'], ['填报单位（盖章）：']]);
    expect(roster?.lines.map(({ line: at, name, last4, unit }) => [at, name, last4, unit])).toEqual([
      [3, '虚构甲', '0013', '虚构测绘院'],
    ]);
    expect(roster?.columns.map(({ id }) => id)).toEqual([
      'name',
      'person.sex',
      'last4',
      'unit',
      'unit.kind',
      'title.appointed',
    ]);
    expect(roster?.ignored).toEqual(['民族']);
    expect(roster?.nameless).toEqual([5]);
  });

  test('is no roster without 姓名', () => {
    expect(
      readRoster([
        ['序号', '单位'],
        ['1', '虚构院'],
      ]),
    ).toBeNull();
  });
});

describe('compared with the log', () => {
  test('agrees where every column does, however dates are written; what was not read is not compared', () => {
    expect(compare([line('虚 构 甲')], [person('虚构甲')])).toEqual({
      agreed: 1,
      differing: [],
      notPassed: [],
      unreviewed: [],
      missing: [],
      unclear: [],
    });
  });

  test('names each field that differs, with both values', () => {
    const { differing, agreed } = compare(
      [line('虚构甲', '990000198001010013', '虚构测绘二院', '企业', '2013.04')],
      [person('虚构甲')],
    );
    expect(agreed).toBe(0);
    expect(differing).toEqual([
      {
        line: 3,
        name: '虚构甲',
        unit: '虚构测绘二院',
        differences: [
          { title: '工作单位', inFile: '虚构测绘二院', inLog: '虚构测绘院' },
          { title: '单位性质', inFile: '企业', inLog: '事业单位' },
          { title: '聘任时间', inFile: '2013.04', inLog: '2012-04' },
        ],
      },
    ]);
  });

  test('tells who should not be there, who was never looked at, and who is missing', () => {
    const found = compare(
      [line('虚构甲'), line('虚构乙')],
      [person('虚构甲', { verdict: 'return' }), person('虚构丙'), person('虚构丁', { verdict: 'reject' })],
    );
    expect(found.notPassed).toMatchObject([{ name: '虚构甲', verdict: 'return' }]);
    expect(found.unreviewed).toMatchObject([{ name: '虚构乙', line: 4 }]);
    expect(found.missing).toEqual([{ name: '虚构丙', unit: '虚构测绘院' }]);
  });

  test('looks under other plans too, and says so', () => {
    const other = { plan: '另一计划' };
    expect(compare([line('虚构甲')], [person('虚构甲', other)]).differing[0]?.differences).toEqual([
      { title: '申报计划', inFile: '计划', inLog: '另一计划' },
    ]);
    expect(compare([line('虚构甲')], [person('虚构甲', { ...other, verdict: 'return' })]).notPassed).toHaveLength(1);
    expect(compare([], [person('虚构甲', other)]).missing).toEqual([]);
  });

  test('knows a name that the file writes with another dot', () => {
    expect(compare([line('买买提•示例')], [person('买买提·示例')])).toMatchObject({
      agreed: 1,
      unreviewed: [],
      missing: [],
    });
  });

  test('tells namesakes apart by number, then by unit, and says when it cannot', () => {
    const two = [person('虚构甲'), person('虚构甲', { last4: '0021', unit: '虚构地质院' })];
    expect(compare([line('虚构甲', '990000198102020021', '虚构地质院'), line('虚构甲')], two).agreed).toBe(2);
    expect(compare([line('虚构甲', '', '虚构地质院')], two)).toMatchObject({
      agreed: 1,
      missing: [{ unit: '虚构测绘院' }],
    });
    expect(compare([line('虚构甲', '', '另一单位')], two)).toMatchObject({ unclear: [{ line: 3 }], missing: [] });
    // The same person twice in the file.
    expect(compare([line('虚构甲'), line('虚构甲')], [person('虚构甲')])).toMatchObject({
      agreed: 1,
      unclear: [{ line: 4 }],
    });
  });

  test('takes a name with another number at the same unit for a wrong number, elsewhere for somebody else', () => {
    expect(compare([line('虚构甲', '990000198001010099')], [person('虚构甲')]).differing[0]?.differences).toEqual([
      { title: '身份证号（末四位）', inFile: '0099', inLog: '0013' },
    ]);
    expect(compare([line('虚构甲', '990000198001010099', '另一单位')], [person('虚构甲')])).toMatchObject({
      unreviewed: [{ name: '虚构甲' }],
      missing: [{ name: '虚构甲' }],
    });
  });
});
