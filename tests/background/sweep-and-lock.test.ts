import { expect, test } from 'vitest';
import { startBackground } from '@/entrypoints/background/start';
import type { SweepRow } from '@/lib/record/sweep';
import { newDisk, openLog } from '@/tests/log/fixtures';
import { TestBrowser } from './browser';

const MINUTE = 60_000;
const PORTAL = 'https://zcps.rlsbt.zj.gov.cn';

const SWEEP = {
  id: 's',
  startedAt: 1,
  list: `${PORTAL}/028/list.jsp`,
  title: '待审查',
  role: 'department',
  object: 'qualification',
  photos: true,
  count: 2,
} as const;

const row = (nth: number): SweepRow => ({
  nth,
  listed: { name: '虚构甲', idNumber: '', unit: '', status: '', url: `${PORTAL}/028/a.jsp?n=${nth}` },
  state: 'to-open',
  why: '请打开页面检查。',
  at: 1,
  checked: null,
});

test('a list that is being checked keeps an encrypted log open; in a locked one nothing of it is kept', async () => {
  const around = new TestBrowser();
  const { log } = openLog(newDisk(), around.now);
  startBackground({ log, now: around.now });
  const workbench = { ...around.panel(), url: around.panel().url?.replace('panel.html', 'workbench.html') ?? '' };
  await log.encryption.encrypt({ passphrase: '一串虚构的口令，只供试验', idleMinutes: 1 });
  await around.ask('background/start-sweep', { sweep: SWEEP, rows: [row(0), row(1)] }, workbench);
  for (let nth = 0; nth < 3; nth += 1) {
    around.pass(0.7 * MINUTE);
    const kept = await around.ask('background/keep-sweep-row', { id: 's', row: row(0) }, workbench);
    expect(kept).toEqual({ ok: true });
  }
  expect(await log.encryption.state()).toMatchObject({ locked: false });
  around.pass(2 * MINUTE);
  await expect(around.ask('background/keep-sweep-row', { id: 's', row: row(1) }, workbench)).rejects.toThrow(
    /锁定.*解锁/,
  );
  expect(await log.encryption.state()).toMatchObject({ locked: true });
});
