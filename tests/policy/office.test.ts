import { describe, expect, test } from 'vitest';
import { amendedWith, amendedWithout, noAmendment } from '@/lib/policy/amendment';
import { builtinPack } from '@/lib/policy/builtin';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import {
  amendmentFor,
  policiesOf,
  withAmendment,
  withCalendar,
  withForce,
  withoutPack,
  withPack,
  withTerm,
} from '@/lib/policy/office';
import { officeDigests } from '@/lib/policy/office-digest';
import { type OfficePolicy, readOffice, UNCHANGED } from '@/lib/policy/office-schema';
import { parsePlanLines } from '@/lib/policy/plan-lines';
import { packProblems } from '@/lib/review/pack-problems';

const DAY = '2026-11-25';

/** The office with 每年总学时 entered. */
function withTotal(value: unknown, pack = builtinPack()): OfficePolicy {
  const change = { id: 'training.total', value, source: '本市补充通知', from: DAY };
  return withAmendment(UNCHANGED, amendedWith(noAmendment(pack, DAY), change, DAY));
}

function pack(office: OfficePolicy, id = builtinPack().id) {
  const known = policiesOf(office, packProblems, '2026-11-28').packs.find((one) => one.id === id);
  if (known === undefined) throw new Error(`no pack ${id}`);
  return known;
}

describe('the packs of an office', () => {
  test('are the built-in ones while nothing was changed', () => {
    const { packs, calendars } = policiesOf(UNCHANGED, packProblems, '2026-11-28');
    expect(packs.map(({ id, own, inForce }) => ({ id, own, inForce }))).toEqual([
      { id: builtinPack().id, own: false, inForce: true },
    ]);
    expect(packs[0]?.pack).toBe(builtinPack());
    expect(calendars).toEqual(builtinCalendars());
  });

  test('have the value the office entered, with its source', () => {
    const parameter = pack(withTotal(72)).pack?.parameters.find(({ id }) => id === 'training.lines');
    expect(parameter).toMatchObject({ basis: 'office', checked: DAY });
    expect(parameter?.note).toContain('本市补充通知');
  });

  test('have the pack’s own value again once the entry is taken back', () => {
    const office = withTotal(72);
    const amendment = amendedWithout(amendmentFor(office, builtinPack(), DAY), 'training.total', DAY);
    expect(withAmendment(office, amendment)).toEqual(UNCHANGED);
  });

  test('cannot be used with a value that is none, and the parameter is named', () => {
    const known = pack(withTotal(-1));
    expect(known.pack).toBeNull();
    expect(known.errors).toEqual(['参数 training.lines 第1项.least：应大于 0']);
    expect(known.covers).toEqual(builtinPack().covers);
  });

  test('leave an amendment to another pack alone', () => {
    expect(pack(withTotal(72, { ...builtinPack(), id: 'another' })).pack).toBe(builtinPack());
  });

  test('stand side by side; one of a built-in pack’s id stands in its place', () => {
    const own = { ...builtinPack(), id: 'own', planYear: 2021 };
    expect(policiesOf(withPack(UNCHANGED, own), packProblems, '2026-11-28').packs.map(({ id }) => id)).toEqual([
      builtinPack().id,
      'own',
    ]);
    const instead = withPack(UNCHANGED, { ...builtinPack(), version: '9.0.0' });
    expect(policiesOf(instead, packProblems, '2026-11-28').packs.map(({ pack: one }) => one?.version)).toEqual([
      '9.0.0',
    ]);
    expect(withoutPack(instead, builtinPack().id)).toEqual(UNCHANGED);
  });

  test('of the same id twice are told apart by nobody: neither can be used', () => {
    const own = { ...builtinPack(), id: 'own' };
    const twice = policiesOf({ ...UNCHANGED, packs: [own, own] }, packProblems, '2026-11-28').packs.filter(
      ({ id }) => id === 'own',
    );
    expect(twice.map(({ pack: one }) => one)).toEqual([null, null]);
  });

  test('stay among them where they cannot be used, with whom they cover as far as it can be told', () => {
    const broken = { ...builtinPack(), id: 'own', title: '坏包', colour: 'red' };
    expect(pack(withPack(UNCHANGED, broken), 'own')).toMatchObject({
      pack: null,
      title: '坏包',
      covers: builtinPack().covers,
      coversUnknown: false,
    });
    const { covers: _, ...dumb } = broken;
    expect(pack(withPack(UNCHANGED, dumb), 'own')).toMatchObject({ pack: null, coversUnknown: true });
  });

  test('know the years the office added, and the office’s own for a year that is built in', () => {
    const year = builtinCalendars().get(2026);
    if (year === undefined) throw new Error('no 2026');
    const next = { ...year, year: 2027, off: [], work: [] };
    expect(policiesOf(withCalendar(UNCHANGED, next), packProblems, '2026-11-28').calendars.get(2027)).toBe(next);
    expect(withCalendar(withCalendar(UNCHANGED, year), { ...year, note: '更正' }).calendars).toHaveLength(1);
  });
});

test('the digest of a pack tells two offices apart and is none where nothing about that pack was changed', async () => {
  const { id } = builtinPack();
  expect(await officeDigests(UNCHANGED, [id])).toEqual({});
  const one = await officeDigests(withTotal(72), [id, 'own']);
  expect(one).toEqual({ [id]: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(one).not.toEqual(await officeDigests(withTotal(73), [id]));
  expect(await officeDigests(withPack(withTotal(72), { ...builtinPack(), id: 'own' }), [id])).toEqual(one);
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

describe('the days on which a pack judges', () => {
  const id = builtinPack().id;
  const inForceOn = (office: typeof UNCHANGED, today: string) =>
    policiesOf(office, packProblems, today).packs.find((one) => one.id === id)?.inForce;

  test('it judges from its first day to its last, both of them included, and nobody before or after', () => {
    const office = withTerm(UNCHANGED, id, { from: '2026-12-01', until: '2027-03-31' });
    expect(['2026-11-30', '2026-12-01', '2027-03-31', '2027-04-01'].map((day) => inForceOn(office, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('a withdrawn pack judges nobody on any day; without days it judges on all', () => {
    const office = withForce(withTerm(UNCHANGED, id, { from: '2026-12-01', until: null }), id, false);
    expect(inForceOn(office, '2026-12-02')).toBe(false);
    expect(inForceOn(withTerm(office, id, { from: null, until: null }), '2026-11-01')).toBe(false);
    expect(inForceOn(withTerm(UNCHANGED, id, { from: null, until: null }), '2026-11-01')).toBe(true);
  });

  test('what an office kept before there were days is read as it is', () => {
    expect(readOffice(JSON.parse(JSON.stringify(UNCHANGED)))).toEqual({ ok: true, office: UNCHANGED });
  });
});
