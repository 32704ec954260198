import { expect, test } from 'vitest';
import { measureStatement } from '@/lib/dossier/parse/statement';
import { judge } from './judge';
import { empty, read, unreadable } from './make-dossier';

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
