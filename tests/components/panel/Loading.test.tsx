// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Waiting } from '@/components/panel/Loading';
import { mount, one } from '../harness';

test('says what is awaited, from where, and for how many seconds already', async () => {
  vi.useFakeTimers();
  try {
    await mount(<Waiting awaited={['继续教育的内容', '证件照检查']} from="业绩档案审核" />);
    expect(one('section').textContent).toBe('正在读取页面…等待：继续教育的内容、证件照检查读自：业绩档案审核');
    await act(async () => vi.advanceTimersByTime(999));
    expect(one('[aria-hidden]').textContent).toBe('');
    await act(async () => vi.advanceTimersByTime(2_001));
    expect(one('[aria-hidden]').textContent).toBe('已3秒');
  } finally {
    vi.useRealTimers();
  }
});
