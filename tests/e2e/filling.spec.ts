import type { Page } from '@playwright/test';
import type { FillRequest } from '@/lib/messages/fill';
import { atRest } from '../portal-reading/at-rest.ts';
import { expect, test } from './acting/acting-test.ts';
import {
  application,
  BUTTON_FORM,
  CUTTING_FORM,
  DIALOG,
  INNER,
  OPINION,
  OUTER,
  RADIO_FORM,
  reactForm,
  SELECT_FORM,
  VUE_LIKE_FORM,
  ZHANG,
} from './acting/pages.ts';
import { askPage, recordEvents } from './acting/reviewer.ts';
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

  test('names what stands chosen on the page for another verdict, and leaves it alone', async ({ page, open }) => {
    await open(application(RADIO_FORM));
    expect(await askPage(page, 'page/fill', fill())).toMatchObject({ ok: true, otherChosen: '不通过' });
    await expect(page.locator('input[value="3"]')).toBeChecked();
    expect(await askPage(page, 'page/fill', fill({ verdict: 'reject' }))).toMatchObject({ otherChosen: null });
    expect(await askPage(page, 'page/fill', fill({ setVerdict: true }))).toMatchObject({ otherChosen: null });
    await open(application(SELECT_FORM));
    expect(await askPage(page, 'page/fill', fill()), 'none is chosen yet').toMatchObject({ otherChosen: null });
    await page.locator('#result').selectOption('1');
    expect(await askPage(page, 'page/fill', fill())).toMatchObject({ ok: true, otherChosen: '通过' });
  });

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
