// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { LogStatistics } from '@/components/workbench/log/LogStatistics';
import type { LogRow } from '@/lib/record/entry';
import { click, mount, one } from '../../harness';

const DAY = 24 * 60 * 60 * 1000;

function row(seq: number, over: Partial<LogRow> = {}): LogRow {
  return {
    seq,
    at: Date.parse('2020-10-12T08:00:00+08:00') + seq * DAY,
    name: '虚构李四',
    unit: '虚构测绘院',
    last4: '0013',
    plan: '2020年度评审计划',
    verdict: 'return',
    role: 'employer',
    object: 'qualification',
    rules: ['training-hours'],
    ...over,
  };
}

const section = (name: string) => one(`section[aria-label="${name}"]`).textContent ?? '';

async function show(rows: LogRow[], filters = {}) {
  const view = { rows, whole: true } as Parameters<typeof LogStatistics>[0]['view'];
  await mount(<LogStatistics view={view} rules={[]} filters={filters} filtered={Object.keys(filters).length > 0} />);
}

test('what is not listed is counted, so that the figures add up', async () => {
  await show(Array.from({ length: 40 }, (_, at) => row(at, { unit: `虚构单位${at}`, rules: [`rule-${at}`] })));
  expect(section('审核结果')).toContain('只列最近30天，更早的10条未列');
  expect(section('最常见的不符合项目')).toContain('另有25项未列');
  expect(section('各单位的不符合项目')).toContain('只列有不符合项最多的20个单位，其他单位的20条未列');
  await click(one('section[aria-label="审核结果"] button'));
  expect(section('审核结果')).not.toContain('未列');
});

test('nothing is said to be left out where all is listed', async () => {
  await show([row(1), row(2)]);
  expect(document.body.textContent).not.toContain('未列');
});

test('days the wrong way round are said to be so', async () => {
  await show([], { from: '2020-11-03', to: '2020-11-01' });
  expect(document.body.textContent).toContain('“日期从”晚于“至”');
  await show([], { name: '虚构赵六' });
  expect(document.body.textContent).toContain('请放宽或清除上面的条件');
});
