import type { Page } from '@playwright/test';
import type { Place } from '@/lib/dossier/reading';
import type { FillRequest } from '@/lib/messages/fill';
import type { Mark } from '@/lib/messages/mark';
import { atRest } from '../portal-reading/at-rest.ts';
import { expect, test } from './acting/acting-test.ts';
import {
  application,
  BUTTON_FORM,
  CUTTING_FORM,
  DIALOG,
  INNER,
  LIST,
  OPINION,
  OUTER,
  RADIO_FORM,
  reactForm,
  SELECT_FORM,
  VUE_LIKE_FORM,
  ZHANG,
} from './acting/pages.ts';
import { askPage, overhear, ownText, PORTAL, recordEvents } from './acting/reviewer.ts';
import { launchBrowser } from './harness/browser.ts';
import { drawnOn, marksOn } from './harness/marks.ts';
import { panelFrame, panelOf } from './harness/panel.ts';
import { portalDom } from './harness/portal-dom.ts';

const REASON = '1.缺2018年年度考核结果，请补充。\n2.2017年总学时66学时，应不少于90学时。';
const fill = (more: Partial<FillRequest> = {}): FillRequest => ({
  text: REASON,
  verdict: 'return',
  mode: 'append',
  setVerdict: false,
  applicant: ZHANG,
  ...more,
});

const NESTED = { '/028/outer.jsp': OUTER, '/028/inner.jsp': INNER };
const inner = (page: Page) => page.frameLocator('#outer').frameLocator('#inner');

test.describe('the panel beside the page', () => {
  test('is out of reach of the page', async ({ page, open }) => {
    await open(application(BUTTON_FORM));
    const seen = await page.evaluate(() => {
      // The marks may stand beside it already.
      const hosts = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('zcps-review-'));
      return {
        panels: hosts.filter(({ localName }) => localName === 'zcps-review-panel').length,
        elsewhere: hosts.filter(({ parentElement }) => parentElement !== document.documentElement).length,
        roots: hosts.filter(({ shadowRoot }) => shadowRoot !== null).length,
        frames: window.frames.length,
        iframes: document.querySelectorAll('iframe').length,
        resources: performance.getEntriesByType('resource').map(({ name }) => name),
        text: document.documentElement.textContent?.includes('审核助手'),
      };
    });
    expect(seen).toMatchObject({
      panels: 1,
      elsewhere: 0,
      roots: 0,
      frames: 0,
      iframes: 0,
      text: false,
    });
    expect(seen.resources.filter((name) => name.startsWith('chrome-extension'))).toEqual([]);
  });

  test('covers nothing: the flow is narrower, wide content scrolls, dialogs move', async ({ page, open }) => {
    const wide =
      '<table id="wide" style="width:1300px"><tr><td>左</td><td align="right"><b id="far">右</b></td></tr></table>';
    await open(application(`${wide}${BUTTON_FORM}${DIALOG}`), NESTED);
    const free = 1366 - 400;
    await expect.poll(async () => (await page.locator('#dialog').boundingBox())?.x).toBeLessThan(100);
    const right = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 0);
    };
    expect(await right('#unit')).toBeLessThanOrEqual(free);
    expect(await right('#dialog')).toBeLessThanOrEqual(free);
    await page.evaluate(() => window.scrollTo(10_000, 0));
    await expect.poll(() => right('#far')).toBeLessThanOrEqual(free);
    await askPage(page, 'page/fold', { folded: true });
    await expect.poll(() => right('#dialog')).toBeGreaterThan(free);
    expect(await right('#dialog')).toBeLessThanOrEqual(1366 - 40);
    await askPage(page, 'page/fold', { folded: false });
  });

  test('stays folded on the next page, as the reviewer left it', async ({ page, open }) => {
    const width = async () => (await page.locator('zcps-review-panel').boundingBox())?.width;
    await open(application(BUTTON_FORM));
    expect(await width()).toBe(400);
    await askPage(page, 'page/fold', { folded: true });
    expect(await width()).toBe(40);
    await page.reload();
    await panelOf(page);
    expect(await width()).toBe(40);
    await askPage(page, 'page/fold', { folded: false });
    expect(await width()).toBe(400);
  });

  test('is put back, in place and in style, when the page tampers with it', async ({ page, open }) => {
    await open(application(BUTTON_FORM));
    const state = await page.evaluate(async () => {
      const host = document.querySelector<HTMLElement>('zcps-review-panel');
      if (!host) throw new Error('no host');
      const sheet = document.createElement('style');
      sheet.textContent = 'zcps-review-panel { display: none !important; transform: scale(0) !important }';
      document.head.append(sheet);
      host.style.cssText = 'opacity: 0; pointer-events: none; clip-path: inset(50%)';
      host.setAttribute('inert', '');
      host.hidden = true;
      await new Promise((done) => setTimeout(done, 100));
      const { display, opacity, transform, clipPath, pointerEvents, width } = getComputedStyle(host);
      const styles = { display, opacity, transform, clipPath, pointerEvents, width };
      const attributes = host.getAttributeNames();
      host.remove();
      await new Promise((done) => setTimeout(done, 100));
      return { styles, attributes, back: document.querySelectorAll('zcps-review-panel').length };
    });
    expect(state).toEqual({
      styles: {
        display: 'block',
        opacity: '1',
        transform: 'none',
        clipPath: 'none',
        pointerEvents: 'auto',
        width: '400px',
      },
      attributes: ['style'],
      back: 1,
    });
    await expect.poll(() => panelFrame(page)).not.toBeNull();
  });

  test('is not talked away by a page that plays a newer version of the extension', async ({ page, open, chromium }) => {
    await open(application(BUTTON_FORM));
    const id = new URL(chromium.extension).host;
    const posts = await page.evaluate(async (extension) => {
      let count = 0;
      window.addEventListener('message', () => {
        count++;
      });
      for (let n = 0; n < 1000; n++) {
        document.dispatchEvent(
          new CustomEvent(`${extension}:portal:wxt:content-script-started`, {
            detail: { contentScriptName: 'portal', messageId: String(n) },
          }),
        );
      }
      await new Promise((done) => setTimeout(done, 300));
      return count;
    }, id);
    expect(posts).toBe(0);
    expect(await page.locator('zcps-review-panel').count()).toBe(1);
    expect((await askPage(page, 'page/read', {})).fields['person.name'].text).toBe(ZHANG.name);
  });

  test('goes away with its room when the page turns into a list', async ({ page, open }) => {
    await open(application(BUTTON_FORM));
    await page.evaluate((list) => {
      document.title = '待审查';
      document.body.innerHTML = new DOMParser().parseFromString(list, 'text/html').body.innerHTML;
    }, LIST);
    await expect.poll(() => page.locator('zcps-review-panel, zcps-review-marks').count()).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginRight)).toBe('0px');
  });

  test('stays away from a frameset', async ({ page, stage }) => {
    stage.show({
      '/028/frames.jsp':
        '<!doctype html><html><frameset cols="200,*"><frame src="/028/a.jsp"><frame src="/028/review.jsp"></frameset></html>',
      '/028/a.jsp': '<p>菜单</p>',
      '/028/review.jsp': application(BUTTON_FORM),
    });
    await page.goto(`${PORTAL}/028/frames.jsp`);
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(panelFrame(page)).toBeNull();
  });
});

test.describe('filling', () => {
  const kinds: [
    string,
    () => Promise<[string, Record<string, string>?]>,
    (page: Page) => ReturnType<Page['locator']>,
  ][] = [
    ['a plain text area', async () => [application(BUTTON_FORM)], (page) => page.locator('#why')],
    [
      'a box that a framework writes its own state into',
      async () => [application(VUE_LIKE_FORM)],
      (page) => page.locator('#why'),
    ],
    [
      'a box controlled by React',
      async () => [
        application('<div id="app"></div><script src="/028/react.js"></script>'),
        { '/028/react.js': await reactForm() },
      ],
      (page) => page.locator('#why'),
    ],
    [
      'a box in nested frames of a dialog',
      async () => [application(DIALOG), NESTED],
      (page) => inner(page).locator('#why'),
    ],
  ];
  for (const [name, show, box] of kinds) {
    test(`keeps the text in ${name}, changes nothing else, and undoes it`, async ({ page, open }) => {
      const events = await recordEvents(page);
      await open(...(await show()));
      await box(page).waitFor();
      const before = await portalDom(page);
      await events();

      expect(await askPage(page, 'page/fill', fill())).toMatchObject({ ok: true, kept: REASON, verdictSet: null });
      await expect(box(page)).toHaveValue(REASON);
      const filled = await portalDom(page);
      const changes = filled.filter((line) => !before.includes(line));
      expect(changes).toContainEqual(expect.stringContaining(JSON.stringify(REASON)));
      // React itself repeats the value as the text of its element.
      expect(changes.filter((line) => !line.includes('1.缺2018年年度考核结果'))).toEqual([]);
      await atRest(page);
      await expect(box(page), 'still there when the framework has run again').toHaveValue(REASON);

      expect(await askPage(page, 'page/undo-fill', {})).toMatchObject({ ok: true });
      await expect(box(page)).toHaveValue('');
      expect(await portalDom(page)).toEqual(before);
      expect(await events(), 'no click, key, focus or submission').toEqual([]);
    });
  }

  test('tells React what stands in its box', async ({ page, open }) => {
    await open(application('<div id="app"></div><script src="/028/react.js"></script>'), {
      '/028/react.js': await reactForm(),
    });
    await page.locator('#why').waitFor();
    const outcome = await askPage(page, 'page/fill', fill({ setVerdict: true }));
    expect(outcome).toMatchObject({ ok: true, kept: REASON, verdictSet: '退回' });
    expect(await page.evaluate(() => Reflect.get(window, 'reactState'))).toEqual({ why: REASON, op: '2' });
  });

  test('appends to what the reviewer wrote, and replaces only its own earlier text', async ({ page, open }) => {
    await open(application(BUTTON_FORM));
    await page.locator('#why').fill('已电话告知。');
    await askPage(page, 'page/fill', fill({ text: '1.旧' }));
    await expect(page.locator('#why')).toHaveValue('已电话告知。\n1.旧');
    await askPage(page, 'page/fill', fill({ text: '1.新' }));
    await expect(page.locator('#why')).toHaveValue('已电话告知。\n1.新');
    await askPage(page, 'page/undo-fill', {});
    await expect(page.locator('#why')).toHaveValue('已电话告知。');
  });

  test('leaves alone what was changed by hand since', async ({ page, open }) => {
    await open(application(BUTTON_FORM));
    await askPage(page, 'page/fill', fill());
    await page.locator('#why').fill('改写');
    const undone = await askPage(page, 'page/undo-fill', {});
    expect(undone).toMatchObject({ ok: false, message: expect.stringContaining('审核意见') });
    await expect(page.locator('#why')).toHaveValue('改写');
  });

  test('puts everything back when the page cuts the text', async ({ page, open }) => {
    await open(application(CUTTING_FORM));
    await page.locator('#why').fill('原有');
    const before = await portalDom(page);
    const outcome = await askPage(page, 'page/fill', fill());
    expect(outcome).toMatchObject({ ok: false, why: 'not-kept', restored: true });
    expect(await portalDom(page)).toEqual(before);
  });

  test('refuses a text longer than the box takes, and says both lengths', async ({ page, open }) => {
    await open(application(BUTTON_FORM.replace('<textarea', '<textarea onblur="checkLength(this,20)"')));
    const outcome = await askPage(page, 'page/fill', fill());
    expect(outcome).toMatchObject({ ok: false, why: 'too-long', message: expect.stringMatching(/44 字.*20 字/u) });
    await expect(page.locator('#why')).toHaveValue('');
  });

  test('refuses when somebody else is on the page', async ({ page, open }) => {
    await open(application(BUTTON_FORM));
    await page.evaluate(() => {
      const name = document.querySelector('#basic td');
      if (name) name.textContent = '李演练';
    });
    expect(await askPage(page, 'page/fill', fill())).toMatchObject({ ok: false, why: 'other-applicant' });
    expect(await askPage(page, 'page/fill', fill({ applicant: { ...ZHANG, name: '' } }))).toMatchObject({
      ok: false,
      why: 'unreadable-page',
    });
    await expect(page.locator('#why')).toHaveValue('');
  });

  test('takes the text back when the page swaps to somebody else in answer to it', async ({ page, open }) => {
    const swap = `<script>document.getElementById('why').addEventListener('input', function () { document.querySelector('#basic td').textContent = '李演练'; });</script>`;
    await open(application(BUTTON_FORM + swap));
    expect(await askPage(page, 'page/fill', fill())).toMatchObject({
      ok: false,
      why: 'other-applicant',
      restored: true,
    });
    await expect(page.locator('#why')).toHaveValue('');
  });

  test('finds the box of the verdict among several, and refuses where it cannot tell', async ({ page, open }) => {
    const two = (a: string, b: string) =>
      BUTTON_FORM.replace(
        OPINION,
        OPINION.replace('审核意见', a) + OPINION.replace('审核意见', b).replaceAll('why', 'other'),
      );
    await open(application(two('审核意见', '退回理由')));
    expect(await askPage(page, 'page/fill', fill())).toMatchObject({
      ok: true,
      box: expect.stringContaining('退回理由'),
    });
    await expect(page.locator('#other')).toHaveValue(REASON);
    await open(application(two('单位意见', '审核意见')));
    expect(await askPage(page, 'page/fill', fill())).toMatchObject({
      ok: false,
      why: 'several-boxes',
      message: expect.stringMatching(/单位意见.*审核意见/u),
    });
  });

  test('says what to open when there is no box', async ({ page, open }) => {
    await open(application('<button type="button">审核</button>'));
    expect(await askPage(page, 'page/fill', fill())).toMatchObject({
      ok: false,
      why: 'no-box',
      message: expect.stringContaining('「审核」'),
    });
  });

  test('never fills the readonly boxes of earlier levels', async ({ page, open }) => {
    const earlier = OPINION.replaceAll('why', 'shyj_1')
      .replace('<textarea', '<textarea readonly')
      .replace('审核意见', '县级意见');
    await open(application(earlier + BUTTON_FORM));
    expect(await askPage(page, 'page/fill', fill())).toMatchObject({ ok: true });
    await expect(page.locator('#shyj_1')).toHaveValue('');
    await expect(page.locator('#why')).toHaveValue(REASON);
  });
});

test.describe('the verdict option', () => {
  test('is shown in the preview and left alone unless asked for', async ({ page, open }) => {
    await open(application(RADIO_FORM));
    const preview = await askPage(page, 'page/preview-fill', { verdict: 'return' });
    expect(preview).toMatchObject({ current: '', limit: null, verdictOption: '退回' });
    await askPage(page, 'page/fill', fill());
    await expect(page.getByLabel('不通过')).toBeChecked();
  });

  test('of radios is chosen by an event on the radio alone, and undone', async ({ page, open }) => {
    const events = await recordEvents(page);
    await open(application(RADIO_FORM));
    await events();
    expect(await askPage(page, 'page/fill', fill({ setVerdict: true }))).toMatchObject({
      ok: true,
      verdictSet: '退回',
    });
    await expect(page.getByLabel('退回')).toBeChecked();
    expect(await page.evaluate(() => Reflect.get(window, 'picked')), 'delegated handlers see it').toEqual(['2']);
    expect(await askPage(page, 'page/undo-fill', {})).toMatchObject({ ok: true });
    await expect(page.getByLabel('不通过')).toBeChecked();
    await expect(page.locator('#why')).toHaveValue('');
    expect(await events()).toEqual(['click input radio', 'click input radio']);
  });

  test('of a select is chosen and undone', async ({ page, open, stage }) => {
    const events = await recordEvents(page);
    await open(application(SELECT_FORM));
    await events();
    expect(await askPage(page, 'page/fill', fill({ setVerdict: true, verdict: 'reject' }))).toMatchObject({
      ok: true,
      verdictSet: '不通过',
    });
    await expect(page.locator('#result')).toHaveValue('3');
    await askPage(page, 'page/undo-fill', {});
    await expect(page.locator('#result')).toHaveValue('');
    expect(await events()).toEqual([]);
    expect(stage.others()).toEqual([]);
  });

  test('is refused for buttons and for a choice that sends by itself', async ({ page, open, stage }) => {
    await open(application(BUTTON_FORM));
    expect(await askPage(page, 'page/preview-fill', { verdict: 'return' })).toMatchObject({ verdictOption: null });
    expect(await askPage(page, 'page/fill', fill({ setVerdict: true }))).toMatchObject({
      ok: false,
      why: 'no-verdict-control',
    });
    await open(
      application(SELECT_FORM.replace('<select id="result">', '<select id="result" onchange="this.form.submit()">')),
    );
    expect(await askPage(page, 'page/fill', fill({ setVerdict: true }))).toMatchObject({
      ok: false,
      why: 'no-verdict-control',
    });
    await open(
      application(
        `${RADIO_FORM}<script>document.querySelectorAll('[name=op]').forEach(function (r) { r.addEventListener('change', function () { r.form.requestSubmit(); }); });</script>`,
      ),
    );
    await askPage(page, 'page/fill', fill({ setVerdict: true }));
    expect(stage.others(), 'nothing was sent').toEqual([]);
  });
});

test.describe("the reviewer's own decision", () => {
  test('shape C: the button, and the confirmation in a dialog of the page', async ({ page, open, chromium }) => {
    const ear = await overhear(chromium);
    await open(application(BUTTON_FORM));
    await page.locator('#why').fill('请补充2018年考核。');
    await page.getByRole('button', { name: '退回' }).click();
    await expect.poll(async () => (await ear.clicks()).length).toBe(2);
    const [first, handled] = await ear.clicks();
    expect(first).toMatchObject({
      verdict: 'return',
      button: '退回',
      option: null,
      opinion: '请补充2018年考核。',
      applicant: { name: ZHANG.name, idNumber: ZHANG.idNumber },
      url: `${PORTAL}/028/review.jsp`,
    });
    expect(handled).toMatchObject({ id: first?.id, handledAt: expect.any(Number) });
    await page.getByText('确定').click();
    await expect.poll(async () => (await ear.clicks()).length).toBe(4);
    expect(new Set((await ear.clicks()).map(({ id }) => id)).size).toBe(1);
  });

  test('shape A: the button that sends the chosen option, before the page is left', async ({
    page,
    open,
    chromium,
  }) => {
    const ear = await overhear(chromium);
    await open(application(SELECT_FORM));
    await page.locator('#result').selectOption('不通过');
    await page.locator('#why').fill('不符合申报条件。');
    await page.locator('#go').click();
    await expect.poll(async () => (await ear.clicks()).length).toBeGreaterThan(0);
    expect((await ear.clicks())[0]).toMatchObject({ verdict: 'reject', option: '不通过', opinion: '不符合申报条件。' });
  });

  test('shape B in nested frames of a dialog, with what is checked then', async ({ page, open, chromium }) => {
    const ear = await overhear(chromium);
    await open(application(DIALOG), NESTED);
    await inner(page).getByLabel('通过', { exact: true }).check();
    await inner(page).locator('#why').fill('同意推荐。');
    await inner(page).locator('#go').click();
    await expect.poll(async () => (await ear.clicks()).length).toBeGreaterThan(0);
    expect((await ear.clicks())[0]).toMatchObject({
      verdict: 'pass',
      option: '通过',
      button: '提交',
      opinion: '同意推荐。',
    });
  });

  test('is not made by the page: its own clicks are no decision', async ({ page, open, chromium }) => {
    const ear = await overhear(chromium);
    await open(application(BUTTON_FORM));
    await page.evaluate(() => {
      for (const button of document.querySelectorAll('button')) button.click();
    });
    // What is told is told in order: of these clicks it would have been told before.
    await page.locator('#why').fill('请补充2018年考核。');
    await page.getByRole('button', { name: '退回' }).click();
    await expect.poll(async () => (await ear.clicks()).length).toBe(2);
    expect(new Set((await ear.clicks()).map(({ id }) => id)).size).toBe(1);
    expect((await ear.clicks())[0]).toMatchObject({ button: '退回', opinion: '请补充2018年考核。' });
  });
});

test('a person on the page is told of, in its frames too, and no event that the page makes', async ({
  page,
  open,
  chromium,
}) => {
  const ear = await overhear(chromium);
  await open(application('<iframe id="inner" src="/028/within.jsp"></iframe>'), {
    '/028/within.jsp': '<p id="text">框架内的说明</p>',
  });
  await (await panelOf(page)).ready();
  const made = async () => {
    for (const doc of [document, document.querySelector('iframe')?.contentDocument]) {
      doc?.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      doc?.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    }
  };
  await page.evaluate(made);
  expect(await ear.uses()).toBe(0);
  await page.frameLocator('#inner').locator('#text').click();
  await expect.poll(() => ear.uses()).toBe(1);
});

test.describe('marks', () => {
  /** The panel has drawn its own marks by then, and leaves ours alone. */
  const ready = async (page: Page) => {
    await (await panelOf(page)).ready();
  };
  const mark = (rule: string, number: number, places: Place[], kind: Mark['kind'] = 'fail'): Mark => ({
    rule,
    number,
    kind,
    label: '工作单位',
    places,
  });

  test('stand at their values with their numbers, follow them, and give way to a dialog', async ({ page, open }) => {
    await open(application(BUTTON_FORM));
    await ready(page);
    const { fields } = await askPage(page, 'page/read', {});
    const marks = [
      mark('employing-unit', 3, fields['unit.name'].places),
      mark('acceptance-point', 4, fields['application.point'].places, 'confirm'),
    ];
    await expect.poll(async () => (await askPage(page, 'page/marks', { marks })).drawn).toBe(2);
    const unit = await page.locator('#unit').boundingBox();
    const shown = await marksOn(page);
    expect(shown.map(({ text }) => text)).toEqual(['3', '4']);
    expect(shown[0]?.x).toBeCloseTo(unit?.x ?? -1, -1);
    expect(shown[0]?.y).toBeCloseTo(unit?.y ?? -1, -1);
    await page.mouse.wheel(0, 40);
    await expect.poll(async () => (await marksOn(page))[0]?.y).toBeCloseTo((unit?.y ?? 0) - 40, -1);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;background:#fff';
      document.body.append(cover);
    });
    await expect.poll(async () => (await marksOn(page)).length).toBe(0);
  });

  test('are dropped when their value is not there any more, and with the folded panel', async ({ page, open }) => {
    await open(application(BUTTON_FORM));
    await ready(page);
    const { fields } = await askPage(page, 'page/read', {});
    const marks = [mark('employing-unit', 1, fields['unit.name'].places)];
    await askPage(page, 'page/marks', { marks });
    await askPage(page, 'page/fold', { folded: true });
    expect(await marksOn(page)).toEqual([]);
    await askPage(page, 'page/fold', { folded: false });
    await expect.poll(async () => (await marksOn(page)).length).toBeGreaterThan(0);
    await page.evaluate(() => document.querySelector('#unit')?.parentElement?.remove());
    await expect.poll(async () => (await askPage(page, 'page/marks', { marks })).drawn).toBe(0);
  });

  test('are shown on request wherever they stand, or said to be hidden', async ({ page, open }) => {
    await open(application(DIALOG), {
      ...NESTED,
      '/028/inner.jsp': INNER.replace('<form', '<div style="height:900px"></div><form'),
    });
    await ready(page);
    const { boxes } = await askPage(page, 'page/read', {});
    const places = boxes.map(({ place }) => place);
    expect(await askPage(page, 'page/show', { rule: 'x', places })).toEqual({ found: 1 });
    await expect(inner(page).locator('#why')).toBeInViewport();
    await page.evaluate(() => {
      const dialog = document.querySelector<HTMLElement>('#dialog');
      if (dialog) dialog.style.display = 'none';
    });
    expect(await askPage(page, 'page/show', { rule: 'x', places })).toEqual({ found: 0 });
  });

  test('are stepped through by key, not while typing, and tell the panel; only real clicks count', async ({
    page,
    open,
    chromium,
  }) => {
    const ear = await overhear(chromium);
    await open(application(BUTTON_FORM));
    await ready(page);
    const { fields } = await askPage(page, 'page/read', {});
    const marks = [
      mark('employing-unit', 1, fields['unit.name'].places),
      mark('acceptance-point', 2, fields['application.point'].places),
    ];
    await expect.poll(async () => (await askPage(page, 'page/marks', { marks })).drawn).toBe(2);
    await page.bringToFront();
    await page.locator('h2').click();
    for (const key of ['Alt+j', 'Alt+j', 'Alt+k']) await page.keyboard.press(key);
    await expect.poll(() => ear.activated()).toEqual(['employing-unit', 'acceptance-point', 'employing-unit']);
    await page.locator('#why').focus();
    await page.keyboard.press('Alt+j');
    await page.locator('#why').blur();
    await page.keyboard.press('Alt+m');
    await expect.poll(() => marksOn(page)).toEqual([]);
    await page.keyboard.press('Alt+m');
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(async () => (await marksOn(page)).length).toBeGreaterThan(0);
    await page.evaluate(() =>
      document.querySelector('zcps-review-marks')?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    expect(await ear.activated()).toHaveLength(3);
    const badge = async () => (await drawnOn(page)).find(({ what }) => what.startsWith('BUTTON'));
    // Until there is room for it, it waits at the corner of the window, out of sight.
    await expect.poll(async () => (await badge())?.left ?? 0).toBeGreaterThan(0);
    const { left = 0, top = 0 } = (await badge()) ?? {};
    await page.mouse.click(left + 4, top + 4);
    await expect.poll(() => ear.activated()).toHaveLength(4);
  });
});

test('the photo is fetched from the portal alone', async ({ page, open, stage }) => {
  await open(application(BUTTON_FORM), { '/028/login.js': 'x' });
  expect(await askPage(page, 'page/fetch-photo', { url: 'https://elsewhere.example/photo.jpg' })).toMatchObject({
    ok: false,
  });
  const script = await askPage(page, 'page/fetch-photo', { url: '/028/login.js' });
  expect(script).toMatchObject({ ok: true, bytes: 1, base64: 'eA==', partial: false });
  expect(await askPage(page, 'page/fetch-photo', { url: '/028/review.jsp' })).toMatchObject({
    ok: false,
    message: expect.stringContaining('登录页'),
  });
  expect(stage.others()).toEqual([]);
});

test('after the extension was loaded anew, the page says so and the rail is all that is left', async ({ stage }) => {
  const browser = await launchBrowser({ portalPort: stage.port });
  try {
    stage.show({ '/028/review.jsp': application(BUTTON_FORM) });
    const page = await browser.context.newPage();
    await page.goto(`${PORTAL}/028/review.jsp`);
    const panel = await panelOf(page);
    await panel.frame.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await expect.poll(() => ownText(page, 'zcps-review-panel')).toContain('请刷新本页');
    expect((await page.locator('zcps-review-panel').boundingBox())?.width).toBe(40);
    expect(await page.locator('zcps-review-marks').count()).toBe(0);
  } finally {
    await browser.close();
  }
});
