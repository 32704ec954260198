import { expect, test } from 'vitest';
import { differenceSaid } from '@/lib/rules/helpers/difference-said';

const said = (inFile: string, filed: string) => differenceSaid({ label: '身份证号码', inFile, filed });

test('of ID numbers says which digits differ, where few do', () => {
  const one = '身份证号码为“990101197805163445”，填报为“990101197805133445”（第14位不同）';
  expect(said('990101197805163445', '990101197805133445')).toBe(one);
  expect(said('990101 19780516 3445', '990101197805133446')).toContain('（第14、18位不同）');
  expect(said('990101197805163445', '110101199001011234')).not.toContain('位不同');
  expect(said('99010119780516344', '990101197805163445')).not.toContain('位不同');
});

test('of anything else shows both', () => {
  expect(differenceSaid({ label: '姓名', inFile: '虚构甲', filed: '虚构乙' })).toBe('姓名为“虚构甲”，填报为“虚构乙”');
});
