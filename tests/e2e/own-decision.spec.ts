import type { Page } from '@playwright/test';
import { expect, test } from './acting/acting-test.ts';
import { application, BUTTON_FORM, DIALOG, INNER, OUTER, SELECT_FORM, ZHANG } from './acting/pages.ts';
import { overhear, PORTAL } from './acting/reviewer.ts';
import { panelOf } from './harness/panel.ts';

const NESTED = { '/028/outer.jsp': OUTER, '/028/inner.jsp': INNER };
const inner = (page: Page) => page.frameLocator('#outer').frameLocator('#inner');

/** A click on a page that was not read yet is nobody's decision. */
const read = async (page: Page) => void (await (await panelOf(page)).ready());

test.describe("the reviewer's own decision", () => {
  test('shape C: the button, and the confirmation in a dialog of the page', async ({ page, open, chromium }) => {
    const ear = await overhear(chromium, page);
    await open(application(BUTTON_FORM));
    await read(page);
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
    const ear = await overhear(chromium, page);
    await open(application(SELECT_FORM));
    await read(page);
    await page.locator('#result').selectOption('不通过');
    await page.locator('#why').fill('不符合申报条件。');
    await page.locator('#go').click();
    await expect.poll(async () => (await ear.clicks()).length).toBeGreaterThan(0);
    expect((await ear.clicks())[0]).toMatchObject({ verdict: 'reject', option: '不通过', opinion: '不符合申报条件。' });
  });

  test('shape B in nested frames of a dialog, with what is checked then', async ({ page, open, chromium }) => {
    const ear = await overhear(chromium, page);
    await open(application(DIALOG), NESTED);
    await read(page);
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
    const ear = await overhear(chromium, page);
    await open(application(BUTTON_FORM));
    await read(page);
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
  const ear = await overhear(chromium, page);
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
