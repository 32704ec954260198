import { expect, test } from 'vitest';
import { measureStatement } from '@/lib/dossier/parse/statement';
import { judge } from './judge';
import { absent, empty, read, unreadable } from './make-dossier';

const RULE = 'statement-present';

test('returns a statement that is left blank', () => {
  const finding = judge(RULE, { fields: { statement: empty() } });
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return', says: '本人述职未填写。' });
  expect(finding.wording?.long).toContain('请在“本人述职”栏填写');
});

test('returns a statement of nothing but spaces', () => {
  expect(judge(RULE, { fields: { statement: read(measureStatement(' 　\n')) } }).outcome).toBe('fail');
});

test('passes a single character, showing the count', () => {
  const finding = judge(RULE, { fields: { statement: read(measureStatement('述')) } });
  expect(finding.outcome).toBe('pass');
  expect(finding.evidence[0]?.found).toBe('1 字');
});

test('is incomplete when it was not shown or could not be read', () => {
  for (const statement of [absent, unreadable<never>('述职未显示完整')]) {
    expect(judge(RULE, { fields: { statement } })).toMatchObject({ outcome: 'incomplete', missing: ['statement'] });
  }
});
