import type { Portal } from '../practice-portal/server.ts';
import { brokenAt, readLog } from './harness/log.ts';
import { panelOf } from './harness/panel.ts';
import { PLACES, PortalPages, type ReviewObject } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { openWindow } from './harness/window.ts';
import { Workbench } from './harness/workbench.ts';

const OPINION = '1. 2018年度继续教育总学时不足90学时，请补充。\n2. 证件照背景不是白色，请更换。';

test('a cancelled confirm box logs nothing; the same decision confirmed later is logged once', async ({
  portal,
  server,
  chromium,
}) => {
  await standBefore(portal, server, 'department', 0);
  answerBoxes(portal, async (dialog) => dialog.dismiss());
  await pressReturn(portal);
  await pause(1_500);
  expect(server.submissions()).toEqual([]);
  expect((await readLog(chromium)).entries).toEqual([]);

  answerBoxes(portal, async (dialog) => dialog.accept());
  await portal.decide('department', 'return');
  await expect.poll(async () => (await readLog(chromium)).entries.length).toBe(1);
  const { rows, bodies, entries } = await readLog(chromium);
  expect(rows[0]).toMatchObject({ name: server.submissions()[0]?.name, verdict: 'return', role: 'department' });
  expect(bodies[0]?.body).toMatchObject({
    opinion: OPINION,
    button: '退回',
    sent: { url: 'https://zcps.rlsbt.zj.gov.cn/028/manage/page2/table63save.jsp', status: 200, opinionInRequest: true },
  });
  expect(bodies[0]?.body.review?.pack?.id).toBe('zj-natural-resources-2020');
  expect(brokenAt({ rows, bodies, entries })).toBeNull();
});

test('a pass without any text is logged, and said to be without text', async ({ portal, server, chromium }) => {
  await standBefore(portal, server, 'department', 0, '');
  await portal.decide('department', 'pass');
  await expect.poll(async () => (await readLog(chromium)).entries.length).toBe(1);
  expect((await readLog(chromium)).bodies[0]?.body).toMatchObject({
    verdict: 'pass',
    opinion: '',
    sent: { status: 200, opinionInRequest: false },
  });
});

test('a decision that the portal answers with 503 is not in the log; the next attempt is', async ({
  portal,
  server,
  chromium,
}) => {
  await standBefore(portal, server, 'department', 0);
  server.fault({ unavailable: 1, path: 'table63save' });
  await Promise.all([portal.page.waitForResponse(/table63save/), pressReturn(portal)]);
  server.fault({});
  await standBefore(portal, server, 'department', 0);
  await portal.decide('department', 'return');
  await expect.poll(async () => (await readLog(chromium)).entries.length).toBe(1);
  await pause(1_000);
  expect((await readLog(chromium)).entries).toHaveLength(1);
  expect(server.submissions()).toHaveLength(1);
});

for (const refusal of ['redirect', 'login-page'] as const) {
  test(`a decision that meets the login page (${refusal}) is not in the log`, async ({ portal, server, chromium }) => {
    await standBefore(portal, server, 'department', 0);
    const aside = await openWindow(chromium.context);
    await aside.goto(`${chromium.extension}/popup.html`);
    const settled = aside.evaluate(doneWith, 'table63save');
    server.expireSession(refusal);
    await pressReturn(portal);
    await portal.page.locator('#password').waitFor();
    await settled;
    expect(server.submissions()).toEqual([]);
    expect((await readLog(chromium)).entries).toEqual([]);
  });
}

for (const object of Object.keys(PLACES) as ReviewObject[]) {
  test(`the worker killed at any moment of a decision (${object}) logs it exactly once`, async ({
    server,
    chromium,
  }) => {
    test.slow();
    // Not the first tab: from there the worker is killed, and a tab with an open confirm box takes no orders.
    const portal = new PortalPages(await chromium.context.newPage());
    const aside = await openWindow(chromium.context);
    await aside.goto(`${chromium.extension}/popup.html`);
    /** Kills as the browser does: not before what has happened was handled, but at once when it is. */
    const killOnce = async (what: 'click' | 'request', count: number) => {
      await expect.poll(() => aside.evaluate(kept, what)).toBe(count);
      await chromium.killWorker();
    };
    const moments = ['before the click', 'while the confirm box is open', 'while the answer is under way'] as const;
    for (const [index, moment] of moments.entries()) {
      await standBefore(portal, server, object, index);
      answerBoxes(portal, async (dialog) => {
        if (moment === 'while the confirm box is open') await killOnce('click', index + 1);
        await dialog.accept();
      });
      if (moment === 'before the click') await chromium.killWorker();
      if (moment === 'while the answer is under way') server.fault({ held: true, path: 'save' });
      const decided = portal.decide(object, 'return');
      if (moment === 'while the answer is under way') {
        await killOnce('request', 1);
        server.fault({});
      }
      await decided;
      await expect.poll(async () => (await readLog(chromium)).entries.length, { timeout: 20_000 }).toBe(index + 1);
      await chromium.killWorker();
    }
    const log = await readLog(chromium);
    expect(log.rows.map(({ name }) => name)).toEqual(server.submissions().map(({ name }) => name));
    expect(log.bodies.every(({ body }) => body.sent.opinionInRequest)).toBe(true);
    expect(brokenAt(log)).toBeNull();
  });
}

test('a decision whose answer the browser did not tell to a waking worker is logged with what the page knows of it', async ({
  portal,
  server,
  chromium,
}) => {
  await standBefore(portal, server, 'department', 0);
  await portal.decide('department', 'return');
  await expect.poll(async () => (await readLog(chromium)).entries.length).toBe(1);
  const answered = await portal.page.evaluate(() => {
    const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { url: location.href, at: performance.timeOrigin + (loaded?.fetchStart ?? 0) };
  });
  const aside = await openWindow(chromium.context);
  await aside.goto(`${chromium.extension}/popup.html`);
  // The same once more, as the background knows it that was told of the request alone.
  await aside.evaluate(keepUnanswered, { ...answered, opinion: OPINION });
  await expect.poll(async () => (await readLog(chromium)).entries.length).toBe(2);
  const { bodies } = await readLog(chromium);
  expect(bodies[1]?.body.sent).toEqual({ url: answered.url, status: 200, opinionInRequest: true });
});

test('the worker killed again and again while drafts are saved loses none that it acknowledged', async ({
  chromium,
  page,
}) => {
  await page.goto(`${chromium.extension}/popup.html`);
  await chromium.killWorker();
  const from = performance.now();
  await page.evaluate(saveDrafts, 1);
  // On a busy machine a worker takes longer until it saves, and would never come so far.
  const longest = Math.max(750, 5 * (performance.now() - from));
  let over = false;
  const killing = (async () => {
    while (!over) {
      await chromium.killWorker();
      // From before it has started to long after: always the same pause could end every save at the same line.
      await pause(50 + Math.random() * longest);
    }
  })();
  const acknowledged = await page.evaluate(saveDrafts, 60);
  over = true;
  await killing;
  expect(acknowledged).toBe(60);
  const { working } = await readLog(chromium);
  expect(working).toHaveLength(1);
  expect(working[0]?.working.draft?.text).toBe('第 60 稿');
  expect(JSON.stringify(working)).not.toContain('990000198001010013');
});

test('an open workbench shows a new entry by itself, and is gone back to instead of opened again', async ({
  portal,
  server,
  chromium,
}) => {
  const aside = await chromium.context.newPage();
  await aside.goto(`${chromium.extension}/popup.html`);
  const workbenches = () => chromium.context.pages().filter((page) => page.url().includes('/workbench.html'));
  await aside.evaluate(openWorkbench, {});
  await expect.poll(() => workbenches().length).toBe(1);
  const workbench = new Workbench(workbenches()[0] ?? aside);
  await expect(workbench.rows).toHaveCount(0);

  await standBefore(portal, server, 'department', 0);
  await portal.decide('department', 'return');
  await expect(workbench.rows).toHaveCount(1);
  await chromium.killWorker();
  await aside.evaluate(openWorkbench, { seq: 1 });
  await expect.poll(() => workbenches().map((page) => new URL(page.url()).hash)).toEqual(['#entry=1']);
});

/** Puts a click and its request without an answer into the session store, and wakes the worker. Runs in an extension page. */
async function keepUnanswered({ url, at, opinion }: { url: string; at: number; opinion: string }): Promise<void> {
  const { runtime, storage, tabs } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
  const [tab] = await tabs.query({ url });
  const tabId = tab?.id ?? -1;
  const click = {
    id: 'told-of-no-answer',
    at: at - 20,
    handledAt: at - 10,
    verdict: 'return',
    button: '退回',
    option: null,
    opinion,
    applicant: { name: '张例子', idNumber: '', unit: '', plan: '' },
    role: 'department',
    object: 'qualification',
    url,
  };
  const request = {
    id: 'told-of-no-answer',
    tabId,
    at,
    heardAt: at,
    kind: 'page',
    url,
    content: { fields: [{ name: 't63column10', value: opinion }], readable: true },
    purpose: 'other',
    outcome: null,
    landed: 'other',
  };
  await storage.session.set({
    'click:told-of-no-answer': { tabId, portal: new URL(url).origin, click, heardAt: at, seq: null },
    'request:told-of-no-answer': request,
  });
  const ask = { kind: 'other', url };
  await runtime.sendMessage({ channel: 'zcps-review', name: 'background/hello', ask });
}

/** Runs in an extension page. */
async function openWorkbench(ask: { seq?: number }): Promise<void> {
  const { runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
  await runtime.sendMessage({ channel: 'zcps-review', name: 'background/open-workbench', ask });
}

/** The place where a decision on the nth applicant is made, with the opinion typed by hand. */
async function standBefore(
  portal: PortalPages,
  server: Portal,
  object: ReviewObject,
  nth: number,
  opinion = OPINION,
): Promise<void> {
  const applicant = server.truth[nth];
  if (applicant === undefined) throw new Error(`The practice portal has no applicant ${nth}.`);
  if (!portal.page.url().includes('view.jsp')) await portal.login(PLACES[object].role);
  await portal.goToApplicant(object, applicant);
  // A click before the page was read is nobody's decision.
  await (await panelOf(portal.page)).ready();
  if (object === 'qualification') await portal.openDialog();
  await portal.box(object).fill(opinion);
}

/** The decision button of 待审查 alone, for decisions that do not end well. */
async function pressReturn(portal: PortalPages): Promise<void> {
  await portal.page.getByRole('button', { name: '退回', exact: true }).click();
}

function answerBoxes(
  portal: PortalPages,
  answer: (dialog: { accept(): Promise<void>; dismiss(): Promise<void> }) => Promise<void>,
): void {
  portal.page.removeAllListeners('dialog');
  portal.page.on('dialog', (dialog) => void answer(dialog));
}

/** Runs in an extension page: how many clicks, or posts without an answer yet, wait in the session store. */
async function kept(what: 'click' | 'request'): Promise<number> {
  const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
  const all = Object.entries(await storage.session.get(null)).filter(([key]) => key.startsWith(`${what}:`));
  if (what === 'click') return all.length;
  const posts = all.map(([, value]) => value as { kind: string; outcome: unknown });
  return posts.filter(({ kind, outcome }) => kind !== 'visit' && outcome === null).length;
}

/**
 * Runs in an extension page: resolves when the background has let go of a post to an address with these words that is
 * still to come. It does so once it has judged the answer, and not before a decision that it took it for is in the log.
 */
function doneWith(words: string): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
  return new Promise((resolve) => {
    const seen = new Set<string>();
    storage.session.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        const request = newValue as { kind?: string; url?: string } | undefined;
        if (request === undefined && seen.has(key)) resolve();
        if (request?.url?.includes(words) && request.kind !== 'visit') seen.add(key);
      }
    });
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Runs in an extension page: saves draft after draft as the panel does, trying again when the worker was killed. */
async function saveDrafts(count: number): Promise<number> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
  ).chrome;
  let acknowledged = 0;
  for (let draft = 1; draft <= count; draft += 1) {
    const working = {
      applicant: { name: '虚构李四', idNumber: '990000198001010013', unit: '虚构测绘院', plan: '' },
      role: 'employer',
      object: 'qualification',
      review: {
        pack: { id: 'p', version: '1', title: 't' },
        rulesVersion: '1',
        role: 'employer',
        object: 'qualification',
        findings: [],
        suggestion: { verdict: 'undecided', grounds: [] },
      },
      choices: {},
      draft: { verdict: 'return', text: `第 ${draft} 稿`, edited: true },
      filled: null,
      updatedAt: draft,
    };
    const portal = 'https://zcps.rlsbt.zj.gov.cn';
    const basis = { panel: 'story', revision: 0, byHand: true, over: false };
    const message = { channel: 'zcps-review', name: 'background/save-review', ask: { working, basis, portal } };
    // A worker that dies before it answers rejects the message, or answers nothing.
    const send = () =>
      runtime.sendMessage(message).then(
        (given) => given ?? null,
        () => null,
      );
    let answer: unknown = null;
    while (answer === null) answer = await send();
    if (JSON.stringify(answer).includes('"ok":true')) acknowledged += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return acknowledged;
}
