// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { RosterPage } from '@/components/workbench/roster/RosterPage';
import type { RosterSource } from '@/components/workbench/roster/roster-source';
import type { Decided } from '@/lib/roster/entry';
import { makeDossier } from '../../../rules/make-dossier';
import { all, mount, one } from '../../harness';
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
