import { expect, test } from 'vitest';
import { judgeAs } from './judge';
import { read } from './make-dossier';

test.each([
  ['evaluation-conditions', 'employer', undefined],
  ['roster-sent', 'employer', 'batch'],
  ['evaluation-form-copies', 'employer', 'batch'],
  ['fee-setting', 'department', 'batch'],
  ['entrustment-letter', 'department', 'batch'],
  ['reporting-route', 'department', undefined],
  ['unqualified-kept-back', 'department', 'batch'],
] as const)('%s is for a person, with steps', (rule, role, scope) => {
  const finding = judgeAs(role, rule);
  expect(finding.outcome).toBe('manual');
  expect(finding.steps?.length).toBeGreaterThan(0);
  for (const step of finding.steps ?? []) expect(step).toMatch(/。$/);
  expect(finding.scope).toBe(scope);
  const other = judgeAs(role, rule, { fields: { 'person.name': read('乙虚构') } });
  expect(other.digest).toBe(finding.digest);
});

test.each(['fee-setting', 'entrustment-letter', 'reporting-route', 'unqualified-kept-back'])(
  '%s is not the employer’s',
  (rule) => {
    expect(judgeAs('employer', rule).outcome).toBe('inapplicable');
  },
);
