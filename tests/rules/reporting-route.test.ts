import { expect, test } from 'vitest';
import { flagged, judgeAs } from './judge';
import { absent, read, unreadable } from './make-dossier';

const RULE = 'reporting-route';
const route = (unit: string, point: string, superior?: string) =>
  judgeAs('department', RULE, {
    fields: {
      'unit.name': read(unit),
      'application.point': read(point),
      ...(superior === undefined ? {} : { 'unit.superior': read(superior) }),
    },
  });

test('asks about an acceptance point in another city than the unit', () => {
  const finding = route('杭州市虚构测绘院', '宁波市自然资源工程领域中评委');
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  expect(finding.says).toContain('单位在杭州，受理点在宁波');
  expect(flagged(finding)).toEqual(['受理点：宁波市自然资源工程领域中评委']);
});

test('goes by whom the unit belongs to, whatever it is called', () => {
  expect(route('杭州虚构公司', '宁波市中评委', '宁波市自然资源和规划局').outcome).toBe('manual');
  expect(route('虚构公司', '宁波市中评委', '杭州市规划和自然资源局').outcome).toBe('fail');
});

test.each([
  ['the same city', '宁波市虚构院', '宁波市自然资源工程领域中评委'],
  ['a county without its city', '虚构县测绘院', '宁波市中评委'],
  ['the province', '杭州市虚构院', '浙江省自然资源厅'],
])('leaves %s to a person, with unit and point beside the steps', (_, unit, point) => {
  const finding = route(unit, point);
  expect(finding.outcome).toBe('manual');
  expect(finding.steps?.length).toBeGreaterThan(0);
  expect(finding.evidence.map(({ found }) => found)).toEqual(expect.arrayContaining([unit, point]));
});

test.each([absent, unreadable<never>()])('leaves it to a person where unit and point were not read', (state) => {
  const fields = { 'unit.name': state, 'unit.superior': state, 'unit.kind': state, 'application.point': state };
  const finding = judgeAs('department', RULE, { fields });
  expect(finding).toMatchObject({ outcome: 'manual', evidence: [] });
  expect(finding.says).toContain('页面未显示单位和受理点');
});
