// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useFilters } from '@/components/workbench/log/use-filters';
import { hashOf } from '@/components/workbench/route';
import type { LogQuery } from '@/lib/record/entry';
import { mount } from '../../harness';

const NONE: LogQuery = {};
const here = (filters: LogQuery) => hashOf('log', filters);
let type: (filters: LogQuery) => void = () => undefined;

function Page() {
  const [, set] = useFilters(NONE, here);
  type = set;
  return null;
}

beforeEach(() => {
  vi.useFakeTimers();
  location.hash = 'log';
});
afterEach(() => {
  vi.useRealTimers();
  location.hash = '';
});

it('writes into the address what was typed, once typing has paused', async () => {
  await mount(<Page />);
  await act(async () => type({ name: '测试甲' }));
  await act(async () => vi.advanceTimersByTime(299));
  expect(location.hash).toBe('#log');
  await act(async () => vi.advanceTimersByTime(1));
  expect(location.hash).toBe(here({ name: '测试甲' }));
});

it('fetches nobody back who has opened an entry that is not drawn yet', async () => {
  await mount(<Page />);
  await act(async () => type({ name: '测试甲' }));
  const entry = hashOf('entry=1', { name: '测试甲' });
  location.hash = entry;
  await act(async () => vi.advanceTimersByTime(1000));
  expect(location.hash).toBe(entry);
});
