import { expect, test } from 'vitest';
import { judge, judgeAs } from './judge';
import { smallPack } from './small-pack';

const RULE = 'training-register';
const pack = smallPack({
  rules: [RULE],
  parameters: {
    'training.register': { name: '省自然资源学时系统', makeUp: { until: 'plan-06-20', where: '规定的平台' } },
  },
});

test('hands over to a person, with the register and the last day for making up', () => {
  const finding = judge(RULE, {}, pack);
  expect(finding.outcome).toBe('manual');
  expect(finding.says).toContain('以省自然资源学时系统为准');
  expect(judgeAs('employer', RULE, {}, { pack, today: '2020-06-20' }).says).toContain(
    '可于2020-06-20前在规定的平台补学',
  );
  expect(judgeAs('employer', RULE, {}, { pack, today: '2020-06-21' }).says).toContain('已过');
});

test('what a person finds goes into the opinion as a return', () => {
  expect(judge(RULE, {}, pack).wantings?.map(({ failure, disposition }) => [failure, disposition])).toEqual([
    ['differs', 'return'],
  ]);
});

test('without making up only the register is named', () => {
  const plain = smallPack({ rules: [RULE], parameters: { 'training.register': { name: '学习新干线' } } });
  expect(judge(RULE, {}, plain).says).toBe('学时以学习新干线为准，请在该系统核对。');
});
