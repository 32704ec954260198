import type { Frame, Page } from '@playwright/test';
import { encode, portrait } from '../photo/make-jpeg.ts';
import { LONG } from '../runs.ts';
import { met, percentile, tried } from '../threats/met.ts';
import { expect, test } from './acting/acting-test.ts';
import { application, BUTTON_FORM } from './acting/pages.ts';
import type { Stage } from './acting/stage.ts';
import { type Panel, panelOf } from './harness/panel.ts';
import { ORIGIN } from './harness/portal-pages.ts';
import { ENDED, type HostileFile, manyPasses, REFUSED, tablesOf } from './hostile/files.ts';
import { roomTaken } from './hostile/room.ts';

const FILE = '/028/upload/fj/1.pdf';
const PHOTO = '/028/photo.jpg';

/** Without its plan no notice covers an application. */
const PLANNED = (decision: string) =>
  application(decision).replace(
    '<tr><th>申报职称：',
    '<tr><th>申报计划：</th><td colspan="3">2020年度自然资源正高级工程师评审计划</td></tr><tr><th>申报职称：',
  );
const OTHER = '/028/upload/fj/2.pdf';
/** An application whose attachment list has these files. */
const withFiles = (...files: string[]) =>
  PLANNED(
    `<h3>附件</h3><table><tr><th>附件名称</th><th>附件类型</th><th>文件</th></tr>
${files.map((file) => `<tr><td>学历证书</td><td>学历</td><td><a href="${file}">查看</a></td></tr>`).join('')}</table>${BUTTON_FORM}`,
  );
const WITH_PHOTO = PLANNED(
  `<table><tr><th>照片：</th><td><img id="photo" alt="照片" src="${PHOTO}" width="120" height="160"></td></tr></table>${BUTTON_FORM}`,
);

/** What work costs the panel and the machine while it goes on. */
async function costs(panel: Panel, work: () => Promise<unknown>) {
  await panel.frame.evaluate(() => {
    const delays: number[] = [];
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      delays.push(Math.max(0, now - last - 20));
      last = now;
    }, 20);
    Object.assign(self, { delays, stopDelays: () => clearInterval(timer) });
  });
  const before = roomTaken();
  let most = before ?? 0;
  const sampling = setInterval(() => {
    most = Math.max(most, roomTaken() ?? 0);
  }, 250);
  const from = performance.now();
  await work();
  const seconds = (performance.now() - from) / 1_000;
  clearInterval(sampling);
  const late = await panel.frame.evaluate(() => {
    const { delays, stopDelays } = self as unknown as { delays: number[]; stopDelays(): void };
    stopDelays();
    return delays;
  });
  return { seconds, late: percentile(late, 0.95), room: before === null ? null : most - before, before };
}

async function opened(page: Page, stage: Stage, html: string, files: Record<string, Uint8Array>): Promise<Panel> {
  stage.show({ '/028/review.jsp': html, ...files });
  await page.goto(`${ORIGIN}/028/review.jsp`);
  return panelOf(page);
}

async function check(page: Page, stage: Stage, { bytes, says }: HostileFile, other: HostileFile | null = null) {
  const files = { [FILE]: bytes, ...(other === null ? {} : { [OTHER]: other.bytes }) };
  const panel = await (await opened(page, stage, withFiles(...Object.keys(files)), files)).ready();
  const cost = await costs(panel, () => panel.checkFiles());
  const found = (await panel.findings()).find(({ rule }) => rule === 'attachment-agreement');
  // It says what became of it; whatever that is, nothing rests on such a file.
  expect(found?.text).toMatch(says);
  if (other !== null) expect(found?.text).toMatch(other.says);
  expect(found?.outcome).not.toBe('pass');
  expect(stage.others()).toEqual([]);
  return cost;
}

/** Makes every worker that this frame starts take its first message for ever; the answer counts them. */
async function stickWorkers(frame: Frame): Promise<() => number> {
  const session = await frame.page().context().newCDPSession(frame);
  let stuck = 0;
  const tell = (sessionId: string, id: number, method: string, params = {}) =>
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
  session.on('Target.attachedToTarget', async ({ sessionId }) => {
    await tell(sessionId, 1, 'Runtime.evaluate', { expression: 'addEventListener("message", () => { for (;;); })' });
    stuck += 1;
    await tell(sessionId, 2, 'Runtime.runIfWaitingForDebugger');
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  return () => stuck;
}

type Cost = Awaited<ReturnType<typeof costs>>;

/** The most of each. */
function worst(all: readonly Cost[]): { seconds: number; late: number; room: number } {
  const most = (of: (cost: Cost) => number) => Math.max(...all.map(of));
  return {
    seconds: most(({ seconds }) => seconds),
    late: most(({ late }) => late),
    room: most(({ room }) => room ?? 0),
  };
}

function inWords({ seconds, late, room }: ReturnType<typeof worst>): string {
  return `${seconds.toFixed(1)} s at most, the panel late by ${late.toFixed(0)} ms at p95, ${room.toFixed(0)} MB taken`;
}

test('files made to hurt are refused or ended in time, and nothing in them is followed', async ({ page, stage }) => {
  test.setTimeout(10 * 60_000);
  const files = LONG ? { ...REFUSED, ...ENDED } : REFUSED;
  const there = new Set(page.context().pages());
  const all: Record<string, Cost> = {};
  for (const [what, make] of Object.entries(files)) {
    all[what] = await test.step(what, () => check(page, stage, make()));
  }
  // Two are read at a time; each has a worker of its own.
  const entries = Object.entries(files);
  for (const [at, [what, make]] of entries.entries()) {
    const [other, makeOther] = entries[(at + 1) % entries.length] ?? [what, make];
    if (at % (LONG ? 1 : 3) > 0) continue;
    const both = `${what} and ${other}`;
    all[both] = await test.step(both, () => check(page, stage, make(), makeOther()));
  }
  const come = page
    .context()
    .pages()
    .filter((one) => !there.has(one));
  expect(come.map((one) => one.url())).toEqual([]);
  const most = worst(Object.values(all));
  expect(most.seconds).toBeLessThanOrEqual(tried('T13', 'file ended within, s'));
  expect(most.late).toBeLessThanOrEqual(tried('T13', 'panel late by, p95, ms'));
  expect(most.room).toBeLessThanOrEqual(tried('T13', 'room taken meanwhile, MB'));
  met('T13', 'files', `${entries.length} files, alone and by twos, 0 requests but for them: ${inWords(most)}`);
});

test('a photo that would take the decoder long is ended, and said to be', async ({ page, stage }) => {
  test.setTimeout(10 * 60_000);
  const honest = encode(300, 400, portrait(300, 400, [255, 255, 255]));
  const slow = manyPasses(tablesOf(honest), 8_000, 5_000, 10);
  const all: Cost[] = [];
  const look = async (bytes: Uint8Array, says: RegExp) => {
    const panel = await opened(page, stage, WITH_PHOTO, { [PHOTO]: bytes });
    all.push(await costs(panel, () => panel.ready()));
    await expect(panel.finding('photo-background')).toContainText(says);
  };
  await look(slow, /未能读取照片背景（照片(?:无法解码|4秒内没有解码完)/);
  // A decoder that never comes back, whatever file makes it so.
  stage.show({ '/028/review.jsp': WITH_PHOTO, [PHOTO]: slow });
  // A worker may be at work before it can be stuck: then there was nothing to see, and the page is opened once more.
  await expect(async () => {
    await page.goto(`${ORIGIN}/028/review.jsp`);
    const panel = await panelOf(page);
    const stuck = await stickWorkers(panel.frame);
    const cost = await costs(panel, () => panel.ready());
    const says = panel.finding('photo-background');
    await expect(says).toContainText('未能读取照片背景（照片4秒内没有解码完，已停止', { timeout: 2_000 });
    expect(stuck()).toBe(1);
    all.push(cost);
  }).toPass({ intervals: [0], timeout: 120_000 });
  await expect.poll(() => page.workers().length, 'workers that are left').toBe(0);
  const most = worst(all);
  expect(most.seconds).toBeLessThanOrEqual(tried('T12', 'photo ended within, s'));
  expect(most.late).toBeLessThanOrEqual(tried('T12', 'panel late by, p95, ms'));
  expect(most.room).toBeLessThanOrEqual(tried('T12', 'room taken meanwhile, MB'));
  met('T12', 'decoder', inWords(most));
});
