import { readFileSync } from 'node:fs';
import { STORES_V1 } from '../../lib/database/schema/v1.ts';
import { STORES_V2 } from '../../lib/database/schema/v2.ts';
import { seriousViolations } from './harness/accessibility.ts';
import { decide } from './harness/decisions.ts';
import { readLog } from './harness/log.ts';
import { expect, test } from './harness/test.ts';
import { openWorkbench, Workbench } from './harness/workbench.ts';

test('backup to a file, wipe with the words typed, restore from the file: everything is back, and said to be whole', async ({
  chromium,
}) => {
  const aside = await chromium.context.newPage();
  await aside.goto(`${chromium.extension}/popup.html`);
  await decide(aside, [
    { id: 'one', name: '虚构甲' },
    { id: 'two', name: '虚构乙' },
  ]);
  await aside.reload();
  await expect(aside.getByText('有审核记录尚未备份')).toBeVisible();

  const page = await openWorkbench(chromium);
  await page.locator('[data-backup-due]').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '备份到文件' }).click();
  const file = test.info().outputPath('all.zcpsbak');
  await (await download).saveAs(file);
  await expect(page.getByText(/^上次备份：.*当时 2 条/)).toBeVisible();
  await expect(page.getByRole('button', { name: '备份到文件' })).toBeFocused();
  await page.getByRole('link', { name: '审核记录', exact: true }).click();
  await expect(page.locator('[data-backup-due]')).toHaveCount(0);
  const log = new Workbench(page);
  await expect(log.rows).toHaveCount(2);

  await page.getByRole('link', { name: '数据与备份' }).click();
  const wipe = page.getByRole('button', { name: '清空全部数据（不能恢复）' });
  await page.getByLabel('请输入“清空全部数据”以确认').fill('清空');
  await expect(wipe).toBeDisabled();
  await page.getByLabel('请输入“清空全部数据”以确认').fill('清空全部数据');
  await wipe.click();
  await expect(page.getByText('已清空。新日志的第一条记有原日志的条数')).toBeVisible();
  await page.getByRole('link', { name: '审核记录', exact: true }).click();
  await expect(log.rows).toHaveCount(0);

  await page.getByRole('link', { name: '数据与备份' }).click();
  await page.getByLabel('备份文件').setInputFiles(file);
  await expect(page.getByText('文件完整，尚未作任何改动。')).toBeVisible();
  await page.getByRole('button', { name: '按以上内容恢复' }).click();
  await expect(page.getByText('恢复完成，新增 2 条审核记录。')).toBeVisible();
  // Once more changes nothing.
  await page.getByLabel('备份文件').setInputFiles([]);
  await page.getByLabel('备份文件').setInputFiles(file);
  await expect(page.getByRole('button', { name: '没有需要恢复的内容' })).toBeDisabled();
  await page.getByRole('link', { name: '审核记录', exact: true }).click();
  await expect(log.rows).toHaveCount(2);
  await expect(log.rows.first()).toContainText(/虚构[甲乙]/);
  await page.getByRole('button', { name: '核验日志' }).click();
  await expect(page.getByText(/^日志完整：共 \d+ 条，逐条核验一致。/)).toBeVisible();
});

test('erasing a person shows what may be the same one, lets each be decided by keyboard, and says what remains', async ({
  chromium,
}) => {
  const aside = await chromium.context.newPage();
  await aside.goto(`${chromium.extension}/popup.html`);
  await decide(aside, [{ id: 'one', name: '虚构甲' }]);
  await aside.evaluate(async () => {
    const list = 'https://zcps.rlsbt.zj.gov.cn/028/list.jsp';
    const sweep = {
      ...{ id: 's', startedAt: 1, list, title: '待审查', role: 'employer', object: 'qualification' },
      ...{ photos: false, count: 2 },
    };
    const rows = ['虚构甲', '虚构乙'].map((name, nth) => ({
      nth,
      listed: { name, idNumber: '', unit: '', status: '', url: `https://zcps.rlsbt.zj.gov.cn/028/a.jsp?id=${nth}` },
      ...{ state: 'waiting', why: '', at: Date.now(), checked: null },
    }));
    const message = { channel: 'zcps-review', name: 'background/start-sweep', ask: { sweep, rows } };
    await chrome.runtime.sendMessage(message);
  });
  const page = await openWorkbench(chromium);
  await page.getByRole('link', { name: '数据与备份' }).click();
  await page.getByLabel('记录序号').fill('1');
  await page.getByLabel('记录序号').press('Enter');
  await expect(page.getByText('另有 1 项可能是同一人')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousViolations(page)).toEqual([]);
  }
  const tick = page.getByRole('checkbox', { name: /批量检查名单中的一行.*虚构甲/ });
  await page.getByLabel('记录序号').focus();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(tick).toBeFocused({ timeout: 50 });
  }).toPass();
  await page.keyboard.press('Space');
  await expect(tick).toBeChecked();
  await page.getByLabel(/删除原因/).fill('本人申请');
  await page.getByLabel(/删除原因/).press('Enter');
  await expect(page.getByText(/已删除 1 条记录.*仍保留/)).toBeVisible();
  expect(JSON.stringify(await readLog(chromium))).not.toContain('虚构甲');
});

for (const [version, stores] of [
  [1, STORES_V1],
  [2, { ...STORES_V1, ...STORES_V2 }],
] as const) {
  test(`a log that version ${version} left on the disk is taken over: seen, whole, and gone on with`, async ({
    chromium,
  }) => {
    const rows: unknown = JSON.parse(
      readFileSync(new URL(`../database/schema/v${version}.json`, import.meta.url), 'utf8'),
    );
    const plain = await chromium.context.newPage();
    // A page of the extension that runs nothing of it.
    await plain.goto(`${chromium.extension}/manifest.json`);
    await plain.evaluate(leaveBehind, { version, stores, rows: rows as Rows });
    await plain.close();
    await chromium.killWorker();

    const page = await openWorkbench(chromium);
    const log = new Workbench(page);
    await expect(log.rows).toHaveCount(3);
    await page.getByRole('button', { name: '核验日志' }).click();
    await expect(page.getByText(/^日志完整：共 3 条/)).toBeVisible();
    await log.rows.first().click();
    await expect(log.detail).toContainText('提交时意见框中的内容');

    const aside = await chromium.context.newPage();
    await aside.goto(`${chromium.extension}/popup.html`);
    await decide(aside, [{ id: 'after', name: '虚构丙' }]);
    await expect(log.rows).toHaveCount(4);
    await page.getByRole('button', { name: '核验日志' }).click();
    await expect(page.getByText(/^日志完整：共 4 条/)).toBeVisible();
  });
}

type Rows = Record<string, object[]>;

/** Runs in a page of the extension: the database as that version made it, with these rows. */
async function leaveBehind(left: { version: number; stores: Record<string, string>; rows: Rows }): Promise<void> {
  const name = 'zcps-review-log';
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  await done(indexedDB.deleteDatabase(name));
  // Dexie counts its versions by tens.
  const opening = indexedDB.open(name, left.version * 10);
  opening.onupgradeneeded = () => {
    for (const [table, schema] of Object.entries(left.stores)) {
      const [key = '', ...indexes] = schema.split(',').map((one) => one.trim());
      const store = opening.result.createObjectStore(table, { keyPath: key });
      for (const index of indexes) {
        const path = index.replace(/^[&*]/, '');
        store.createIndex(path, path, { unique: index.startsWith('&'), multiEntry: index.startsWith('*') });
      }
    }
  };
  const database = await done(opening);
  for (const [table, records] of Object.entries(left.rows)) {
    const store = database.transaction(table, 'readwrite').objectStore(table);
    for (const record of records) await done(store.add(record));
  }
  database.close();
}
