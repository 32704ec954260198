import { expect, test } from 'vitest';
import { propose } from '@/components/workbench/policy/proposal';
import { policiesOf, withForce, withPack, withTerm } from '@/lib/policy/office';
import { type OfficePolicy, UNCHANGED } from '@/lib/policy/office-schema';
import { packProblems } from '@/lib/review/pack-problems';
import { smallFile } from '../../../rules/small-pack';

const TODAY = '2026-11-28';

function file(id: string, title: string, allOf: string[]) {
  const parameters = { 'publicity.working-days': 5 };
  return {
    ...smallFile({ rules: ['publicity-period'], parameters }),
    id,
    title,
    planYear: 2026,
    covers: { plan: { allOf } },
  };
}

const FIRST = withPack(UNCHANGED, file('a', '甲通知', ['农业', '高级']));

function proposed(before: OfficePolicy, after: OfficePolicy) {
  const proposal = propose(policiesOf(before, packProblems, TODAY), after, '修改', TODAY);
  if (proposal.is === 'refused') throw new Error(proposal.errors.join('；'));
  return proposal;
}

test('a pack that covers plans of another says so before it is taken, once', () => {
  const both = withPack(FIRST, file('b', '乙通知', ['农业']));
  const says = '“乙通知”与“甲通知”的适用范围重叠：申报计划两份都适用的，不按任何一份核对。请写明区别，或停用一份。';
  expect(proposed(FIRST, both).standing).toEqual([says]);
  expect(proposed(both, withTerm(both, 'a', { from: '2026-01-01', until: null })).standing).toEqual([]);
  expect(proposed(FIRST, withPack(FIRST, file('b', '乙通知', ['林业']))).standing).toEqual([]);
});

test('a pack whose first day is to come is not called out of force', () => {
  const { changes, standing } = proposed(FIRST, withTerm(FIRST, 'a', { from: '2027-01-01', until: null }));
  expect(changes.map(({ before, after }) => [before, after])).toEqual([
    ['2026年度，在用', '2026年度，尚未起用，自2027-01-01起'],
  ]);
  expect(standing).toEqual([
    '2027-01-01以前不按“甲通知”核对；没有其他政策包适用的申报人，不按任何通知核对，须人工审核。',
  ]);
});

test('a pack whose last day is over, and one that was taken out of force, say which', () => {
  const over = proposed(FIRST, withTerm(FIRST, 'a', { from: null, until: '2026-10-31' }));
  expect(over.changes[0]?.after).toBe('2026年度，已过止日，至2026-10-31止');
  expect(over.standing[0]).toMatch(/^止日已过，不再按“甲通知”核对/);
  const withdrawn = proposed(FIRST, withForce(FIRST, 'a', false));
  expect(withdrawn.changes[0]?.after).toBe('2026年度，停用');
  expect(withdrawn.standing[0]).toMatch(/^停用后，不再按“甲通知”核对/);
});
