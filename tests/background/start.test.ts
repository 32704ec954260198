import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '@/entrypoints/background/start';
import { createNoting } from '@/lib/messages/noted-clicks';
import type { DecisionClick } from '@/lib/record/decision';
import { ALONE, LISI, newDisk, openLog, type TestLog, WANGWU, working } from '@/tests/log/fixtures';
import { TestBrowser } from './browser';
import { FIND, OPINION, SAVE } from './fixtures';

const PORTAL = 'https://zcps.rlsbt.zj.gov.cn';
const HELLO = { kind: 'review', url: 'https://zcps.rlsbt.zj.gov.cn/028/audit.jsp' } as const;
const STAGE = { applicant: LISI, role: 'employer', object: 'qualification' } as const;

let around: TestBrowser;
let disk: ReturnType<typeof newDisk>;
let log: TestLog;

/** A new life of the worker over the same store and disk. */
function start(): void {
  log = openLog(disk, around.now).log;
  startBackground({
    log,
    now: around.now,
  });
}

function restart(): void {
  around.kill();
  start();
}

function clicked(over: Partial<DecisionClick> = {}): DecisionClick {
  return {
    id: 'click-1',
    at: around.now(),
    verdict: 'return',
    button: '退回',
    option: null,
    opinion: OPINION,
    applicant: LISI,
    role: 'employer',
    object: 'qualification',
    url: HELLO.url,
    ...over,
  };
}

function post(requestId: string, over: Record<string, unknown> = {}): void {
  const body = { formData: { t61column10: [OPINION] } };
  around.fire('onBeforeRequest', {
    requestId,
    method: 'POST',
    type: 'xmlhttprequest',
    url: SAVE,
    requestBody: body,
    ...over,
  });
}

function answerTo(requestId: string, statusCode = 200, url = SAVE): void {
  around.fire('onResponseStarted', { requestId, statusCode, url });
}

/** What a page of this tab notes its clicks with. */
async function noting(tabId = 1): Promise<(click: DecisionClick) => Promise<void>> {
  const { notebook } = await around.ask('background/hello', HELLO, around.page(tabId));
  if (notebook === null) throw new Error('A page of the portal was given no notebook.');
  return createNoting(notebook);
}

async function notesKept(): Promise<Record<string, unknown>> {
  const all = Object.entries(await fakeBrowser.storage.local.get(null));
  return Object.fromEntries(all.filter(([key]) => key.startsWith('noted:')));
}

async function notes(): Promise<string[]> {
  return Object.keys(await notesKept());
}

/** Lets everything in line come to its end. */
async function settled(): Promise<void> {
  await vi.waitFor(() => around.ask('background/fold', { folded: false }, around.panel()));
  await around.ask('background/hello', { kind: 'list', url: HELLO.url }, around.page(99));
}

async function entries(): Promise<number> {
  await settled();
  return (await log.entries.head()).count;
}

beforeEach(() => {
  around = new TestBrowser();
  disk = newDisk();
  start();
});

afterEach(() => {
  around.kill();
});

describe('a decision', () => {
  it('is logged with what was shown at the click, told to the panel, and ends the review', async () => {
    await around.ask(
      'background/save-review',
      { working: working({ filled: { text: OPINION, at: 5 } }), basis: ALONE },
      around.panel(),
    );
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    around.pass(40);
    post('r1');
    around.pass(200);
    answerTo('r1');
    expect(await entries()).toBe(1);
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 1 });
    expect(await log.entries.detail(1)).toMatchObject({
      entry: { id: 'click-1' },
      row: { name: LISI.name, last4: '0013', verdict: 'return', role: 'employer', rules: ['training-hours'] },
      body: {
        opinion: OPINION,
        sent: { url: SAVE, status: 200, opinionInRequest: true },
        review: { pack: { id: 'zj-natural-resources-2020' } },
        draft: '草稿',
        filled: OPINION,
        extension: '0.1.0',
      },
    });
    expect(around.told).toEqual([
      { name: 'panel/decision-logged', ask: { tabId: 1, seq: 1, verdict: 'return', opinion: OPINION } },
    ]);
    expect(await around.ask('background/load-review', STAGE, around.panel())).toMatchObject({ working: null });
    expect(await around.ask('background/history', { applicant: LISI }, around.panel())).toMatchObject([
      { seq: 1, verdict: 'return', opinion: OPINION },
    ]);
  });

  it('is logged once, whatever is repeated', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1');
    answerTo('r1');
    around.fire('onCompleted', { requestId: 'r1', statusCode: 200, url: SAVE });
    expect(await entries()).toBe(1);
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    around.fire('onCompleted', { requestId: 'r1', statusCode: 200, url: SAVE });
    restart();
    expect(await entries()).toBe(1);
    expect(around.told).toHaveLength(1);
  });

  it('is logged when the news of the click comes after the request and its answer', async () => {
    const click = clicked();
    around.pass(20);
    post('r1');
    answerTo('r1');
    await settled();
    around.pass(2_000);
    await around.ask('background/decision-clicked', { click }, around.page());
    expect(await entries()).toBe(1);
  });

  it('is logged when its message was lost because no worker was awake, and only the page had noted it', async () => {
    const note = await noting();
    await note(clicked());
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.entry.id).toBe('click-1');
  });

  it('is logged once when it comes both by message and by note, and a note is struck out', async () => {
    const note = await noting();
    await note(clicked());
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    expect(await notes()).toEqual([]);
  });

  it('stands in a note that nobody reads who has not its key, and that another page cannot write', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const note = await noting();
    const other = await noting(2);
    await note(clicked());
    const [[slot = '', sealed] = []] = Object.entries(await notesKept());
    expect(JSON.stringify(sealed)).not.toContain(LISI.name);
    await other(clicked({ id: 'click-2' }));
    const [, forged] = Object.values(await notesKept());
    // What was sealed for one tab, under the name of another's.
    await fakeBrowser.storage.local.set({ [slot]: forged });
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(0);
    expect(await notes()).toEqual([]);
  });

  it('of a wrong shape is not taken from the notes', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const note = await noting();
    await note({ ...clicked(), verdict: 'maybe' } as unknown as DecisionClick);
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(0);
    expect(await notes()).toEqual([]);
  });

  it('is logged without findings when the panel had shown another person', async () => {
    await around.ask(
      'background/save-review',
      { working: working({ applicant: WANGWU }), basis: ALONE },
      around.panel(),
    );
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.body).toMatchObject({ review: null, draft: null, choices: {} });
    expect(
      (await around.ask('background/load-review', { ...STAGE, applicant: WANGWU }, around.panel())).working,
    ).not.toBeNull();
  });

  it('takes from the panel what the page of the decision does not show', async () => {
    await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel());
    const bare = { name: LISI.name, idNumber: '', unit: '', plan: '' };
    await around.ask('background/decision-clicked', { click: clicked({ applicant: bare, role: null }) }, around.page());
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    const { unit, plan } = LISI;
    expect((await log.entries.detail(1))?.row).toMatchObject({ unit, plan, last4: '0013', role: 'employer' });
  });

  it('keeps the findings shown at the click though the panel saves others before the answer', async () => {
    await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel());
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    await around.ask(
      'background/save-review',
      { working: working({ updatedAt: 2000, draft: null }), basis: ALONE },
      around.panel(),
    );
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.body.draft).toBe('草稿');
  });

  it('by a page form waits for the page that answers, and is nothing when that is the login page', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1', { type: 'main_frame' });
    answerTo('r1');
    expect(await entries()).toBe(0);
    await around.ask('background/hello', { ...HELLO, kind: 'login' }, around.page());
    around.pass(20_000);
    expect(await entries()).toBe(0);
    const second = clicked({ id: 'click-2' });
    await around.ask('background/decision-clicked', { click: second }, around.page());
    post('r2', { type: 'main_frame' });
    answerTo('r2');
    await around.ask('background/hello', { ...HELLO, kind: 'list' }, around.page());
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.entry.id).toBe('click-2');
  });

  it('by a page form is logged at once when the tab closes itself', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1', { type: 'main_frame' });
    answerTo('r1');
    fakeBrowser.tabs.onRemoved.trigger(1, { windowId: 1, isWindowClosing: false });
    expect(await entries()).toBe(1);
  });

  it('is followed through redirects, and is nothing when they end at the login page or another site', async () => {
    const login = 'https://zcps.rlsbt.zj.gov.cn/028/login.jsp';
    for (const [id, target] of [
      ['r1', login],
      ['r2', 'https://sso.example/login'],
      ['r3', `${SAVE}?ok`],
    ] as const) {
      await around.ask('background/decision-clicked', { click: clicked({ id: `click-${id}` }) }, around.page());
      post(id);
      around.fire('onBeforeRedirect', { requestId: id, url: SAVE, statusCode: 302, redirectUrl: target });
      around.fire('onBeforeRequest', { requestId: id, method: 'GET', type: 'xmlhttprequest', url: target });
      if (id !== 'r2') answerTo(id, 200, target);
      await settled();
      around.pass(5_000);
    }
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.entry.id).toBe('click-r3');
  });

  it.each<[string, Parameters<typeof post>[1], number | 'broken']>([
    ['the page only fetched', { url: FIND, requestBody: { formData: { column1: ['7'] } } }, 200],
    ['the page sent something else', { requestBody: { formData: { opinion: ['另一人的意见另一人的意见'] } } }, 200],
    ['the portal refused with 503', {}, 503],
    ['the connection broke', {}, 'broken'],
    ['it was sent from another tab', { tabId: 2 }, 200],
    ['it was a GET', { method: 'GET' }, 200],
    ['it was an image', { type: 'image' }, 200],
    ['nothing was sent (the confirm box was cancelled)', { method: 'OPTIONS' }, 'broken'],
  ])('is not logged when %s, and the draft stays', async (_, sent, outcome) => {
    await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel());
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    around.pass(30);
    post('r1', sent);
    if (outcome === 'broken') around.fire('onErrorOccurred', { requestId: 'r1', url: SAVE });
    else answerTo('r1', outcome);
    await settled();
    around.pass(400_000);
    expect(await entries()).toBe(0);
    expect(around.told).toEqual([]);
    expect((await around.ask('background/load-review', STAGE, around.panel())).working).not.toBeNull();
    await settled();
    const left = Object.keys(await fakeBrowser.storage.session.get(null));
    expect(left.filter((key) => !/^(?:tab|notebook):/.test(key))).toEqual([]);
  });

  it('by a page form that is answered with a redirect keeps the address it was sent to', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1', { type: 'main_frame' });
    const result = 'https://zcps.rlsbt.zj.gov.cn/028/result.jsp';
    around.fire('onBeforeRedirect', { requestId: 'r1', url: SAVE, statusCode: 302, redirectUrl: result });
    around.fire('onBeforeRequest', { requestId: 'r1', method: 'GET', type: 'main_frame', url: result });
    answerTo('r1', 200, result);
    await around.ask('background/hello', { ...HELLO, kind: 'list' }, around.page());
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.body.sent).toEqual({ url: SAVE, status: 200, opinionInRequest: true });
  });

  it('double clicked is logged once, also when the first half is in the log before the second is sent', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    restart();
    around.pass(400);
    await around.ask('background/decision-clicked', { click: clicked({ id: 'click-2' }) }, around.page());
    post('r2');
    answerTo('r2');
    expect(await entries()).toBe(1);
  });

  it('broken off by the page after the answer began is still sent', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1', { type: 'sub_frame' });
    answerTo('r1');
    around.fire('onErrorOccurred', { requestId: 'r1', url: SAVE, error: 'net::ERR_ABORTED' });
    expect(await entries()).toBe(1);
  });

  it('without text after a confirm box needs the word that the box has closed', async () => {
    const click = clicked({ opinion: '', verdict: 'pass', button: '通过' });
    await around.ask('background/decision-clicked', { click }, around.page());
    around.pass(30_000);
    post('r1', { requestBody: { formData: { id: ['7'] } } });
    answerTo('r1');
    expect(await entries()).toBe(0);
    await around.ask('background/decision-clicked', { click: { ...click, handledAt: around.now() } }, around.page());
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.body.sent.opinionInRequest).toBe(false);
  });
});

describe('a worker that dies', () => {
  const steps: [string, () => Promise<void> | void][] = [
    [
      'save',
      async () =>
        void (await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel())),
    ],
    ['click', async () => void (await around.ask('background/decision-clicked', { click: clicked() }, around.page()))],
    ['request', () => post('r1')],
    ['answer', () => answerTo('r1')],
  ];

  it.each(steps.map(([name], index) => [name, index] as const))('after %s loses nothing', async (_, killAfter) => {
    for (const [index, [, step]] of steps.entries()) {
      await step();
      await settled();
      if (index === killAfter) restart();
    }
    expect(await entries()).toBe(1);
    expect((await log.entries.detail(1))?.body.draft).toBe('草稿');
    expect(await log.entries.verify()).toMatchObject({ ok: true, count: 1 });
  });

  it('after every step loses nothing', async () => {
    for (const [, step] of steps) {
      await step();
      await settled();
      restart();
    }
    expect(await entries()).toBe(1);
  });

  type Calls = Record<string, (...given: unknown[]) => Promise<unknown>>;
  const calls = {
    append: () => [log, 'append'],
    close: () => [log.drafts, 'close'],
    shownAt: () => [log.drafts, 'shownAt'],
    tidy: () => [log, 'tidy'],
  } satisfies Record<string, () => [object, string]>;

  it.each(Object.keys(calls) as (keyof typeof calls)[])(
    'in the middle of logging (%s) logs once in its next life',
    async (step) => {
      await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel());
      await around.ask('background/decision-clicked', { click: clicked() }, around.page());
      const [object, method] = calls[step]();
      const owner = object as object as Calls;
      const whole = owner[method]?.bind(owner);
      const reached = new Promise<void>((resolve) => {
        owner[method] = async (...given) => {
          // `append` and `close` get through to the disk, but nobody lives to hear of it.
          if (step === 'append' || step === 'close') await whole?.(...given);
          resolve();
          return new Promise(() => undefined);
        };
      });
      post('r1');
      answerTo('r1');
      await reached;
      restart();
      expect(await entries()).toBe(1);
      expect(await log.entries.verify()).toMatchObject({ ok: true, count: 1 });
      expect(await around.ask('background/load-review', STAGE, around.panel())).toMatchObject({ working: null });
      expect((await log.entries.detail(1))?.body.draft).toBe('草稿');
    },
  );
});

describe('two portals', () => {
  const OTHER = 'https://zc.example.gov.cn';
  const listed = { name: LISI.name, idNumber: LISI.idNumber, unit: LISI.unit, status: '', url: `${OTHER}/a.jsp` };
  const standings = (rows: (typeof listed)[], portal: string) =>
    around.ask('background/standings', { rows, role: null, object: null }, around.page(1, portal));

  beforeEach(async () => {
    around.granted.add('https://zc.example.gov.cn/*');
    await around.ask('background/add-portal', { origin: OTHER, title: '某市平台' }, around.panel());
    await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel());
  });

  it('hear nothing of each other, though the tab and the applicant are the same', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    const other = around.panel(1, OTHER);
    expect(await around.ask('background/load-review', STAGE, other)).toMatchObject({ working: null, lastReturn: null });
    expect(await around.ask('background/history', { applicant: LISI }, other)).toEqual([]);
    expect(await standings([listed], OTHER)).toEqual({ standings: [null] });
    expect(await around.ask('background/history', { applicant: LISI }, around.panel())).toHaveLength(1);
    expect((await standings([listed], PORTAL)).standings[0]?.is).toBe('returned');
  });

  it('lend no findings to a click: what is logged there has none of the other portal', async () => {
    const click = clicked({ verdict: 'pass', url: `${OTHER}/a.jsp` });
    await around.ask('background/decision-clicked', { click }, around.page(1, OTHER));
    post('r1', { url: `${OTHER}/save.action` });
    answerTo('r1');
    expect(await entries()).toBe(1);
    expect(await log.entries.detail(1)).toMatchObject({ row: { portal: OTHER }, body: { review: null, draft: null } });
    expect((await around.ask('background/load-review', STAGE, around.panel())).working).not.toBeNull();
  });

  it('are given back to the browser when everything is wiped', async () => {
    expect(around.granted.has(`${OTHER}/*`)).toBe(true);
    await around.ask('background/wipe', { typed: '清空全部数据' }, around.panel());
    expect([...around.granted]).toEqual([`${PORTAL}/*`]);
  });

  it('cannot try out names without end, and a person who pages through lists is never refused', async () => {
    const rows = Array.from({ length: 500 }, () => listed);
    let answered = 0;
    for (let page = 0; page < 60; page += 1) {
      around.pass(10_000);
      answered += (await standings(rows.slice(0, 100), PORTAL)).standings.length;
    }
    expect(answered).toBe(6_000);
    const tries = Array.from({ length: 40 }, () =>
      standings(rows, OTHER).then(
        () => true,
        () => false,
      ),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(6);
  });
});

describe('a login', () => {
  it('leaves no password behind, and nothing of it at all a few seconds later', async () => {
    const forms = [
      { formData: { user: ['li'], loginPassword: ['s3cret'], pwd: ['s3cret'] } },
      { raw: [{ bytes: new TextEncoder().encode('{"user":"li","form":{"passwd":"s3cret"}}').buffer }] },
      { raw: [{ bytes: new TextEncoder().encode('<login><password>s3cret</password></login>').buffer }] },
      { raw: [{ bytes: new TextEncoder().encode('user=li&password=s3cret').buffer }] },
    ];
    for (const [index, requestBody] of forms.entries()) post(`r${index}`, { requestBody });
    await vi.waitFor(async () => expect(await stored()).toContain('request:r3'), { timeout: 4_000 });
    expect(await stored()).not.toContain('s3cret');
    expect(await stored()).toContain('li');
    around.pass(5_000);
    const due = around.later.filter(({ delay }) => delay === 4_000).map(({ run }) => run);
    expect(due).toHaveLength(4);
    for (const run of due) run();
    await settled();
    expect(await stored()).not.toContain('request:');
  });

  async function stored(): Promise<string> {
    return JSON.stringify(await fakeBrowser.storage.session.get(null));
  }
});

describe('a full disk', () => {
  it('is told to the panel, and the decision is logged as soon as there is room', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    const { append } = log;
    const { LogError } = await import('@/lib/log/errors');
    log.append = async () => {
      throw new LogError('quota', '保存审核记录失败：磁盘空间不足。');
    };
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(0);
    expect(around.told[0]).toEqual({
      name: 'panel/log-failed',
      ask: { tabId: 1, message: '审核结果已提交平台，但未记入日志。保存审核记录失败：磁盘空间不足。' },
    });
    log.append = append;
    around.pass(500_000);
    expect(await entries()).toBe(1);
    expect(around.told.at(-1)?.name).toBe('panel/decision-logged');
  });
});

describe('the other answers', () => {
  it('hello tells a tab that was reviewing, over a login page reloaded and a worker’s death, from others', async () => {
    const hello = (kind: 'review' | 'list' | 'login' | 'other', tabId: number) =>
      around.ask('background/hello', { ...HELLO, kind }, around.page(tabId));
    expect(await hello('login', 1)).toEqual({
      wasReviewing: false,
      folded: false,
      notebook: { name: `1 ${PORTAL} `, key: expect.objectContaining({ kty: 'oct' }) },
    });
    await hello('review', 1);
    restart();
    expect((await hello('login', 1)).wasReviewing).toBe(true);
    expect((await hello('login', 1)).wasReviewing).toBe(true);
    expect((await hello('login', 2)).wasReviewing).toBe(false);
    await hello('other', 1);
    expect((await hello('login', 1)).wasReviewing).toBe(false);
  });

  it('hello forgets a closed tab', async () => {
    await around.ask('background/hello', HELLO, around.page());
    fakeBrowser.tabs.onRemoved.trigger(1, { windowId: 1, isWindowClosing: false });
    await settled();
    expect((await around.ask('background/hello', { ...HELLO, kind: 'login' }, around.page())).wasReviewing).toBe(false);
  });

  it('fold is remembered for all tabs', async () => {
    await around.ask('background/fold', { folded: true }, around.page());
    restart();
    expect((await around.ask('background/hello', HELLO, around.page(2))).folded).toBe(true);
  });

  it('call-agent puts the agent into the top frame of the asking tab', async () => {
    const executeScript = vi.fn(async () => []);
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    await around.ask('background/call-agent', {}, around.page(7));
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['/agent.js'] }]]);
  });

  it('put-in puts the part that is asked for beside the agent', async () => {
    const executeScript = vi.fn(async () => []);
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    await around.ask('background/put-in', { part: 'teach' }, around.page(7));
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['/teach.js'] }]]);
  });

  it('save and load give the draft back to a panel that starts again', async () => {
    await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel());
    restart();
    expect((await around.ask('background/load-review', STAGE, around.panel())).working).toEqual(working());
  });

  it('status counts entries, names the head and says whether the store is persistent', async () => {
    vi.stubGlobal('navigator', { storage: { persisted: async () => true } });
    const none = { entries: 0, head: null, persisted: true, backupDue: false };
    expect(await around.ask('background/status', {}, around.panel())).toEqual(none);
    vi.unstubAllGlobals();
  });

  it('a failure of the log comes with its code and words', async () => {
    const { LogError } = await import('@/lib/log/errors');
    log.saveWorking = async () => {
      throw new LogError('quota', '保存审核草稿失败：磁盘空间不足。');
    };
    await expect(
      around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel()),
    ).rejects.toThrow('quota: 保存审核草稿失败：磁盘空间不足。');
  });

  it('open-workbench opens one tab, and goes back to it while it shows the workbench', async () => {
    const page = fakeBrowser.runtime.getURL('/workbench.html');
    const contexts = vi.fn(async () => [{ documentUrl: `${page}#entry=1` }]);
    Object.assign(fakeBrowser.runtime, { getContexts: contexts });
    await around.ask('background/open-workbench', { seq: 1 }, around.panel());
    const tabs = async () =>
      (await fakeBrowser.tabs.query({})).map((tab) => tab.url).filter((url) => url === page || url?.includes('#entry'));
    expect(await tabs()).toEqual([`${page}#entry=1`]);
    await around.ask('background/open-workbench', { seq: 2 }, around.panel());
    expect(await tabs()).toEqual([`${page}#entry=2`]);
    contexts.mockResolvedValue([]);
    await around.ask('background/open-workbench', {}, around.panel());
    expect(await tabs()).toEqual([`${page}#entry=2`, page]);
    Object.assign(fakeBrowser.runtime, { getContexts: undefined });
  });
});

describe('a page that posts without end', () => {
  it('fills neither the store nor the log', async () => {
    for (let index = 0; index < 120; index += 1) {
      post(`flood-${index}`, { url: FIND, requestBody: { formData: { x: ['y'.repeat(500)] } } });
      if (index % 10 === 0) answerTo(`flood-${index}`);
    }
    expect(await entries()).toBe(0);
    const kept = Object.keys(await fakeBrowser.storage.session.get(null)).filter((key) => key.startsWith('request:'));
    expect(kept.length).toBeLessThanOrEqual(24);
  });
});
