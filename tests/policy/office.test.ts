import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { policyInForce, withCalendar, withValue } from '@/lib/policy/office';
import { officeDigest } from '@/lib/policy/office-digest';
import { type OfficePolicy, UNCHANGED } from '@/lib/policy/office-schema';
import { parsePlanLines } from '@/lib/policy/plan-lines';

const PACK = builtinPack().id;
const TOTAL = { id: 'training.total', pack: PACK };
const ENTERED = { value: 72, note: '按本市补充通知', entered: '2026-11-25' };

function force(office: OfficePolicy) {
  const loaded = policyInForce(office);
  if (!loaded.ok) throw new Error(loaded.errors.join());
  return loaded.policy;
}

describe('the policy in force', () => {
  test('is the built-in one while nothing was changed', () => {
    expect(force(UNCHANGED)).toEqual({ pack: builtinPack(), calendars: builtinCalendars() });
  });

  test('has the value the office entered, with its note and where it came from', () => {
    const { pack } = force(withValue(UNCHANGED, TOTAL, ENTERED));
    const parameter = pack.parameters.find(({ id }) => id === 'training.total');
    expect(parameter).toMatchObject({ value: 72, basis: 'office', note: '按本市补充通知', checked: '2026-11-25' });
    expect(builtinPack().parameters.find(({ id }) => id === 'training.total')?.value).toBe(90);
  });

  test('has the pack’s own value again once the entry is taken back', () => {
    const office = withValue(withValue(UNCHANGED, TOTAL, ENTERED), TOTAL, null);
    expect(office).toEqual(UNCHANGED);
  });

  test('refuses a value that is none, naming the parameter', () => {
    const loaded = policyInForce(withValue(UNCHANGED, TOTAL, { ...ENTERED, value: -1 }));
    expect(loaded).toEqual({ ok: false, errors: ['参数 training.total 整个值：应大于 0'] });
  });

  test('refuses a parameter the pack does not have, and leaves values of another pack alone', () => {
    expect(policyInForce(withValue(UNCHANGED, { ...TOTAL, id: 'training.every' }, ENTERED))).toEqual({
      ok: false,
      errors: ['参数 training.every：政策包没有这个参数'],
    });
    expect(force(withValue(UNCHANGED, { ...TOTAL, pack: 'another' }, ENTERED)).pack).toBe(builtinPack());
  });

  test('stays pending while a part of the value is still to be entered', () => {
    const own = builtinPack().parameters.find(({ id }) => id === 'title.years');
    const groups = structuredClone(own?.value) as { levels: string[]; years: number | null }[];
    const basisOf = (value: unknown) =>
      force(withValue(UNCHANGED, { id: 'title.years', pack: PACK }, { ...ENTERED, value })).pack.parameters.find(
        ({ id }) => id === 'title.years',
      )?.basis;
    const [first] = groups;
    if (first !== undefined) first.years = 2;
    expect(basisOf(groups)).toBe('pending');
    expect(basisOf(groups.map((group) => ({ ...group, years: 5 })))).toBe('office');
  });

  test('knows the years the office added, and the office’s own for a year that is built in', () => {
    const year = builtinCalendars().get(2026);
    if (year === undefined) throw new Error('no 2026');
    const next = { ...year, year: 2027, off: [], work: [] };
    expect(force(withCalendar(UNCHANGED, next)).calendars.get(2027)).toBe(next);
    expect(withCalendar(withCalendar(UNCHANGED, year), { ...year, note: '更正' }).calendars).toHaveLength(1);
  });
});

test('the digest tells two offices apart and is none where nothing was changed', async () => {
  expect(await officeDigest(UNCHANGED)).toBeNull();
  const one = await officeDigest(withValue(UNCHANGED, TOTAL, ENTERED));
  const other = await officeDigest(withValue(UNCHANGED, TOTAL, { ...ENTERED, value: 73 }));
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(one).not.toBe(other);
});

describe('lines of a plan page', () => {
  test('become deadlines of the pack', () => {
    const text =
      '个人申报开始时间:2020-09-25 00:00:00\n单位推荐截止时间：2020-11-10 23:59:59\n主管部门审核截止时间:2020年12月1日';
    expect(parsePlanLines(text, 2020)).toEqual({
      deadlines: [
        { parameter: 'deadline.open', value: 'plan-09-25', line: '个人申报开始时间:2020-09-25 00:00:00' },
        { parameter: 'deadline.employer', value: 'plan-11-10', line: '单位推荐截止时间:2020-11-10 23:59:59' },
        { parameter: 'deadline.department', value: 'plan-12-01', line: '主管部门审核截止时间:2020年12月1日' },
      ],
      left: [],
    });
  });

  test('that do not fit are named with the reason', () => {
    const text = [
      '职称评审计划',
      '个人申报截止时间:2020-10-20 23:59:59',
      '单位推荐截止时间:2024-09-05 23:59:59',
      '单位推荐截止时间:2020-02-30 23:59:59',
      '单位推荐截止时间:2020-13-45 23:59:59',
      '单位推荐截止时间:2020-11-05 17:00:00',
      '单位推荐截止时间:2020-11-05 23:59:59',
      '单位推荐截止时间:2020-11-06 23:59:59',
    ].join('\n');
    const { deadlines, left } = parsePlanLines(text, 2020);
    expect(deadlines.map(({ value }) => value)).toEqual(['plan-11-05']);
    expect(left.map(({ why }) => why)).toEqual([
      '不是“名称时间:日期”的形式',
      '政策包没有对应的时间',
      '年份2024与政策包的计划年度2020不同',
      '没有这一天',
      '没有这一天',
      '截止于17:00:00，政策包只记到当日24时，请按通知核对后手动修改',
      '同一时间出现了两次，只采用第一次',
    ]);
  });
});
