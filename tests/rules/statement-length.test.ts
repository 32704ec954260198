import { expect, test } from 'vitest';
import { measureStatement } from '@/lib/dossier/parse/statement';
import { judge } from './judge';
import { empty, read, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'statement-length';
const written = (text: string) => judge(RULE, { fields: { statement: read(measureStatement(text)) } });

test('returns a statement one character over the limit', () => {
  const finding = written(`${'述'.repeat(1000)}。`);
  expect(finding).toMatchObject({ outcome: 'fail', disposition: 'return' });
  expect(finding.evidence[0]).toMatchObject({
    found: '1001 字（其中汉字 1000）',
    required: '≤ 1000 字',
    flagged: true,
  });
});

test('passes exactly the limit, spaces not counted', () => {
  expect(written('述 '.repeat(1000)).outcome).toBe('pass');
});

test('does not apply to a statement that is left blank', () => {
  expect(judge(RULE, { fields: { statement: empty() } }).outcome).toBe('inapplicable');
});

test('is incomplete when it could not be read', () => {
  expect(judge(RULE, { fields: { statement: unreadable() } }).outcome).toBe('incomplete');
});

const of = (length: number, parameters: Record<string, unknown>) =>
  judge(
    RULE,
    { fields: { statement: read(measureStatement('述'.repeat(length))) } },
    smallPack({ rules: [RULE], parameters }),
  );

test.each([
  [799, 'fail'],
  [800, 'pass'],
  [1500, 'pass'],
  [1501, 'fail'],
])('with 800 to 1500 asked for, %i is %s', (length, outcome) => {
  const finding = of(length, { 'statement.min': 800, 'statement.max': 1500 });
  expect(finding.outcome).toBe(outcome);
  expect(finding.evidence[0]?.required).toBe('800至1500 字');
});

test('only a least may be asked for', () => {
  expect(of(799, { 'statement.min': 800 })).toMatchObject({
    outcome: 'fail',
    says: '本人述职799字（其中汉字799），应不少于800字。',
  });
  expect(of(9000, { 'statement.min': 800 }).outcome).toBe('pass');
});

test('a pack that asks for a statement need not say how long', () => {
  const pack = smallPack({ rules: ['statement-present'] });
  expect(judge('statement-present', { fields: { statement: empty() } }, pack).outcome).toBe('fail');
});
