import { expect, test } from './acting/acting-test.ts';
import { application, BUTTON_FORM, DIALOG, INNER, LIST, OUTER, ZHANG } from './acting/pages.ts';
import { askPage } from './acting/reviewer.ts';
import { panelFrame, panelOf } from './harness/panel.ts';

const NESTED = { '/028/outer.jsp': OUTER, '/028/inner.jsp': INNER };

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
    await expect.poll(() => right('#unit')).toBeLessThanOrEqual(free);
    await expect.poll(() => right('#dialog')).toBeLessThanOrEqual(free);
    await page.evaluate(() => window.scrollTo(10_000, 0));
    await expect.poll(() => right('#far')).toBeLessThanOrEqual(free);
    await askPage(page, 'page/fold', { folded: true });
    await expect.poll(() => right('#dialog')).toBeGreaterThan(free);
    expect(await right('#dialog')).toBeLessThanOrEqual(1366 - 40);
    await askPage(page, 'page/fold', { folded: false });
  });

  test('stays folded on the next page, as the reviewer left it', async ({ page, open }) => {
    const width = expect.poll(async () => (await page.locator('zcps-review-panel').boundingBox())?.width);
    await open(application(BUTTON_FORM));
    await width.toBe(400);
    await askPage(page, 'page/fold', { folded: true });
    await width.toBe(40);
    await page.reload();
    await panelOf(page);
    await width.toBe(40);
    await askPage(page, 'page/fold', { folded: false });
    await width.toBe(400);
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
    await expect(page.locator('zcps-review-panel')).toHaveCount(1);
    expect((await askPage(page, 'page/read', {})).fields['person.name'].text).toBe(ZHANG.name);
  });

  test('is there, and the page is read, where fields of a form are called like what the browser says of it', async ({
    page,
    open,
  }) => {
    const fields = ['parentNode', 'parentElement', 'id', 'title', 'className', 'children', 'style'];
    const hidden = fields.map((name) => `<input type="hidden" name="${name}">`).join('');
    await open(
      application(BUTTON_FORM.replace('<input type="hidden" id="state">', `<input type="hidden" id="state">${hidden}`)),
    );
    expect(await page.evaluate(() => document.querySelector('#f')?.parentNode?.nodeName)).toBe('INPUT');
    const { fields: read, boxes, decision } = await askPage(page, 'page/read', {});
    expect([read['person.name'].text, read['unit.name'].text]).toEqual([ZHANG.name, ZHANG.unit]);
    expect([boxes.length, decision?.options.length]).toEqual([1, 3]);
  });

  test('says so where a page cannot be read, and judges nobody by what stood there before', async ({ page, open }) => {
    await open(application(BUTTON_FORM));
    const panel = await panelOf(page);
    await panel.ready();
    await expect(panel.finding('id-number')).toHaveCount(1);
    await page.evaluate(() => {
      const name = document.querySelector('#basic td');
      if (name) name.textContent = '李演练';
      // As a form of an office may have it; the reader asks the form by this name.
      const form = document.querySelector('#f');
      for (const field of ['textContent', 'contains', 'getAttribute'])
        form?.insertAdjacentHTML('beforeend', `<input type="hidden" class="odd" name="${field}">`);
      for (const part of document.querySelectorAll('#basic, h2')) form?.prepend(part);
    });
    await expect(panel.frame.getByRole('alert')).toContainText('读取本页时出错');
    await expect(panel.frame.locator('[data-rule]')).toHaveCount(0);
    await expect(panel.fillButton).toHaveCount(0);
    await page.locator('.odd').evaluateAll((fields) => {
      for (const field of fields) field.remove();
    });
    await expect(panel.finding('id-number')).toHaveCount(1);
  });

  test('goes away with its room when the page turns into a list', async ({ page, open }) => {
    await open(application(BUTTON_FORM));
    await page.evaluate((list) => {
      document.title = '待审查';
      document.body.innerHTML = new DOMParser().parseFromString(list, 'text/html').body.innerHTML;
    }, LIST);
    await expect.poll(() => page.locator('zcps-review-panel, zcps-review-marks').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).marginRight)).toBe('0px');
  });
});
