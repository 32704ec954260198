import { expect, test } from 'vitest';
import { type KnownPack, policiesOf, withForce, withPack, withTerm } from '@/lib/policy/office';
import { type OfficePolicy, UNCHANGED } from '@/lib/policy/office-schema';
import { overlapping } from '@/lib/policy/overlap';
import { smallFile } from '../rules/small-pack';

const FARMING = pack('a', { plan: { allOf: ['农业', '高级'] } });

function pack(id: string, covers: Record<string, unknown>, planYear = 2026) {
  const parameters = { 'publicity.working-days': 5 };
  return { ...smallFile({ rules: ['publicity-period'], parameters }), id, planYear, covers };
}

function overlapsOf(files: readonly { id: string }[], change = (office: OfficePolicy) => office): string[] {
  const office = change(files.reduce((all, file) => withPack(all, file), UNCHANGED));
  const { packs } = policiesOf(office, () => [], '2026-11-28');
  const first = packs.find(({ id }) => id === files[0]?.id) as KnownPack;
  return overlapping(first, packs).map(({ id }) => id);
}

test.each<[string, Record<string, unknown>, string[]]>([
  ['a wider one', { plan: { allOf: ['农业'] } }, ['b']],
  ['a narrower one', { plan: { allOf: ['农业', '高级'], anyOf: ['农艺师', '畜牧师'] } }, ['b']],
  ['words at no odds that neither names', { plan: { allOf: ['林业'] } }, []],
  ['one that bars what this one wants', { plan: { allOf: ['农业'], noneOf: ['高级'] } }, []],
  ['another level of the same plan', { plan: { allOf: ['农业'] }, level: { anyOf: ['正高'] } }, ['b']],
])('%s', (_, covers, ids) => {
  expect(overlapsOf([FARMING, pack('b', covers)])).toEqual(ids);
});

test('two levels of one plan are told apart', () => {
  const level = (anyOf: string[]) => ({ plan: { allOf: ['农业'] }, level: { anyOf } });
  expect(overlapsOf([pack('a', level(['副高'])), pack('b', level(['中级']))])).toEqual([]);
  expect(overlapsOf([pack('a', level(['副高'])), pack('b', level(['副高', '中级']))])).toEqual(['b']);
});

test('another year, a pack out of force, and days that do not meet are no overlap', () => {
  const same = pack('b', { plan: { allOf: ['农业'] } });
  expect(overlapsOf([FARMING, pack('b', { plan: { allOf: ['农业'] } }, 2027)])).toEqual([]);
  expect(overlapsOf([FARMING, same], (office) => withForce(office, 'b', false))).toEqual([]);
  const days = (until: string, from: string) => (office: OfficePolicy) =>
    withTerm(withTerm(office, 'a', { from: null, until }), 'b', { from, until: null });
  expect(overlapsOf([FARMING, same], days('2026-06-30', '2026-07-01'))).toEqual([]);
  expect(overlapsOf([FARMING, same], days('2026-07-01', '2026-07-01'))).toEqual(['b']);
});
