import { expect, test } from 'vitest';
import { flagged, judge, verdict } from './judge';
import { absent, attachment, list, read, unreadable } from './make-dossier';

const RULE = 'employing-unit';
const unit = (kind: string, staffing = '企业聘用', more = {}) =>
  judge(RULE, { fields: { 'unit.kind': read(kind), 'unit.staffing': read(staffing), ...more } });

test.each([
  ['事业单位', '事业编制'],
  ['国有企业', '企业聘用'],
  ['民营企业', '合同制'],
  ['社会团体', '聘用'],
  ['民办非企业单位', '聘用'],
  ['事业单位（非参公）', '事业编制'],
  ['事业单位', '事业编制（不参照公务员法管理）'],
  ['有限责任公司', '企业聘用'],
])('takes %s, %s', (kind, staffing) => {
  const finding = unit(kind, staffing);
  expect(finding.outcome).toBe('pass');
  expect(finding.evidence.map(({ found }) => found)).toContain(kind);
});

test.each([
  ['参公事业单位', '事业编制'],
  ['事业单位（参照公务员法管理）', '事业编制'],
  ['事业单位', '参公编制'],
  ['党政机关', '行政编制'],
  ['事业单位', '公务员'],
])('refuses %s, %s', (kind, staffing) => {
  expect(verdict(unit(kind, staffing))).toBe('reject');
});

test('refuses whoever is retired, and not who is not', () => {
  const working = (state: string) => verdict(unit('国有企业', '企业聘用', { 'person.employment': read(state) }));
  expect(working('已退休')).toBe('reject');
  expect(working('退休返聘')).toBe('reject');
  expect(working('在职（未退休）')).toBe('pass');
  expect(working('在职')).toBe('pass');
});

test('asks about a unit of a ministry without mandate', () => {
  const ministry = { 'unit.superior': read('自然资源部直属') };
  const finding = unit('事业单位', '事业编制', ministry);
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  expect(flagged(finding)).toEqual(['主管部门：自然资源部直属']);
  const fields = { 'unit.kind': read('部属事业单位'), 'unit.staffing': read('事业编制') };
  const lists = { attachments: list([attachment('主管部门委托函')]) };
  expect(judge(RULE, { fields, lists }).outcome).toBe('pass');
  // A mandate says nothing about who is retired.
  expect(judge(RULE, { fields: { ...fields, 'person.employment': unreadable() }, lists }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { ...fields, 'unit.staffing': absent }, lists }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields, lists: { attachments: absent } }).outcome).toBe('incomplete');
});

test('does not take a public institution for one outside the civil service while its staffing was not read', () => {
  for (const staffing of [absent, unreadable<string>()]) {
    const finding = judge(RULE, { fields: { 'unit.kind': read('事业单位'), 'unit.staffing': staffing } });
    expect(finding).toMatchObject({ outcome: 'incomplete', missing: ['unit.staffing'] });
  }
});

test('is open on a word it does not know, and asks about 机关', () => {
  expect(unit('某类单位').outcome).toBe('incomplete');
  expect(verdict(unit('机关'))).toBe('confirm');
  expect(judge(RULE, { fields: { 'unit.kind': absent } }).outcome).toBe('incomplete');
});

test.each(['unit.superior', 'person.employment'] as const)(
  'does not pass over %s that stands there unreadable',
  (id) => {
    const finding = judge(RULE, { fields: { [id]: unreadable() } });
    expect(finding).toMatchObject({ outcome: 'incomplete', missing: [id] });
  },
);

test.each([
  ['事业单位（非国家机关）', '在职'],
  ['事业单位（不属于党政机关）', '在职'],
  ['事业单位（未纳入参公管理）', '在职'],
  ['事业单位（不实行参照公务员法管理）', '在职'],
  ['事业单位', '在职（未达退休年龄）'],
  ['事业单位', '在职，未满退休年龄'],
  ['事业单位', '是否退休：否'],
])('bars nobody by what %s, %s denies', (kind, employment) => {
  expect(unit(kind, '事业编制', { 'person.employment': read(employment) }).outcome).toBe('pass');
});

test('asks where it may be denied or not', () => {
  expect(verdict(unit('事业单位（不含机关、参公单位）', '事业编制'))).toBe('confirm');
});

test('a kind that only denies one of those in scope is not known to be in it', () => {
  expect(unit('非事业单位', '合同制').outcome).toBe('incomplete');
  expect(unit('非国有企业', '合同制').outcome).toBe('pass');
  expect(unit('非参公事业单位', '事业编制').outcome).toBe('pass');
});

test('asks for no mandate of a ministry that is denied', () => {
  expect(unit('事业单位（非部属）', '事业编制').outcome).toBe('pass');
});

test.each([
  ['返聘', 'reject'],
  ['退休返聘', 'reject'],
  ['在职（非返聘）', 'pass'],
  ['在岗', 'pass'],
  ['离职', 'confirm'],
  ['停薪留职', 'confirm'],
  ['离岗创业', 'confirm'],
])('of somebody %s: %s', (status, expected) => {
  expect(verdict(judge('employing-unit', { fields: { 'person.employment': read(status) } }))).toBe(expected);
});

test.each([
  ['高等学校', '事业编制', 'pass'],
  ['三级甲等医院', '编外聘用', 'pass'],
  ['高校', '参公编制', 'reject'],
  ['民办高校', absent, 'pass'],
  ['民营医院', absent, 'pass'],
  ['律师事务所', absent, 'pass'],
  ['农民专业合作社', absent, 'pass'],
  // Public or private: only the staffing tells whether it is run like the civil service.
  ['高校', absent, 'incomplete'],
  ['乡镇卫生院', unreadable<string>(), 'incomplete'],
  ['党校', '事业编制', 'incomplete'],
])('a unit that is %s, with staffing %o: %s', (kind, staffing, expected) => {
  const fields = { 'unit.kind': read(kind), 'unit.staffing': typeof staffing === 'string' ? read(staffing) : staffing };
  const finding = judge(RULE, { fields });
  expect(verdict(finding)).toBe(expected);
  if (expected === 'incomplete' && kind !== '党校') expect(finding.missing).toEqual(['unit.staffing']);
});
