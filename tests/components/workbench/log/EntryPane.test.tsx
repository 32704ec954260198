// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { EntryPane } from '@/components/workbench/log/EntryPane';
import type { LogSource } from '@/components/workbench/log/log-source';
import type { DoneToLog } from '@/lib/record/entry';
import { all, mount, one } from '../../harness';

const AT = Date.parse('2026-11-05T01:00:00Z');

/** A log of which nothing is left but what was done to it. */
function emptied(overrides: Partial<LogSource>): LogSource {
  const unasked = () => Promise.reject(new Error('not asked for in this test'));
  const nothing = async () => null;
  return {
    watch: () => () => undefined,
    detail: nothing,
    tombstone: nothing,
    done: nothing,
    verify: unasked,
    export: unasked,
    ...overrides,
  };
}

async function show(seq: number, overrides: Partial<LogSource> = {}): Promise<string> {
  await mount(<EntryPane key={seq} source={emptied(overrides)} seq={seq} back="#log" />);
  await act(async () => undefined);
  return one('aside').textContent ?? '';
}

test('leads from a removed entry to the act that removed it, and says there what was done', async () => {
  const stone = { seq: 2, at: AT, cause: 'erase', why: '本人申请', scope: 'all', act: 12 } as const;
  expect(await show(2, { tombstone: async () => stone })).toContain('已于 2026-11-05 09:00:00 应申请删除（本人申请）');
  expect(one('aside a').getAttribute('href')).toBe('#entry=12');
  const done: DoneToLog = {
    at: AT,
    act: { act: 'remove', cause: 'erase', why: '本人申请', scope: 'all', removed: [[2, 2]], rowHashes: {} },
  };
  const said = await show(12, { done: async () => done });
  expect(said).toContain('对日志的一次操作：应申请删除第2条的内容，原因：本人申请。（2026-11-05 09:00:00）');
  expect(said).not.toContain('没有这一条记录');
  expect(all('[data-done-to-log="remove"]')).toHaveLength(1);
});

test('says that there is no such entry only where there is none', async () => {
  expect(await show(99)).toContain('没有这一条记录。');
});
