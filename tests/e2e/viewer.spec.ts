import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { firstPageOf, makeTiff } from '../attachments/tiff/make-tiff.ts';
import { writePage } from '../practice-portal/files/page.ts';
import { makePdf } from '../practice-portal/files/pdf.ts';
import type { Truth } from '../practice-portal/server.ts';
import { seriousViolations, widerThanView } from './harness/accessibility.ts';
import type { Browser } from './harness/browser.ts';
import { readLog } from './harness/log.ts';
import { panelOf } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';
import { workbenchFrom } from './harness/workbench.ts';

const RULE = 'attachment-agreement';
const FULL = { width: 1440, height: 900 };
/** 200 % on the same screen. */
const ZOOMED = { width: 720, height: 450 };

/** Somebody with a file that differs from what was filled in, and a scan. */
function differing(truth: readonly Truth[]): { who: Truth; says: string; at: number } {
  for (const who of truth) {
    const at = who.files.findIndex(({ disagreement, form }) => disagreement !== null && form === 'text');
    const says = who.files[at]?.disagreement?.says;
    if (says !== undefined && who.files.some(({ form }) => form === 'scan' || form === 'jpeg'))
      return { who, says, at };
  }
  throw new Error('nobody has such files');
}

/** Presses what opens the viewer; gives its tab once the page in it is drawn. */
async function viewerFrom({ context }: Browser, press: () => Promise<void>): Promise<Page> {
  const opened = context.waitForEvent('page');
  await press();
  const viewer = await opened;
  await viewer.setViewportSize(FULL);
  await expect(drawn(viewer)).toBeVisible({ timeout: 30_000 });
  return viewer;
}

function drawn(viewer: Page) {
  return viewer.locator('section canvas[data-drawn]');
}

/** Share of dots of the page in sight that are dark. */
function inkOf(viewer: Page): Promise<number> {
  return drawn(viewer).evaluate((canvas: HTMLCanvasElement) => {
    const copy = document.createElement('canvas');
    Object.assign(copy, { width: canvas.width, height: canvas.height });
    const pen = copy.getContext('2d');
    pen?.drawImage(canvas, 0, 0);
    const { data } = pen?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
    return dark / (data.length / 4);
  });
}

/** Runs in the viewer: which file, which of its pages and which place on it is the present one. */
function placeInSight(): string {
  const of = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
  const page = document.querySelector('[role="toolbar"] [role="status"]')?.textContent;
  return `${of('[data-file][aria-current]', 'data-file')} ${page} ${of('[data-spot][aria-current]', 'data-spot')}`;
}

/** Keys turn pages, sizes and the next unclear place; words are found; 200 % and the dark. */
async function turnAndFind(viewer: Page, who: Truth): Promise<void> {
  const room = viewer.locator('section[data-zoom]');
  await viewer.keyboard.press('+');
  await expect(room).toHaveAttribute('data-zoom', '1');
  await viewer.keyboard.press('+');
  await expect(room).toHaveAttribute('data-zoom', '2');
  const large = await drawn(viewer).boundingBox();
  await viewer.keyboard.press('-');
  await expect
    .poll(async () => (await drawn(viewer).boundingBox())?.width ?? 0)
    .toBeLessThan((large?.width ?? 0) * 0.6);
  await viewer.keyboard.press('r');
  await expect(room).toHaveAttribute('data-turn', '1');
  const turned = await drawn(viewer).boundingBox();
  expect(turned?.width ?? 0).toBeGreaterThan(turned?.height ?? 0);
  for (const _ of [1, 2, 3]) await viewer.keyboard.press('r');
  await viewer.locator('[data-action="zoom-fit"]').click();

  await viewer.keyboard.press('Shift+J');
  await expect(viewer.locator('[data-file="1"]')).toHaveAttribute('aria-current', 'true');
  await viewer.keyboard.press('Shift+K');
  await expect(viewer.locator('[data-file="0"]')).toHaveAttribute('aria-current', 'true');
  const files = await viewer.locator('[data-file]').count();
  expect(files).toBe(who.files.length);
  const seen = new Set<string>();
  const unclear = Number(/\d+/.exec((await viewer.locator('[data-action="next-stop"]').textContent()) ?? '')?.[0]);
  expect(unclear).toBeGreaterThan(0);
  for (let at = 0; at < unclear; at += 1) {
    await viewer.keyboard.press('n');
    let place = '';
    await expect
      .poll(async () => {
        place = await viewer.evaluate(placeInSight);
        return seen.has(place);
      }, 'each press leads to another place')
      .toBe(false);
    seen.add(place);
  }
  expect(seen.size, 'each press leads to another place').toBe(unclear);

  await viewer.getByLabel('在附件文字中查找').fill(who.name);
  await viewer.keyboard.press('Enter');
  await expect(viewer.locator('[data-hit]').first()).toBeVisible({ timeout: 60_000 });
  const inText = await viewer.locator('[data-hit]').count();
  await viewer.locator('[data-action="search-pictures"]').click();
  await expect(viewer.locator('[data-action="search-pictures"]')).toBeHidden();
  await expect
    .poll(() => viewer.locator('[data-hit]').count(), { message: 'pictures have the name, too', timeout: 120_000 })
    .toBeGreaterThan(inText);
  await viewer.locator('[data-hit]').first().click();
  await expect(viewer.locator('[data-mark="current"]')).toHaveAttribute('title', '查找的文字');
  await viewer.getByLabel('在附件文字中查找').fill('没有人写过的字');
  await viewer.keyboard.press('Enter');
  await expect(viewer.getByText('没有找到。')).toBeVisible({ timeout: 60_000 });

  for (const [size, name] of [
    [FULL, 'full'],
    [ZOOMED, 'zoomed'],
  ] as const) {
    await viewer.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await viewer.emulateMedia({ colorScheme });
      await expect(drawn(viewer)).toBeVisible();
      expect.soft(await seriousViolations(viewer), `${name} ${colorScheme}`).toEqual([]);
    }
    expect.soft(await widerThanView(viewer), name).toEqual([]);
    const top = await viewer.evaluate(placeOfSheet);
    expect.soft(top, `${name}: the page is in sight before anything is scrolled`).toBeLessThan(size.height * 0.6);
  }
}

test('a finding of a file leads to its page and place and back; keys, words found, 200 % and the dark', async ({
  portal,
  server,
  chromium,
}) => {
  test.setTimeout(10 * 60_000);
  await portal.login('employer');
  const { who, says, at } = differing(server.truth);
  await portal.goToApplicant('qualification', who);
  const panel = await (await panelOf(portal.page)).ready();
  await panel.checkFiles();
  const asked = server.requests().length;
  const viewer = await viewerFrom(chromium, () =>
    panel
      .finding(RULE)
      .locator('[data-evidence]', { hasText: says })
      .locator('..')
      .locator('[data-action="view-file"]')
      .first()
      .click(),
  );
  const current = viewer.locator('[data-mark="current"]');
  await expect(current).toHaveAttribute('title', new RegExp(says));
  await expect(current).toBeInViewport();
  await expect(viewer.locator(`[data-file="${at}"]`)).toHaveAttribute('aria-current', 'true');
  expect(await inkOf(viewer), 'there is writing on the page').toBeGreaterThan(0.001);
  expect(new URL(viewer.url()).hash, 'the address says nothing of the applicant').toMatch(/^#files\?tab=\d+$/);
  // The outlined box is the one in which the file's text has the value.
  const box = await current.boundingBox();
  await viewer.locator('[data-text] button', { hasText: says }).first().click();
  await expect.poll(async () => Math.abs((box?.y ?? 0) - ((await current.boundingBox())?.y ?? 99))).toBeLessThan(6);
  expect(server.requests().length, 'the page holds the bytes: nothing is asked for twice').toBe(asked);

  await viewer.locator('[data-spot]', { hasText: says }).locator('[data-action="to-finding"]').first().click();
  await expect(panel.finding(RULE)).toHaveAttribute('aria-current', 'true');
  await expect.poll(() => portal.page.evaluate(() => document.visibilityState)).toBe('visible');

  // Asked for once more, the tab that is there shows it.
  await panel.frame.locator('[data-action="view-files"]').click();
  await expect(viewer.locator('[data-file="0"]')).toHaveAttribute('aria-current', 'true');
  expect(chromium.context.pages().length).toBe(2);
  await viewer.bringToFront();
  await turnAndFind(viewer, who);

  await portal.page.goto('about:blank');
  await expect(viewer.getByText('附件不再保留')).toBeVisible();
  await expect(drawn(viewer)).toHaveCount(0);
});

test('files that were not opened, cannot be drawn or are no longer the same are said to be so', async ({
  portal,
  server,
  chromium,
}) => {
  test.setTimeout(10 * 60_000);
  await portal.login('employer');
  const who = server.truth.find(({ files }) => files.some(({ form }) => form === 'locked' || form === 'cut'));
  if (who === undefined) throw new Error('nobody has a broken file');
  const broken = who.files.findIndex(({ form }) => form === 'locked' || form === 'cut');
  await portal.goToApplicant('qualification', who);
  const panel = await (await panelOf(portal.page)).ready();
  await panel.checkFiles();
  const opened = chromium.context.waitForEvent('page');
  await panel.frame.locator('[data-action="view-files"]').click();
  const viewer = await opened;
  await viewer.setViewportSize(FULL);
  await viewer.locator(`[data-file="${broken}"]`).click();
  await expect(viewer.getByText('请申报人').first()).toBeVisible();

  const plain = await viewer.context().newPage();
  await plain.goto(`${chromium.extension}/workbench.html#files`);
  await expect(plain.getByText('请在审核页面的面板上点“查看附件”')).toBeVisible();
  await plain.goto(`${chromium.extension}/workbench.html#files?tab=99999`);
  await expect(plain.getByText('附件不再保留')).toBeVisible();
});

test('the reviewer’s tick of each document takes it off the list, can be taken back, and is in the log', async ({
  portal,
  server,
  chromium,
}) => {
  test.setTimeout(10 * 60_000);
  await portal.login('department');
  const who = server.truth.find(
    ({ files }) =>
      files.at(-1)?.name.includes('岗位信息表') &&
      files.some(({ form }) => form === 'scan') &&
      files.every(({ form, disagreement }) => disagreement === null && (form === 'text' || form === 'scan')),
  );
  if (who === undefined) throw new Error('nobody has only files that can be read, a scan and a position form');
  await portal.goToApplicant('department', who);
  const panel = await (await panelOf(portal.page)).ready();
  await panel.checkFiles();
  const item = panel.finding(RULE);
  await expect(item).toHaveAttribute('data-outcome', 'pass');
  // What the position form says of the vacancy no machine settles.
  const vacancy = panel.finding('post-vacancy');
  await expect(vacancy).toHaveAttribute('data-outcome', 'manual');
  const viewer = await viewerFrom(chromium, () => panel.frame.locator('[data-action="view-files"]').click());
  await viewer.locator('[data-action="look-differs"]').click();
  await expect(viewer.getByText('请写明不符之处')).toBeVisible();
  for (let file = 0; file < who.files.length; file += 1) {
    await viewer.locator(`[data-file="${file}"]`).click();
    await expect(drawn(viewer)).toBeVisible();
    if (file === 0) {
      // A remark waits for whoever looks into another file first, and goes along with the key, too.
      await viewer.getByLabel('不符之处或备注').fill('原件已核');
      await viewer.locator('[data-file="1"]').click();
      await expect(viewer.getByLabel('不符之处或备注')).toHaveValue('');
      await viewer.locator('[data-file="0"]').click();
      await expect(viewer.getByLabel('不符之处或备注')).toHaveValue('原件已核');
    }
    await viewer.keyboard.press('v');
    await expect(viewer.locator('[data-looked="agrees"]')).toBeVisible();
  }
  await expect(viewer.locator('[data-action="next-stop"]')).toHaveText('没有须看的');
  // Of a picture, what stands on it is recognised when that is asked for.
  await viewer.locator(`[data-file="${who.files.findIndex(({ form }) => form === 'scan')}"]`).click();
  await viewer.locator('[data-action="recognise"]').click();
  await expect(viewer.locator('[data-text]')).toContainText(who.name, { timeout: 90_000 });
  await viewer.locator(`[data-file="${who.files.length - 1}"]`).click();
  await expect(vacancy).toHaveAttribute('data-outcome', 'pass');

  await viewer.locator('[data-action="unlook"]').click();
  await expect(vacancy).toHaveAttribute('data-outcome', 'manual');
  await viewer.getByLabel('不符之处或备注').fill('印章看不清');
  await viewer.locator('[data-action="look-differs"]').click();
  await expect(viewer.locator('[data-looked="differs"]')).toContainText('不符：印章看不清');
  await expect(item).toHaveAttribute('data-outcome', 'fail');
  await expect(item).toContainText('经人工查看不符：印章看不清');

  await portal.page.bringToFront();
  await panel.writeFor('return');
  await panel.fill();
  await portal.decide('department', 'return');
  await expect.poll(async () => (await readLog(chromium)).bodies.length).toBe(1);
  const [body] = (await readLog(chromium)).bodies;
  const looks = Object.entries(body?.body.looks ?? {});
  expect(looks.map(([, { is, remark }]) => `${is} ${remark}`).sort()).toEqual(
    ['agrees 原件已核', ...Array<string>(who.files.length - 2).fill('agrees '), 'differs 印章看不清'].sort(),
  );
  expect(looks.every(([digest]) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
  const log = await workbenchFrom(chromium);
  await log.openFirst();
  await expect(log.detail.getByText('看过的附件')).toBeVisible();
});

test('a file of no known kind is judged as what the office says its title means', async ({
  portal,
  server,
  chromium,
}) => {
  await portal.login('employer');
  const who = server.truth.find(
    ({ files }) =>
      files.length > 2 && files.every(({ form, disagreement }) => form === 'text' && disagreement === null),
  );
  if (who === undefined) throw new Error('nobody has files that agree');
  const nth = who.files.findIndex(({ name }) => name.includes('继续教育'));
  const paper = writePage('虚构市专业技术人员学分登记册');
  paper.say('姓名：赵另人');
  const body = makePdf([paper.page]);
  await portal.goToApplicant('qualification', who);
  const panel = await (await panelOf(portal.page)).ready();
  const links = portal.page.locator('a[href*="/upload/fj/"]');
  const address = await links.nth(nth).evaluate((link) => (link as HTMLAnchorElement).href);
  await portal.page.route(address, (route) => route.fulfill({ contentType: 'application/pdf', body }));
  await panel.checkFiles();
  const item = panel.finding(RULE);
  await expect(item).toHaveAttribute('data-outcome', 'manual');
  const viewer = await viewerFrom(chromium, () => panel.frame.locator('[data-action="view-files"]').click());
  await viewer.locator(`[data-file="${nth}"]`).click();
  await expect(viewer.locator('[data-unknown-paper]')).toBeVisible();

  await viewer.locator('[data-unknown-paper] a').click();
  const form = viewer.locator('[data-form="paper-title"]');
  await form.getByLabel('标题中的文字').fill('专业技术人员学分登记册');
  await form.getByLabel('属于').selectOption('继续教育证明');
  await form.getByRole('button').click();
  await expect(viewer.getByRole('status')).toContainText('已添加：附件标题“专业技术人员学分登记册” → 继续教育证明');

  await portal.page.bringToFront();
  await panel.checkFiles();
  await expect(item).toHaveAttribute('data-outcome', 'fail');
  await expect(item).toContainText('赵另人');
});

test('a TIFF of two pages, as a scanner packs it, is recognised, compared and drawn', async ({
  portal,
  server,
  chromium,
}) => {
  await portal.login('employer');
  const who = server.truth.find(({ files }) => files.length > 2 && files.every(({ form }) => form === 'text'));
  if (who === undefined) throw new Error('nobody has only text files');
  const scan = firstPageOf(readFileSync(new URL('../attachments/tiff/scan-g4.tif', import.meta.url)));
  await portal.goToApplicant('qualification', who);
  const panel = await (await panelOf(portal.page)).ready();
  const link = portal.page.locator('a[href*="/upload/fj/"]').first();
  const address = await link.evaluate((one) => (one as HTMLAnchorElement).href);
  const body = Buffer.from(makeTiff([scan, scan]));
  await portal.page.route(address, (route) => route.fulfill({ contentType: 'image/tiff', body }));
  await panel.checkFiles();
  const item = panel.finding(RULE);
  await expect(item).not.toHaveAttribute('data-outcome', 'pass');
  await expect(item).toContainText('张例子');
  const viewer = await viewerFrom(chromium, () => panel.frame.locator('[data-action="view-files"]').click());
  await viewer.locator('[data-file="0"]').click();
  await expect(viewer.getByText('第1／2页')).toBeVisible();
  await expect(drawn(viewer)).toBeVisible();
  await expect.poll(() => inkOf(viewer)).toBeGreaterThan(0.001);
  await viewer.locator('[data-action="recognise"]').click();
  await expect(viewer.locator('[data-text]')).toContainText('990101197005013124', { timeout: 90_000 });
});

test('switched on once, the attachments of each review are checked when it is opened; a run can be ended', async ({
  portal,
  server,
}) => {
  test.setTimeout(10 * 60_000);
  await portal.login('employer');
  // Pictures would be recognised, which takes long and is told by other stories.
  const [first, second] = server.truth.filter(
    ({ files }) => files.length > 2 && files.every(({ form }) => form === 'text'),
  );
  if (first === undefined || second === undefined) throw new Error('nobody has three files of text');
  await portal.goToApplicant('qualification', first);
  const panel = await (await panelOf(portal.page)).ready();
  const files = () => server.requests().filter(({ path }) => path.includes('/upload/fj/')).length;
  expect(files(), 'off until it is switched on').toBe(0);
  await panel.checkFiles();
  expect(files()).toBe(first.files.length);
  await panel.frame.getByLabel('打开时自动核对').check();
  await portal.goToApplicant('qualification', second);
  await (await panelOf(portal.page)).ready();
  await panel.filesChecked();
  expect(files(), 'each file of the other applicant once').toBe(first.files.length + second.files.length);

  server.fault({ held: true, path: '/upload/fj/' });
  await portal.goToApplicant('qualification', first);
  await (await panelOf(portal.page)).ready();
  await expect(panel.frame.locator('[data-files="checking"]')).toContainText(/第\d／\d份/);
  await panel.frame.locator('[data-action="cancel-files"]').click();
  await expect(panel.frame.getByText('已取消')).toBeVisible();
  server.fault({});
  await panel.frame.getByLabel('打开时自动核对').uncheck();
  const before = files();
  await portal.goToApplicant('qualification', second);
  await (await panelOf(portal.page)).ready();
  await expect(panel.frame.locator('[data-action="check-files"]')).toBeVisible();
  expect(files()).toBe(before);
});

/** How far below the top of the window the page begins, once nothing is scrolled. */
function placeOfSheet(): number {
  for (const box of document.querySelectorAll('*')) box.scrollTop = 0;
  return document.querySelector('section canvas[data-drawn]')?.getBoundingClientRect().top ?? Number.NaN;
}
