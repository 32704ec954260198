import type { Page } from '@playwright/test';
import { page as html, LI, list, OPINION, PARTS, part, ZHANG } from '../portal-views/applicant.ts';
import { expect, test } from './acting/acting-test.ts';
import { application, BUTTON_FORM } from './acting/pages.ts';
import { askPage, PORTAL } from './acting/reviewer.ts';
import { drawnOn } from './harness/marks.ts';
import { type Panel, panelOf } from './harness/panel.ts';

const PAGE = '/028/review.jsp';
const FREE = 1366 - 400;
const APPLICATION = `<h2>职称申报资格审查</h2>${PARTS.map((one) => part(one, ZHANG)).join('')}`;

/** The panel does its work here by the pointer alone: it is seen whole, it fills, and takes back what it filled. */
async function fillsAndUndoes(panel: Panel, box: ReturnType<Page['locator']>): Promise<void> {
  await panel.ready();
  await panel.fill();
  await expect(box).not.toHaveValue('');
  await panel.undo();
  await expect(box).toHaveValue('');
}

test.describe('the panel is in reach', () => {
  test('of a frameset, whose frames end beside it', async ({ page, stage }) => {
    stage.show({
      [PAGE]:
        '<html><head><title>平台</title></head><frameset rows="60,*,260"><frame src="/028/top.jsp"><frameset cols="180,*"><frame src="/028/menu.jsp"><frame src="/028/main.jsp" name="main"></frameset><frame src="/028/opinion.jsp" name="opinion"></frameset></html>',
      '/028/top.jsp': html('<h1 id="far" style="text-align:right">评审系统</h1>'),
      '/028/menu.jsp': html('<ul><li>资格审查</li></ul>'),
      '/028/main.jsp': html(APPLICATION),
      '/028/opinion.jsp': html(OPINION),
    });
    await page.goto(`${PORTAL}${PAGE}`);
    const panel = await panelOf(page);
    const opinion = page.frame('opinion');
    if (opinion === null) throw new Error('The frameset has no frame for the opinion.');
    await fillsAndUndoes(panel, opinion.locator('#yj'));
    await expect(panel.field('person.name')).toHaveText(ZHANG.name);
    expect((await drawnOn(page)).length).toBeGreaterThan(0);
    const right = async () => {
      const far = page.frames().find((frame) => frame.url().endsWith('/top.jsp'));
      return far?.evaluate(() => document.querySelector('#far')?.getBoundingClientRect().right);
    };
    await expect.poll(right).toBeLessThanOrEqual(FREE);
    await askPage(page, 'page/fold', { folded: true });
    await expect.poll(right).toBeGreaterThan(FREE);
    // It stays as it was left, for the stories after this one as well.
    await askPage(page, 'page/fold', { folded: false });
    await expect.poll(right).toBeLessThanOrEqual(FREE);
  });

  for (const style of ['', 'position:fixed;left:50%;top:50%;margin:0;transform:translate(-50%,-50%);']) {
    test(`over a modal dialog of the browser’s own${style && ', moved by its style'}, and back when that is closed`, async ({
      page,
      stage,
    }) => {
      stage.show({
        [PAGE]: html(
          `${list()}<dialog style="width:900px;height:80vh;overflow:auto;${style}"></dialog>`,
          `function show(id) { var d = document.querySelector('dialog'); d.innerHTML = document.getElementById('t' + id).innerHTML; d.showModal(); }`,
        ).replace(
          '<script>',
          `<template id="t${ZHANG.id}">${APPLICATION}${OPINION}</template><template id="t${LI.id}"></template><script>`,
        ),
      });
      await page.goto(`${PORTAL}${PAGE}`);
      await page.locator('tr:nth-child(1) a').click();
      const panel = await panelOf(page);
      await fillsAndUndoes(panel, page.locator('dialog #yj'));
      await expect(panel.field('person.name')).toHaveText(ZHANG.name);
      expect((await page.locator('dialog').boundingBox())?.width).toBeLessThanOrEqual(FREE);
      expect((await drawnOn(page)).filter(({ what }) => what.startsWith('BUTTON')).length).toBeGreaterThan(0);
      await page.evaluate(() => document.querySelector('dialog')?.close());
      await expect
        .poll(() => page.locator('dialog > *').evaluateAll((all) => all.map(({ localName }) => localName).join()))
        .not.toContain('zcps');
    });
  }

  test('in its own size on a page that is zoomed, also later, with the page beside it', async ({ page, open }) => {
    await open(html(`${APPLICATION}${OPINION}<table id="basic" width="100%"><tr><td>　</td></tr></table>`));
    const panel = await panelOf(page);
    await panel.ready();
    for (const zoom of ['0.8', '1.25', '0.05']) {
      await page.evaluate((by) => document.documentElement.style.setProperty('zoom', by), zoom);
      await expect
        .poll(() =>
          page.locator('zcps-review-panel').evaluate((host) => Math.round(host.getBoundingClientRect().width)),
        )
        .toBe(400);
      await expect
        .poll(() => page.locator('#basic').evaluate((table) => table.getBoundingClientRect().right))
        .toBeLessThanOrEqual(FREE + 1);
      await expect(panel.fillButton).toBeEnabled();
    }
  });

  test('in quirks mode, where a dialog in the middle stays in the middle of what is free', async ({ page, open }) => {
    const dialog =
      '<div id="dialog" style="position:fixed;left:50%;top:80px;width:600px;margin-left:-300px;background:#fff">请核对</div>';
    await open(application(`${BUTTON_FORM}${dialog}`).replace('<!doctype html>', ''));
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
    await expect
      .poll(async () => Math.round((await page.locator('#dialog').boundingBox())?.x ?? 0))
      .toBe((FREE - 600) / 2);
  });
});
