import { describe, expect, it } from 'vitest';
import { verdictIn } from '@/lib/portal/act/decision-clicks';
import { SHIPPED } from '../shipped-words';

describe('verdictIn', () => {
  it.each([
    ['通过', 'pass'],
    ['审查通过', 'pass'],
    ['审 核 通 过', 'pass'],
    ['退回', 'return'],
    [' 退回修改 ', 'return'],
    ['【退回】', 'return'],
    ['确认退回', 'return'],
    ['不通过', 'reject'],
    ['审查不通过', 'reject'],
    ['确定不通过', 'reject'],
  ])('takes %s for %s', (text, verdict) => {
    expect(verdictIn(text, SHIPPED)).toBe(verdict);
  });

  it.each(['', '提交', '确定', '返回', '查看退回原因', '通过率', '未审核', '退回记录'])(
    'takes %s for no verdict',
    (text) => {
      expect(verdictIn(text, SHIPPED)).toBeNull();
    },
  );
});
