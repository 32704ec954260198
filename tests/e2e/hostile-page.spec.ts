import { formOf } from '../../lib/dossier/acting-address.ts';
import { met, percentile, tried } from '../threats/met.ts';
import { expect, test } from './acting/acting-test.ts';
import { application, BUTTON_FORM, VUE_LIKE_FORM, ZHANG } from './acting/pages.ts';
import { askPage, overhear, ownText } from './acting/reviewer.ts';
import type { Browser } from './harness/browser.ts';
import { inContentWorld } from './harness/content-world.ts';
import { readLog } from './harness/log.ts';
import { panelOf } from './harness/panel.ts';
import { PRIVILEGED, postMany, type Sent, sendMany } from './hostile/made-messages.ts';

const OWN_WORDS = '请补充2018年度考核表。';

/** Everything that the extension keeps, as text. */
async function kept(browser: Browser): Promise<string> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.extension}/popup.html`);
  const stores = await page.evaluate(async () => [
    await chrome.storage.local.get(null),
    await chrome.permissions.getAll(),
  ]);
  await page.close();
  return JSON.stringify([stores, await readLog(browser)]);
}

test('ten thousand made messages from a page, and as many through its window, do nothing', async ({
  page,
  open,
  chromium,
}) => {
  test.setTimeout(10 * 60_000);
  await open(application(BUTTON_FORM));
  await (await panelOf(page)).ready();
  const before = await kept(chromium);
  const tabs = chromium.context.pages().length;

  const count = tried('T06', 'runtime messages');
  const sent = (await inContentWorld(page, sendMany(count))) as Sent;
  expect(sent.answered).toEqual([]);
  expect(sent.refused, 'messages that reached the guard').toBeGreaterThan(count / 2);
  const posted = tried('T06', 'window messages');
  await page.evaluate(postMany, [posted, PRIVILEGED] as [number, typeof PRIVILEGED]);

  expect(await kept(chromium)).toBe(before);
  expect(chromium.context.pages()).toHaveLength(tabs);
  expect(await page.locator('#why').inputValue()).toBe('');
  // Nothing crashed: the same page is still read, and a right message is answered.
  expect((await askPage(page, 'page/read', {})).fields['person.name'].text).toBe(ZHANG.name);
  const misshapen = { folded: true, more: 1 };
  await expect(askPage(page, 'page/fold', misshapen)).rejects.toThrow('请求内容的格式不正确');
  const right = { channel: 'zcps-review', name: 'background/profile', ask: {} };
  expect(await inContentWorld(page, `chrome.runtime.sendMessage(${JSON.stringify(right)})`)).toHaveProperty('value');
  met(
    'T06',
    'in Chromium',
    `${sent.refused} of ${count} messages refused, ${sent.silent} unanswered, 0 done, round trip p99 ${percentile(sent.times, 0.99).toFixed(1)} ms; ${posted} window messages, 0 done`,
  );
});

test('a page that plays a newer version of the extension a thousand times has one panel, with the draft in it', async ({
  page,
  open,
  chromium,
}) => {
  await open(application(BUTTON_FORM));
  const panel = await (await panelOf(page)).ready();
  await panel.writeFor('return');
  await panel.draft.fill(OWN_WORDS);
  const events = tried('T03', 'made events');
  const from = performance.now();
  const posts = await page.evaluate(
    async ([id, count]) => {
      let heard = 0;
      window.addEventListener('message', () => {
        heard += 1;
      });
      for (let n = 0; n < count; n += 1) {
        const detail = { contentScriptName: 'portal', messageId: String(n) };
        document.dispatchEvent(new CustomEvent(`${id}:portal:wxt:content-script-started`, { detail }));
        if (n % 100 === 0) document.querySelector('zcps-review-panel')?.remove();
      }
      await new Promise((done) => setTimeout(done, 200));
      return heard;
    },
    [new URL(chromium.extension).host, events] as const,
  );
  // The frame that went may still be known for a moment.
  await expect(async () =>
    expect(await (await panelOf(page)).draft.inputValue({ timeout: 5_000 })).toBe(OWN_WORDS),
  ).toPass({ intervals: [50], timeout: 60_000 });
  const back = performance.now() - from;
  expect(posts).toBe(0);
  await expect(page.locator('zcps-review-panel')).toHaveCount(1);
  expect(back).toBeLessThanOrEqual(tried('T03', 'panel and draft back, ms'));
  met(
    'T03',
    'invalidation',
    `${events} events, one panel, its draft back after ${Math.round(back)} ms, 0 messages to the page`,
  );
});

test('clicks and keys that the page makes are nobody’s', async ({ page, open, chromium }) => {
  await open(application(BUTTON_FORM));
  const panel = await (await panelOf(page)).ready();
  await panel.writeFor('return');
  await panel.draft.fill(OWN_WORDS);
  const ear = await overhear(chromium, page);
  await page.bringToFront();
  const before = await page.evaluate(() => [scrollX, scrollY]);
  const made = tried('T04', 'made events');
  await page.evaluate((count) => {
    const host = document.querySelector('zcps-review-panel');
    const marks = document.querySelector('zcps-review-marks');
    const targets = [host, marks, document.body, document, window, document.querySelector('#grade2016')];
    const keys = ['KeyJ', 'KeyK', 'KeyM', 'Enter', 'Space', 'KeyF'];
    for (let n = 0; n < count; n += 1) {
      const target = targets[n % targets.length];
      const type = ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick'][n % 5] ?? 'click';
      target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 1200, clientY: n % 700 }));
      const code = keys[n % keys.length] ?? '';
      target?.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, composed: true, altKey: n % 2 === 0, code, key: code }),
      );
      if (target instanceof HTMLElement) target.click();
    }
  }, made);
  expect(await ear.activated()).toEqual([]);
  expect(await ear.clicks()).toEqual([]);
  expect(await page.locator('#why').inputValue()).toBe('');
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual(before);
  await expect(panel.undoButton).toBeHidden();
  // Control: the same key, pressed, does something.
  await page.locator('h2').click();
  await page.keyboard.press('Alt+J');
  await expect.poll(() => ear.activated()).not.toEqual([]);
  met('T04', 'made events', `${made} clicks and ${made} keys, 0 actions; the same key, pressed, acts`);
});

/** Addresses that a page may show where a photo or an applicant should be. */
const ELSEWHERE = [
  'https://evil.example/photo.jpg',
  '//evil.example/photo.jpg',
  '\\\\evil.example\\photo.jpg',
  'http:/evil.example/photo.jpg',
  'http://zcps.rlsbt.zj.gov.cn/028/photo.jpg',
  'https://zcps.rlsbt.zj.gov.cn:8443/028/photo.jpg',
  'https://zcps.rlsbt.zj.gov.cn@evil.example/photo.jpg',
  'https://zcps.rlsbt.zj.gov.cn.evil.example/photo.jpg',
  'https://zcps。rlsbt.evil.example/photo.jpg',
  'https://127.0.0.1/photo.jpg',
  'https://[::1]/photo.jpg',
  'https://169.254.169.254/latest/meta-data',
  'https://2130706433/x',
  'file:///etc/passwd',
  'ftp://zcps.rlsbt.zj.gov.cn/x',
  'javascript:fetch("/028/save.jsp",{method:"POST"})',
  'chrome://settings',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/x',
  'blob:https://evil.example/8f1e',
  'view-source:https://zcps.rlsbt.zj.gov.cn/028/review.jsp',
  'about:blank',
  'ws://zcps.rlsbt.zj.gov.cn/x',
  '/028/away',
  '/028/twice',
  '/028/down',
];
const REDIRECTS = {
  '/028/away': 'https://evil.example/photo.jpg',
  '/028/twice': '/028/away',
  '/028/down': 'http://zcps.rlsbt.zj.gov.cn/028/photo.jpg',
};

test('no address or redirect leads the extension off the portal', async ({ page, open, stage }) => {
  await open(application(BUTTON_FORM), { '/028/here.js': 'x' });
  stage.show({ '/028/review.jsp': application(BUTTON_FORM), '/028/here.js': 'x' }, REDIRECTS);
  let refused = 0;
  for (const url of ELSEWHERE) {
    const photo = await askPage(page, 'page/fetch-photo', { url });
    expect(photo, url).toMatchObject({ ok: false });
    // Even as the very form that was learnt.
    const forms = URL.canParse(url) ? [formOf(new URL(url))] : [];
    const fetched = await askPage(page, 'page/fetch-page', { url, forms });
    expect(['refused', 'busy'], url).toContain(fetched.is);
    expect(await askPage(page, 'page/fetch-file', { url }), url).toMatchObject({ is: 'unlisted' });
    refused += 3;
  }
  expect(refused).toBeGreaterThanOrEqual(tried('T07', 'fetches led elsewhere'));
  expect(stage.others(), 'what else was asked of the portal').toEqual([]);
  // Control: an address of the portal is followed.
  expect(await askPage(page, 'page/fetch-photo', { url: '/028/here.js' })).toMatchObject({ ok: true, bytes: 1 });
  met(
    'T07',
    'addresses',
    `${refused} fetches of ${ELSEWHERE.length} addresses, all refused, 0 requests off the portal`,
  );
});

test('text that is being composed in the portal’s box, or in the panel, is kept whole', async ({ page, open }) => {
  await open(application(VUE_LIKE_FORM));
  const panel = await (await panelOf(page)).ready();
  const rounds = tried('T36', 'compositions');
  const session = await page.context().newCDPSession(page);
  const compose = async (steps: readonly string[], text: string) => {
    for (const step of steps) {
      await session.send('Input.imeSetComposition', {
        text: step,
        selectionStart: step.length,
        selectionEnd: step.length,
      });
    }
    await session.send('Input.insertText', { text });
  };
  const box = page.locator('#why');
  const counted = () => {
    let compositions = 0;
    document.addEventListener('compositionstart', () => {
      compositions += 1;
    });
    Object.assign(window, { compositions: () => compositions });
  };
  await page.evaluate(counted);
  await panel.frame.evaluate(counted);
  const begun = () => (window as unknown as { compositions(): number }).compositions();
  for (let round = 0; round < rounds; round += 1) {
    await box.fill('');
    await box.focus();
    await session.send('Input.imeSetComposition', { text: 'qing', selectionStart: 4, selectionEnd: 4 });
    // A fill in the middle of a composition: all of it, or nothing and said so.
    const fill = { text: OWN_WORDS, verdict: 'return', mode: 'append', setVerdict: false, applicant: ZHANG } as const;
    const outcome = await askPage(page, 'page/fill', fill);
    await session.send('Input.insertText', { text: '请' });
    const value = await box.inputValue();
    expect(await page.evaluate(() => (window as unknown as { stateOfWhy(): string }).stateOfWhy())).toBe(value);
    if (outcome.ok) expect(value).toContain(OWN_WORDS);
    else expect(value, outcome.message).not.toContain(OWN_WORDS);
    await askPage(page, 'page/undo-fill', {});
  }
  await panel.writeFor('return');
  await panel.draft.fill('');
  await panel.draft.focus();
  for (let round = 0; round < rounds; round += 1) await compose(['q', 'qi', 'qing', 'qing b', 'qing bu'], '请补');
  await expect(panel.draft).toHaveValue('请补'.repeat(rounds));
  expect([await page.evaluate(begun), await panel.frame.evaluate(begun)], 'compositions begun').toEqual([
    rounds,
    rounds,
  ]);
  expect(await ownText(page, 'zcps-review-panel')).not.toContain('请补');
  met('T36', 'compositions', `${rounds} in the portal’s box with a fill amidst, ${rounds} in the panel, all kept`);
});
