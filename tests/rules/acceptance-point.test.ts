import { expect, test } from 'vitest';
import { judge } from './judge';
import { absent, empty, read, unreadable } from './make-dossier';

const RULE = 'acceptance-point';
const chosen = (point: string) => judge(RULE, { fields: { 'application.point': read(point) } });

test.each([
  '浙江省自然资源领域正高级工程师职务任职资格评审委员会',
  '浙江省自然资源工程领域正高级工程师职务任职资格评审委员会',
  '浙江省自然资源工程领域正高级工程师评委会',
])('returns a direct choice of %s', (point) => {
  const finding = chosen(point);
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(finding.evidence[0]).toMatchObject({ found: point, flagged: true });
});

test('passes another point, showing it', () => {
  const finding = chosen('虚构市自然资源工程领域工程师评审委员会');
  expect(finding.outcome).toBe('pass');
  expect(finding.evidence[0]?.found).toBe('虚构市自然资源工程领域工程师评审委员会');
});

test('asks when the committee’s name goes on', () => {
  expect(chosen('浙江省自然资源领域正高级工程师职务任职资格评审委员会（虚构市受理点）')).toMatchObject({
    outcome: 'fail',
    disposition: 'confirm',
  });
});

test('returns an application without a point', () => {
  expect(judge(RULE, { fields: { 'application.point': empty() } })).toMatchObject({
    outcome: 'fail',
    disposition: 'return',
  });
});

test('is incomplete when the point was not shown or could not be read', () => {
  expect(judge(RULE, { fields: { 'application.point': absent } }).outcome).toBe('incomplete');
  expect(judge(RULE, { fields: { 'application.point': unreadable() } }).outcome).toBe('incomplete');
});
