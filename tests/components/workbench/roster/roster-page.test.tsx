// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { RosterPage } from '@/components/workbench/roster/RosterPage';
import type { RosterSource } from '@/components/workbench/roster/roster-source';
import { all, click, mount, one } from '../../harness';
import { rosterSource } from './fixtures';

const RETURNED = {
  seq: 1,
  name: '虚构李四',
  unit: '虚构测绘院',
  last4: '0013',
  plan: '2020年度评审计划',
  verdict: 'return',
  role: 'employer',
  object: 'qualification',
} as const;

async function show(overrides: Partial<RosterSource> = {}): Promise<void> {
  await mount(<RosterPage source={rosterSource({ rows: async () => [RETURNED], ...overrides })} />);
  await act(async () => undefined);
}

async function fill(input: Element, value: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('says why nothing can be saved where nobody passed yet', async () => {
  await show();
  expect(one<HTMLButtonElement>('[data-action="save-roster"]').disabled).toBe(true);
  expect(document.body.textContent).toContain('还没有最近一次审核为“通过”的申报人，没有可列入的人员');
});

test('says so when the publicity ends before it begins', async () => {
  await show();
  const [, publicity] = all('input[name="kind"]');
  if (publicity === undefined) throw new Error('no 公示表');
  await click(publicity);
  const [from, to] = all('input[type="date"]');
  if (from === undefined || to === undefined) throw new Error('no days');
  await fill(from, '2020-10-28');
  await fill(to, '2020-10-20');
  expect(document.body.textContent).toContain('公示结束早于公示开始，请核对。');
  await fill(to, '2020-11-04');
  expect(document.body.textContent).not.toContain('公示结束早于公示开始');
});

test('takes a file without anybody in it for no roster', async () => {
  await show({ cells: async () => [['姓名', '工作单位']] });
  const input = one<HTMLInputElement>('[data-action="compare-roster"]');
  Object.defineProperty(input, 'files', { value: [new File([''], '花名册.csv')] });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
  expect(document.body.textContent).toContain('“花名册.csv”没有载入：表头之下没有任何人');
  expect(document.body.textContent).not.toContain('没有差异');
});
