import type { Page, Worker } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { makeXlsx } from '../practice-portal/files/xlsx.ts';
import type { Browser } from './harness/browser.ts';
import { decide } from './harness/decisions.ts';
import { expect, test } from './harness/test.ts';
import { openWorkbench } from './harness/workbench.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WORKER = /\/sheet-worker\.js$/;

/** A roster of so many people, compressed as Excel does it. */
function roster(people: number, columns: number): Buffer {
  const others = Array.from({ length: columns - 1 }, (_, at) => `列${at}`);
  const rows = Array.from({ length: people }, (_, row) => [`虚构${row}`, ...others]);
  const stored = unzipSync(makeXlsx('花名册', [['姓名', ...others], ...rows]));
  return Buffer.from(zipSync(stored, { level: 1 }));
}

/** One kilobyte whose only cell stands at the last column of row 20000. */
function bomb(): Buffer {
  const parts = unzipSync(makeXlsx('花名册', [['姓名']]));
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  const far = sheet.replace('<row r="1">', '<row r="20000">').replace('r="A1"', 'r="XFD20000"');
  return Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new TextEncoder().encode(far) }));
}

async function rosterPage(chromium: Browser): Promise<{ page: Page; workers: Worker[] }> {
  const page = await openWorkbench(chromium);
  // What a file is compared with.
  await decide(page, [{ id: 'd1', name: '虚构零' }]);
  await page.goto(`${chromium.extension}/workbench.html#roster`);
  const workers: Worker[] = [];
  page.on('worker', (worker) => workers.push(worker));
  return { page, workers };
}

const choose = (page: Page, buffer: Buffer) =>
  page.locator('[data-action="compare-roster"]').setInputFiles({ name: '花名册.xlsx', mimeType: XLSX, buffer });

test('a workbook is read by a worker of the shipped build, large ones too, and a bomb is refused', async ({
  chromium,
}) => {
  const { page, workers } = await rosterPage(chromium);
  expect(bomb().length).toBeLessThan(3_000);
  await choose(page, bomb());
  await expect(page.getByText('超出花名册的大小')).toBeVisible();
  // Compressed parts of this size are what the reader's own helpers would have been started for.
  await choose(page, roster(3_000, 20));
  await expect(page.locator('[data-roster-compared="3000"]')).toBeVisible();
  expect(workers.map((worker) => WORKER.test(worker.url()))).toEqual([true, true]);
  await expect.poll(() => page.workers().length, 'workers still running').toBe(0);
});

test('a workbook that takes long says for how long, leaves the page usable, and ends when it is given up', async ({
  chromium,
}) => {
  const { page, workers } = await rosterPage(chromium);
  await choose(page, roster(19_000, 120));
  await expect(page.getByText(/已用\d+秒，最多60秒/)).toBeVisible();
  await page.locator('[data-action="cancel-roster"]').click();
  await expect(page.getByText('没有载入：已取消。')).toBeVisible();
  expect(workers).toHaveLength(1);
  await expect.poll(() => page.workers().length, 'workers still running').toBe(0);
});
