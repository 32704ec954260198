import { describe, expect, test } from 'vitest';
import { noAmendment, withoutParameter, withParameter } from '@/lib/policy/amendment';
import { builtinPack } from '@/lib/policy/builtin';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { amendmentFor, policyInForce, withAmendment, withCalendar } from '@/lib/policy/office';
import { officeDigest } from '@/lib/policy/office-digest';
import { type OfficePolicy, UNCHANGED } from '@/lib/policy/office-schema';
import { parsePlanLines } from '@/lib/policy/plan-lines';

const DAY = '2026-11-25';

/** The office with 每年总学时 entered. */
function withTotal(value: unknown, pack = builtinPack()): OfficePolicy {
  const change = { id: 'training.total', value, source: '本市补充通知', from: DAY };
  return withAmendment(UNCHANGED, withParameter(noAmendment(pack, DAY), change, DAY));
}

function force(office: OfficePolicy) {
  const loaded = policyInForce(office);
  if (!loaded.ok) throw new Error(loaded.errors.join());
  return loaded.policy;
}

describe('the policy in force', () => {
  test('is the built-in one while nothing was changed', () => {
    expect(force(UNCHANGED)).toEqual({ pack: builtinPack(), calendars: builtinCalendars() });
  });

  test('has the value the office entered, with its source', () => {
    const parameter = force(withTotal(72)).pack.parameters.find(({ id }) => id === 'training.total');
    expect(parameter).toMatchObject({ value: 72, basis: 'office', checked: DAY });
    expect(parameter?.note).toContain('本市补充通知');
  });

  test('has the pack’s own value again once the entry is taken back', () => {
    const office = withTotal(72);
    const amendment = withoutParameter(amendmentFor(office, builtinPack(), DAY), 'training.total', DAY);
    expect(withAmendment(office, amendment)).toEqual(UNCHANGED);
  });

  test('refuses a value that is none, naming the parameter', () => {
    expect(policyInForce(withTotal(-1))).toEqual({ ok: false, errors: ['参数 training.total 整个值：应大于 0'] });
  });

  test('leaves an amendment to another pack alone', () => {
    expect(force(withTotal(72, { ...builtinPack(), id: 'another' })).pack).toBe(builtinPack());
  });

  test('judges with a pack the office imported, and refuses one that is none', () => {
    const own = { ...builtinPack(), id: 'own', version: '2.0.0' };
    expect(force({ ...UNCHANGED, pack: own }).pack.version).toBe('2.0.0');
    expect(policyInForce({ ...UNCHANGED, pack: { ...own, planYear: '2020' } })).toMatchObject({ ok: false });
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
  const one = await officeDigest(withTotal(72));
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(one).not.toBe(await officeDigest(withTotal(73)));
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
