import { expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { checkFees } from '@/lib/review/fee-check';

const check = (...settings: [about: string, chosen: string][]) =>
  checkFees(
    settings.map(([about, chosen]) => ({ about, chosen })),
    builtinPack(),
  );

test('is in order when nothing is charged, with the clause it rests on', () => {
  const found = check(['', '不收费']);
  expect(found).toMatchObject({ outcome: 'pass', settings: [{ about: '收费设定', found: '不收费', flagged: false }] });
  expect(found.citations).toEqual([{ clause: '附2-二-2', quote: expect.stringContaining('调整为“不收费”') }]);
});

test('fails on the portal’s default, and names each setting that charges', () => {
  expect(check(['', '收费']).outcome).toBe('fail');
  const found = check(['初审费', '收费'], ['中推高推荐费', '收费'], ['资料费', '不收费']);
  expect(found.outcome).toBe('fail');
  expect(found.settings.filter(({ flagged }) => flagged).map(({ about }) => about)).toEqual(['初审费']);
});

test('leaves the two fees that the notice allows to the department', () => {
  expect(check(['某评委会 中推高推荐费', '收费'])).toMatchObject({
    outcome: 'confirm',
    says: expect.stringContaining('召开中评委会议'),
  });
});

test('says that it does not know where nothing was read or chosen', () => {
  expect(check().outcome).toBe('incomplete');
  expect(check(['', '']).outcome).toBe('incomplete');
  expect(check(['甲', ''], ['乙', '收费']).outcome).toBe('fail');
});
