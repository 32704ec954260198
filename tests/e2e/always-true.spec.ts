import type { Page } from '@playwright/test';
import type { Portal } from '../practice-portal/server.ts';
import { met, tried } from '../threats/met.ts';
import { launchWithoutExtension, PORTAL_HOST } from './harness/browser.ts';
import { elsewhere } from './harness/egress.ts';
import { type Panel, panelOf } from './harness/panel.ts';
import { portalDom } from './harness/portal-dom.ts';
import { PLACES, PortalPages, type ReviewObject } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { somebodyToReturn } from './harness/truth.ts';
import { spyOn } from './hostile/spies.ts';

const OBJECTS = ['archive', 'qualification', 'department'] as const;

for (const object of OBJECTS) {
  test(`findings stay, the portal’s document is the same but for what was filled, and nothing is submitted or sent: ${object}`, async ({
    portal,
    server,
    chromium,
  }) => {
    test.slow();
    const { page } = portal;
    const without = await documentWithoutExtension(server, object);
    await portal.loginAt(object, somebodyToReturn(server));
    const panel = await (await panelOf(page)).ready();

    await test.step('findings that were called complete stay as they are while the page shows nothing new', () =>
      expectSteady(panel, portal, object));

    await test.step('the portal’s document is the same with and without the extension, but for what was filled', async () => {
      await loaded(page);
      if (PLACES[object].shape === 'radio') await portal.openDialog();
      await expectSameDocument(panel, portal, { object, without });
    });

    await test.step('the extension never submits, whatever is clicked in its panel', async () => {
      server.reset();
      await clickEverything(panel, page);
      expect(server.submissions()).toEqual([]);
      const sent = server.requests().filter(({ method }) => method !== 'GET');
      expect(
        sent.map(({ path }) => path),
        'what was sent while only the panel was used',
      ).toEqual([]);
      expect(portal.said, 'questions the portal asked').toEqual([]);
    });

    if (object !== 'department') return;
    await test.step('nothing leaves the machine: every request of the browser, the worker’s included', async () => {
      await portal.decide(object, 'return');
      const requests = await chromium.close();
      expect(elsewhere(requests, PORTAL_HOST)).toEqual([]);
      const ours = requests.filter(({ initiator }) => initiator === chromium.extension);
      expect(ours.filter(({ method }) => method !== 'GET')).toEqual([]);
      expect(requests.length, 'the record is not empty').toBeGreaterThan(10);
    });
  });
}

test('whatever is done at random in the panel, nothing of the portal is pressed, submitted or sent', async ({
  portal,
  server,
  chromium,
}) => {
  test.setTimeout(15 * 60_000);
  const wanted = tried('T23', 'random actions');
  let done = 0;
  const spied = await spyOn(portal.page);
  for (const [nth, object] of OBJECTS.entries()) {
    const panel = await openReview(portal, server, object);
    if (PLACES[object].shape === 'radio') await portal.openDialog();
    server.reset();
    await spied();
    const roll = dice(20_261_128 + nth);
    while (done < (wanted * (nth + 1)) / OBJECTS.length) {
      done += (await actAtRandom(panel, portal.page, roll)) ? 1 : 0;
      for (const page of chromium.context.pages()) if (page !== portal.page) await page.close();
    }
    expect(await spied(), `${object}: seen by the portal’s page`).toEqual([]);
    expect(server.submissions(), object).toEqual([]);
    const sent = server.requests().filter(({ method }) => method !== 'GET');
    expect(
      sent.map(({ path }) => path),
      object,
    ).toEqual([]);
    // Control: a click of the reviewer on the portal is seen.
    await portal.page.locator('body').click({ position: { x: 3, y: 3 } });
    expect((await spied()).join()).toContain('click');
  }
  met(
    'T23',
    'random actions',
    `${done} actions in ${OBJECTS.length} kinds of review: 0 presses, submissions and requests but GETs`,
  );
});

test('page scripts can read nothing of the panel', async ({ portal, server, page }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    globalThis.addEventListener('message', (event) => heard.push(JSON.stringify(event.data)), true);
  });
  const panel = await openReview(portal, server, 'archive');
  const [finding] = (await panel.findings()).filter(({ outcome }) => outcome === 'fail');
  if (finding === undefined) throw new Error('There is no finding that the page could try to read.');
  await panel.show(finding.rule);
  await panel.writeFor('return');
  const draft = await panel.draft.inputValue();

  const seen = await page.evaluate(() => {
    const texts: string[] = [];
    const walk = (node: Node) => {
      texts.push(node.nodeValue ?? '');
      if (node instanceof Element) {
        for (const { value } of node.attributes) texts.push(value);
        if (node.shadowRoot) walk(node.shadowRoot);
      }
      for (const child of node.childNodes) walk(child);
    };
    walk(document);
    const hosts = [...document.documentElement.children].filter(({ localName }) => localName.includes('-'));
    return {
      text: texts.join('\n') + document.documentElement.outerHTML + document.documentElement.textContent,
      frames: window.frames.length,
      hosts: hosts.length,
      roots: hosts.filter(({ shadowRoot }) => shadowRoot !== null).length,
      globals: Object.keys(globalThis).filter((key) => /zcps|wxt|review/i.test(key)),
      heard: (globalThis as unknown as { heard: string[] }).heard,
      resources: performance.getEntriesByType('resource').map(({ name }) => name),
    };
  });
  expect(seen.hosts, 'the extension is on the page').toBeGreaterThan(0);
  expect(seen.roots, 'its roots are closed').toBe(0);
  expect(seen.frames, 'frames that the page can reach').toBe(0);
  expect(seen.globals).toEqual([]);
  expect(seen.heard, 'messages through the window').toEqual([]);
  for (const canary of [finding.says, ...draft.split('\n').filter((line) => line.length > 12)]) {
    expect(seen.text, 'text of the panel').not.toContain(canary);
  }
  expect([seen.text, ...seen.resources].join('\n')).not.toContain('chrome-extension:');
});

async function expectSteady(panel: Panel, portal: PortalPages, object: ReviewObject): Promise<void> {
  const told = await panel.suggestion();
  const states = await panel.root.evaluate(async (root) => {
    const seen = new Set<string>();
    const note = () => seen.add(`${root.getAttribute('data-suggestion')} ${root.hasAttribute('data-ready')}`);
    note();
    new MutationObserver(note).observe(root, { attributes: true });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return [...seen];
  });
  expect(states).toEqual([`${told} true`]);
  await portal.page.mouse.wheel(0, 400);
  if (PLACES[object].shape === 'radio') return;
  await portal.box(object).pressSequentially('已电话联系。');
  expect(await panel.root.getAttribute('data-ready'), 'after typing into the portal’s box').not.toBeNull();
  await portal.box(object).fill('');
}

/** `without` is the document as it stands where there is no extension. */
async function expectSameDocument(
  panel: Panel,
  portal: PortalPages,
  { object, without }: { object: ReviewObject; without: string[] },
): Promise<void> {
  expect(await portalDom(portal.page), 'read and marked').toEqual(without);

  await panel.writeFor('return');
  if (PLACES[object].shape !== 'buttons') await panel.setVerdict.check();
  await panel.fill();
  const filled = await portalDom(portal.page);
  const changed = filled.filter((line, i) => line !== without[i]);
  expect(filled).toHaveLength(without.length);
  expect(changed.filter((line) => !/^\s*<(textarea|select|input)\b.* (value|selected) /.test(line))).toEqual([]);
  expect(changed.filter((line) => line.includes('<textarea'))).toHaveLength(1);

  await panel.undo();
  expect(await portalDom(portal.page), 'after undo').toEqual(without);
}

/** The same page with the same data in a Chromium that has no extension. */
async function documentWithoutExtension(server: Portal, object: ReviewObject): Promise<string[]> {
  const { page, close } = await launchWithoutExtension(server.port);
  const portal = new PortalPages(page);
  await portal.loginAt(object, somebodyToReturn(server));
  await loaded(page);
  if (PLACES[object].shape === 'radio') await portal.openDialog();
  const lines = await portalDom(page);
  await close();
  return lines;
}

async function openReview(portal: PortalPages, server: Portal, object: ReviewObject): Promise<Panel> {
  await portal.loginAt(object, somebodyToReturn(server));
  const panel = await panelOf(portal.page);
  await loaded(portal.page);
  return panel.ready();
}

/** The late lists have arrived. */
async function loaded(page: Page): Promise<void> {
  await page.getByText('正在加载').first().waitFor({ state: 'detached' });
}

/** Keys of the panel, and those that browsers give a meaning to. */
const KEYS = ['j', 'k', 'Space', 'n', 'f', 'z', 'Enter', 'Escape', 'Tab', 'Shift+Tab', 'Control+Enter', 'ArrowDown'];
const KEYS_ON_PAGE = ['Alt+J', 'Alt+K', 'Alt+M'];

/** One thing that a reviewer may do in the panel, or one of its keys on the page; false when what was chosen went away meanwhile. */
async function actAtRandom(panel: Panel, page: Page, roll: (below: number) => number): Promise<boolean> {
  if (roll(10) === 0) {
    await page.keyboard.press(KEYS_ON_PAGE[roll(KEYS_ON_PAGE.length)] ?? 'Alt+J');
    return true;
  }
  const controls = panel.frame.locator(
    'button:enabled, summary, a[href], input:enabled, textarea:enabled, select:enabled',
  );
  const seen = controls.filter({ visible: true });
  const control = seen.nth(roll(Math.max(1, await seen.count())));
  const quick = { timeout: 800 };
  try {
    const kind = await control.evaluate(
      (one) => (one instanceof HTMLInputElement ? one.type : one.localName),
      null,
      quick,
    );
    if (roll(5) === 0) await control.press(KEYS[roll(KEYS.length)] ?? 'Tab', quick);
    else if (kind === 'textarea' || kind === 'text') await control.fill(`试写${roll(1_000)}，仅供核对。`, quick);
    else if (kind === 'select') await control.selectOption({ index: 0 }, quick);
    else if (/^(?:button|summary|a|radio|checkbox)$/.test(kind)) await control.click(quick);
    else return false;
    return true;
  } catch (error) {
    // It was disabled, or gone before it was reached.
    if (error instanceof Error && /Timeout|detached|not.*element/i.test(error.message)) return false;
    throw error;
  }
}

/** A small generator of the same numbers every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Every control of the panel once, and the fill with every tick it offers. */
async function clickEverything(panel: Panel, page: Page): Promise<void> {
  for (const { rule } of await panel.findings()) {
    const button = panel.finding(rule).locator('[data-finding-button]');
    if (await button.isVisible()) await button.click();
  }
  for (const verdict of ['pass', 'reject', 'return'] as const) {
    await panel.writeFor(verdict);
    await panel.draft.fill(`试写${verdict}意见，仅供核对。`);
    if ((await panel.setVerdict.count()) > 0) await panel.setVerdict.check();
    await panel.fill();
    await panel.draft.press('Control+Enter');
    await panel.draft.press('Escape');
    await panel.undo();
  }
  await panel.fill();
  for (const key of ['Alt+J', 'Alt+K', 'Alt+M', 'Alt+M']) await page.keyboard.press(key);
  await panel.frame.getByRole('button', { name: '收起' }).click();
  await panel.frame.getByRole('button', { name: /^展开/ }).click();
}
