// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { RosterPage } from '@/components/workbench/roster/RosterPage';
import type { RosterSource } from '@/components/workbench/roster/roster-source';
import type { Decided } from '@/lib/roster/entry';
import { makeDossier } from '../../../rules/make-dossier';
import { all, click, mount, one } from '../../harness';
import { rosterSource } from './fixtures';

function decided(seq: number, name: string, plan: string): Decided & { seq: number } {
  const stage = { verdict: 'pass', role: 'employer', object: 'qualification' } as const;
  return { seq, name, unit: '虚构测绘院', last4: '0017', plan, ...stage };
}

const ROWS = [
  decided(1, '虚构甲', '2020年度自然资源领域正高级工程师任职资格评审计划'),
  decided(2, '虚构乙', '2020年度虚构评审计划'),
];

/** A log with one person in each of two plans. */
async function open(over: Partial<RosterSource> = {}): Promise<void> {
  const source = rosterSource({
    rows: async () => ROWS,
    entries: async (seqs) =>
      ROWS.filter(({ seq }) => seqs.includes(seq)).map((row) => ({ row, body: { dossier: makeDossier() } })),
    ...over,
  });
  await mount(<RosterPage source={source} />);
  await act(async () => undefined);
}

const heads = () => all('thead th').map(({ textContent }) => textContent);

async function choose(plan: number): Promise<void> {
  const select = one<HTMLSelectElement>('select');
  await act(async () => {
    select.value = String(plan);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

test('lists the people of one plan, and those of another when it is chosen', async () => {
  await open();
  expect(one('tbody').textContent).toContain('虚构甲');
  expect(one('tbody').textContent).not.toContain('虚构乙');
  await choose(1);
  expect(one('tbody').textContent).toContain('虚构乙');
  expect(one('tbody').textContent).not.toContain('虚构甲');
});

test('a column that is left out goes from the sheet and is kept', async () => {
  const keepHidden = vi.fn();
  await open({ hidden: () => ['sex'], keepHidden });
  const before = heads();
  const boxes = all('details input');
  const on = boxes.findIndex((box) => (box as HTMLInputElement).checked);
  await act(async () => boxes[on]?.click());
  expect(heads()).toHaveLength(before.length - 1);
  expect(keepHidden).toHaveBeenCalledWith(expect.arrayContaining(['sex']));
  await act(async () => boxes[on]?.click());
  expect(heads()).toEqual(before);
});

test('numbers in full wait for a roster of the portal', async () => {
  await open();
  expect(one<HTMLInputElement>('[data-action="full-numbers"]').disabled).toBe(true);
});

test('what cannot be read from the log is said, and an empty log is no error', async () => {
  await open({ rows: async () => [] });
  expect(one('[role="status"]').textContent).toContain('还没有资格审查的记录');
  await open({ rows: () => Promise.reject(new Error('磁盘已满')) });
  expect(one('[role="alert"]').textContent).toContain('磁盘已满');
});

const RETURNED = { ...decided(1, '虚构李四', '2020年度评审计划'), verdict: 'return' } as const;

async function fill(input: Element, value: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('says why nothing can be saved where nobody passed yet', async () => {
  await open({ rows: async () => [RETURNED] });
  expect(one<HTMLButtonElement>('[data-action="save-roster"]').disabled).toBe(true);
  expect(document.body.textContent).toContain('还没有最近一次审核为“通过”的申报人，没有可列入的人员');
});

test('says so when the publicity ends before it begins', async () => {
  await open({ rows: async () => [RETURNED] });
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
  await open({ rows: async () => [RETURNED], cells: async () => [['姓名', '工作单位']] });
  const input = one<HTMLInputElement>('[data-action="compare-roster"]');
  Object.defineProperty(input, 'files', { value: [new File([''], '花名册.csv')] });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
  expect(document.body.textContent).toContain('“花名册.csv”没有载入：表头之下没有任何人');
  expect(document.body.textContent).not.toContain('没有差异');
});
